import { join } from 'node:path'
import { loadCategories } from '../../../server/area/categories.ts'
import type { ImportMode, ImportReport } from '../../../server/contract/imports.ts'
import type { ImportFormat } from '../../../server/contract/sources.ts'
import { memoryBytes } from '../../../server/ingest/file-bytes.ts'
import { noLimits, uploadLimits } from '../../../server/ingest/limits.ts'
import { runIngest } from '../../../server/ingest/run.ts'
import { type Connection, openWriter } from '../../../server/store/open.ts'
import { area, referenceFolder } from '../area/pack.ts'

export const categories = loadCategories(join(referenceFolder, 'categories.csv'))

/** The clock of these tests. */
export const now = new Date('2026-03-20T12:00:00Z')

export const streetHeader =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context'

/** A row of an invented street file; the point is a cell's centre. */
export const streetRow = (of: {
  id?: string
  month?: string
  force?: string
  cell?: number
  lon?: string
  lat?: string
  type?: string
}): string => {
  const cell = of.cell ?? 4000
  const lon = of.lon ?? area.cellCentres[cell * 2].toFixed(6)
  const lat = of.lat ?? area.cellCentres[cell * 2 + 1].toFixed(6)
  const force = of.force ?? 'Metropolitan Police Service'
  return `${of.id ?? ''},${of.month ?? '2025-01'},${force},${force},${lon},${lat},On or near Invented Street,E01000000,Invented 001A,${of.type ?? 'Burglary'},,`
}

export const streetFile = (rows: readonly string[]): string => `${[streetHeader, ...rows].join('\n')}\n`

/** A publisher's id made of one number. */
export const crimeId = (number: number): string => number.toString(16).padStart(64, '0')

export interface Importing {
  connection: Connection
  import(
    file: string | Uint8Array,
    options?: { format?: ImportFormat; mode?: ImportMode; dryRun?: boolean; limited?: boolean },
  ): Promise<ImportReport & { batch: string | null }>
  /** Live incidents. */
  live(): number
}

/** Imports into a data folder as the command and the worker do. */
export const importInto = (dataFolder: string): Importing => {
  const connection = openWriter(dataFolder, 'open')
  return {
    connection,
    async import(file, { format, mode = 'goodRows', dryRun = false, limited = false } = {}) {
      const bytes = typeof file === 'string' ? new Uint8Array(Buffer.from(file)) : file
      const limits = limited ? uploadLimits : noLimits
      const request = { bytes: memoryBytes(bytes), format, area, categories, now, limits, mode }
      const { report, batch } = await runIngest(request, connection, { commit: !dryRun })
      return { ...report, batch }
    },
    live: () =>
      connection
        .prepare<[], number>('SELECT count(*) FROM incident WHERE replaced_by IS NULL')
        .pluck()
        .get() ?? -1,
  }
}

/** `accepted + refused + duplicates = rows`, which every file must satisfy. */
export const addsUp = (report: ImportReport): boolean =>
  report.accepted + report.duplicates + Object.values(report.refused).reduce((a, b) => a + b, 0) ===
  report.rows
