import type { Audience } from '../contract/released.ts'
import type { Connection } from './open.ts'

/** What one agreement in force says of publishing its source. */
export interface PublishTerm {
  readonly source: string
  readonly publish: 'none' | Audience
}

/** The terms of every agreement in force on a London day (`YYYY-MM-DD`, both ends included). */
export function publishTerms(vault: Connection, today: string): PublishTerm[] {
  return vault
    .prepare<[string, string], PublishTerm>(
      'SELECT source, publish FROM agreement WHERE starts <= ? AND ends >= ? AND ended_at IS NULL ORDER BY reference',
    )
    .all(today, today)
}
