import { parentPort, workerData } from 'node:worker_threads'
import type { BuiltColumns } from './built-columns.ts'
import { readArrays } from './read-arrays.ts'

/** Builds the arrays of one data folder and hands them over without copying. */
const built: BuiltColumns = readArrays(String(workerData.dataFolder))
const { rows, dayStart, monthStart, covered } = built
const parts =
  rows.layout === 'packed'
    ? [rows.packed, dayStart, monthStart, covered]
    : [rows.combos, rows.places, dayStart, monthStart, covered]
parentPort?.postMessage(
  built,
  parts.map((part) => part.buffer as ArrayBuffer),
)
