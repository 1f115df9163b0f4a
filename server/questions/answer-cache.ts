import type { Columns } from '../columns/columns.ts'
import type { Histograms } from '../columns/selection.ts'
import { canonicalFilter, type Filter } from '../contract/filter.ts'
import type { Raw } from '../sealed/raw.ts'
import type { Asking } from './asking.ts'
import { select } from './select.ts'

const mostAnswers = 64

/** Answers of one index; they go with it, so that the key need not hold the data version. */
const answersOf = new WeakMap<Columns, Map<string, Raw<Histograms>>>()

/**
 * The histograms of a filter, counted once an index: the screen asks counts, hotspots and a profile of the same
 * filter one after the other. Keyed by the canonical filter and the sources that went in; an area's cells never
 * change under its id. Errors as `select`.
 */
export function histogramsOf(asking: Asking, filter: Filter): Raw<Histograms> {
  const { selection } = select(asking, filter)
  const key = `${canonicalFilter(filter)} ${[...asking.readable].sort().join(',')}`
  let answers = answersOf.get(asking.columns)
  if (!answers) {
    answers = new Map()
    answersOf.set(asking.columns, answers)
  }
  const answer = answers.get(key) ?? asking.columns.query(selection)
  // Taken out and put back, so that the first entry is the one that was not asked for longest.
  answers.delete(key)
  answers.set(key, answer)
  const oldest = answers.keys().next()
  if (answers.size > mostAnswers && !oldest.done) answers.delete(oldest.value)
  return answer
}
