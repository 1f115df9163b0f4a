/** Partners' files of these tests: an invented log, a mapping for it, an agreement, and a folder to bring it into. */

import type { ImportMode, ImportReport } from '../../../server/contract/imports.ts'
import type { AnyMappingEntry, MappingEntry } from '../../../server/contract/mappings.ts'
import type { SourceId } from '../../../server/contract/sources.ts'
import { memoryBytes } from '../../../server/ingest/file-bytes.ts'
import { noLimits, uploadLimits } from '../../../server/ingest/limits.ts'
import { openPartnerFormat } from '../../../server/ingest/partner-format.ts'
import { runIngest } from '../../../server/ingest/run.ts'
import { agreementWriter } from '../../../server/store/agreement-writer.ts'
import { type Connection, openWriter } from '../../../server/store/open.ts'
import { area } from '../area/pack.ts'
import { categories, now } from './importing.ts'

export const agency = 'example-agency'
export const agreementReference = 'TEST-1'

export const logMapping: MappingEntry = {
  name: 'test-log',
  label: 'Test log',
  source: 'council-asb',
  state: 'ready',
  location: { kind: 'wgs84', lon: 'Lon', lat: 'Lat' },
  time: { column: 'Date', order: 'uk', hourColumn: 'Time', clock: 'london' },
  category: {
    kind: 'column',
    column: 'Kind',
    words: { Noise: 'antisocial-behaviour', Fight: 'violence', Indecency: 'sexual-offences', Arson: 'arson' },
  },
  locationType: {
    kind: 'column',
    column: 'Place type',
    words: { Home: 'dwelling', Street: 'public', Shop: 'commercial' },
  },
  sensitivity: {
    kind: 'column',
    column: 'Flag',
    words: {
      '': 'none',
      DA: 'domestic',
      CSE: 'child-exploitation',
      MS: 'modern-slavery',
      HBA: 'honour-based',
    },
  },
  referenceColumn: 'Ref',
  version: 1,
  origin: 'saved',
}

export const logHeader = 'Ref,Date,Time,Lon,Lat,Kind,Place type,Flag,victim_name'

export interface LogRow {
  ref?: string
  date?: string
  time?: string
  cell?: number
  lon?: string
  lat?: string
  kind?: string
  place?: string
  flag?: string
  name?: string
}

export const logRow = (of: LogRow = {}): string => {
  const cell = of.cell ?? 4000
  const lon = of.lon ?? area.cellCentres[cell * 2].toFixed(6)
  const lat = of.lat ?? area.cellCentres[cell * 2 + 1].toFixed(6)
  const when = [of.date ?? '17/01/2026', of.time ?? '21:40']
  return [
    of.ref ?? 'R1',
    ...when,
    lon,
    lat,
    of.kind ?? 'Noise',
    of.place ?? 'Street',
    of.flag ?? '',
    of.name ?? '',
  ].join()
}

export const logFile = (rows: readonly string[]): string => `${[logHeader, ...rows].join('\n')}\n`

export interface PartnerFolder {
  vault: Connection
  import(
    file: string | Uint8Array,
    options?: {
      mapping?: AnyMappingEntry
      mode?: ImportMode
      dryRun?: boolean
      agency?: string
      limited?: boolean
    },
  ): Promise<ImportReport & { batch: string | null }>
  /** Every protected record that questions count, without its id. */
  protectedRecords(): { zone: string; quarter: number; category: string }[]
  sharedRecords(): {
    cell: string | null
    type: string
    month: number
    day: number | null
    hour: number | null
  }[]
}

/** A data folder with an agreement over every source of these tests, in force at their clock. */
export const partnerFolder = (
  dataFolder: string,
  sources: readonly SourceId[] = ['council-asb', 'cuckooing'],
): PartnerFolder => {
  openWriter(dataFolder, 'open').close()
  const vault = openWriter(dataFolder, 'vault')
  const inForce = { starts: '2025-01-01', ends: '2026-12-31', parties: [agency] }
  for (const [at, source] of sources.entries())
    agreementWriter(vault).add({
      ...{
        reference: `TEST-${at + 1}`,
        source,
        class: source === 'cuckooing' || source === 'welfare' ? 'protected' : 'shared',
        ...inForce,
      },
      ...{ purpose: 'test', publish: 'none', demo: false },
    })
  return {
    vault,
    async import(
      file,
      { mapping = logMapping, mode = 'allOrNothing', dryRun = false, limited = false, ...more } = {},
    ) {
      const bytes = typeof file === 'string' ? new Uint8Array(Buffer.from(file)) : file
      const at = sources.indexOf(mapping.source)
      const order = { mapping, agreement: `TEST-${at + 1}`, agency: more.agency ?? agency }
      const limits = limited ? uploadLimits : noLimits
      const format = openPartnerFormat(dataFolder, order)
      const request = { bytes: memoryBytes(bytes), format, area, categories, now, limits, mode }
      const { report, batch } = await runIngest(request, vault, { commit: !dryRun })
      return { ...report, batch }
    },
    protectedRecords: () =>
      vault
        .prepare<[], { zone: string; quarter: number; category: string }>(
          'SELECT zone, quarter, category FROM protected_record WHERE replaced_by IS NULL ORDER BY 1, 2, 3',
        )
        .all(),
    sharedRecords: () =>
      vault
        .prepare<
          [],
          { cell: string | null; type: string; month: number; day: number | null; hour: number | null }
        >(
          `SELECT cell, type.code AS type, month, day, hour FROM incident JOIN place ON place.id = place
           JOIN type ON type.id = type WHERE replaced_by IS NULL ORDER BY cell, type, day, hour`,
        )
        .all(),
  }
}
