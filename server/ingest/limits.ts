/** How much of a file is read; null = no limit (the command line). */
export interface IngestLimits {
  readonly bytes: number | null
  readonly rows: number | null
}

/** What an upload may hold (the command line has no limit). */
export const uploadLimits: IngestLimits = { bytes: 50 * 2 ** 20, rows: 1_000_000 }
export const noLimits: IngestLimits = { bytes: null, rows: null }
