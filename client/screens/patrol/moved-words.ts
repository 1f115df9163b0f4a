import { counted } from '../../parts/words.ts'
import type { AnsweredPlan, Moved } from '../../state/patrol.ts'

/** What moving a place did to its count: "Example Road instead of High Street: 31 incidents instead of 26." */
export function movedWords(
  { from, to }: Moved,
  before: AnsweredPlan | undefined,
  after: AnsweredPlan,
): string {
  const was = before?.answer.hotspots.find(({ centre }) => centre === from)
  const is = after.answer.hotspots.find(({ centre }) => centre === to)
  if (!was || !is) return 'The place was moved.'
  const names = is.name === was.name ? is.name : `${is.name} instead of ${was.name}`
  return `Moved. ${names}: ${counted(is.count, 'incident')} at such hours instead of ${was.count}.`
}
