import { type IndexedCounts, indexedCountsType } from '../../server/contract/answers.ts'
import { ask } from './call.ts'
import type { Answer } from './failure.ts'
import { looksLikeIndexedCounts } from './shape.ts'

/** Counts with cells as positions in the cell dictionary: what the map reads. */
export async function indexedCounts(query: string, signal: AbortSignal): Promise<Answer<IndexedCounts>> {
  const answer = await ask('counts', { query, signal, accept: indexedCountsType })
  if (!answer.ok) return answer
  return looksLikeIndexedCounts(answer.value)
    ? { ok: true, value: answer.value }
    : { ok: false, failure: { kind: 'unreadable' } }
}
