import type { SourceId } from './sources.ts'

/** An agreement over one source that is not open. Its parties may ask live while it is in force. */
export interface Agreement {
  reference: string
  source: SourceId
  /** London days, both inclusive. */
  starts: string
  ends: string
  parties: readonly string[]
}
