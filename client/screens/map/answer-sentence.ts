import type { Counts, Hotspots } from '../../../server/contract/answers.ts'
import { shareWords } from '../../parts/words.ts'

/**
 * The one sentence a chair can read aloud. Too few incidents and no place that stands out are said as they are;
 * sources without places answer by ward.
 */
export function answerSentence(
  hotspots: Pick<Hotspots, 'verdict' | 'areaShareFor50' | 'cells'>,
  wards: Counts['wards'],
): string {
  const { verdict, areaShareFor50, cells } = hotspots
  if (cells.length === 0) return wardSentence(wards)
  if (verdict.code === 'tooFew') return verdict.text
  if (areaShareFor50 === null) return verdict.text
  const half = `Half of these incidents happen in ${shareWords(areaShareFor50)} of the borough`
  return verdict.code === 'spread' ? `${half}, but no place stands out from its surroundings` : half
}

function wardSentence(wards: Counts['wards']): string {
  const first = wards.toSorted((a, b) => b.count - a.count)[0]
  const total = wards.reduce((sum, { count }) => sum + count, 0)
  if (!first || total === 0) return 'No incidents match'
  return `${first.name} has the most: ${shareWords(first.count / total)} of the borough’s`
}
