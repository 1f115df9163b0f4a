/** Totals of the release as an attacker asks for them. A question asked before is not sent again: releases do not move. */
import { monthText } from '../../../server/contract/calendar.ts'
import type { PublicCounts, ReleaseCounts, ReleasedCount } from '../../../server/contract/released.ts'
import type { Viewer } from '../../../server/contract/viewer.ts'
import { type Attacked, read, someone } from './ask.ts'

/** What is summed; an empty list is everything. Months since 2000-01, both included. */
export interface Question {
  readonly zones: readonly string[]
  readonly groups: readonly string[]
  readonly months: readonly [number, number]
}

export interface ReleaseReader {
  total(question: Question): Promise<ReleasedCount>
  /** Requests really sent. */
  sent(): number
}

export function queryOf({ zones, groups, months }: Question): string {
  const words = [`from=${monthText(months[0])}`, `to=${monthText(months[1])}`]
  if (zones.length > 0) words.push(`zone=${[...zones].sort().join(',')}`)
  if (groups.length > 0) words.push(`group=${[...groups].sort().join(',')}`)
  return words.join('&')
}

export function partnerReader(attacked: Attacked, viewer: Viewer = someone('partner')): ReleaseReader {
  return remember(
    async (query) => (await read<ReleaseCounts>(attacked, viewer, `/api/release/counts?${query}`)).total,
  )
}

export function publicReader(attacked: Attacked): ReleaseReader {
  const visitor = someone('public')
  return remember(
    async (query) =>
      (await read<PublicCounts>(attacked, visitor, `/api/public/counts?${query}`)).released.total,
  )
}

function remember(ask: (query: string) => Promise<ReleasedCount>): ReleaseReader {
  const known = new Map<string, ReleasedCount>()
  return {
    async total(question) {
      const query = queryOf(question)
      const total = known.get(query) ?? (await ask(query))
      known.set(query, total)
      return total
    },
    sent: () => known.size,
  }
}
