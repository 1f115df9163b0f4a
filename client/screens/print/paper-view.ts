import type { IndexedCounts } from '../../../server/contract/answers.ts'
import type { Reference } from '../../../server/contract/reference.ts'
import { classBreaks } from '../../map/class-breaks.ts'
import { wardValues } from '../../map/ward-values.ts'
import type { View } from '../../state/layers.ts'

/** What the printed map colours, and where its classes begin. A table on screen is printed as cells. */
export interface PaperView {
  kind: 'cells' | 'wards' | 'density'
  breaks: number[]
  values: ReadonlyMap<string, number>
  whole: boolean
}

export function paperView(
  view: View,
  measure: 'count' | 'rate',
  counts: IndexedCounts,
  reference: Reference,
): PaperView {
  if (view === 'density') return { kind: 'density', breaks: [], values: new Map(), whole: false }
  if (view === 'wards' || (counts.cells.count.length === 0 && counts.total > 0)) {
    const values = wardValues(counts, reference, measure)
    return { kind: 'wards', breaks: classBreaks(values.values()), values, whole: measure === 'count' }
  }
  return { kind: 'cells', breaks: classBreaks(counts.cells.count), values: new Map(), whole: true }
}
