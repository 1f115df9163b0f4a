import type { NumberKind } from './date-formats.ts'

const dayMilliseconds = 86_400_000
/** Day 0 of the two ways to count; 1900 was no leap year, so days before March 1900 are one off and refused later. */
const dayZero = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) }

/**
 * A spreadsheet's count of days → `2026-01-17`, `2026-01-17 21:40` or `21:40`: year first, so that nobody mistakes
 * day for month. Whole minutes are enough: the map keeps hours.
 */
export function serialText(serial: number, kind: Exclude<NumberKind, 'number'>, from1904: boolean): string {
  const minutes = Math.round(serial * 1440)
  const start = from1904 ? dayZero.from1904 : dayZero.from1900
  const at = new Date(start + (minutes / 1440) * dayMilliseconds)
  if (Number.isNaN(at.getTime())) return ''
  const iso = at.toISOString()
  const time = iso.slice(11, 16)
  if (kind === 'time' && serial < 1) return time
  const hasTime = minutes % 1440 !== 0
  return kind === 'date' || !hasTime ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`
}
