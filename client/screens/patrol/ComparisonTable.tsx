import type { PatrolComparison } from '../../../server/contract/patrol.ts'
import { counted, monthWords, shareWords } from '../../parts/words.ts'

/** A plan's places against a later month: how much of what happened lay in them, and for how much patrol. */
export function ComparisonTable({ comparison }: { comparison: PatrolComparison }) {
  const { refused, month, isMadeWithoutIt, figures } = comparison
  if (refused.length > 0 || !figures || !month)
    return <p>{refused[0]?.text ?? 'Nothing to compare with yet'}.</p>
  const { events, caught, share, cells, allCells, pai, patrolHours, sharePerPatrolHour } = figures
  const rows: readonly (readonly [what: string, figure: string, meaning: string])[] = [
    [
      'At these places',
      share === null ? 'none' : shareWords(share),
      `${caught} of ${counted(events, 'incident')}`,
    ],
    ['Part of all places', shareWords(cells / allCells), counted(cells, 'place cell')],
    [
      'For each hour of visits',
      sharePerPatrolHour === null ? 'none' : shareWords(sharePerPatrolHour),
      `of these incidents; ${patrolHours.toLocaleString('en-GB')} hours of visits in the plan`,
    ],
    [
      'Predictive accuracy index',
      pai === null ? 'none' : pai.toFixed(1),
      'times as much as at places chosen blindly: 1 is no better than chance',
    ],
  ]
  return (
    <table className="patrol-comparison">
      <caption>
        {monthWords(month)}, the same weekday and hours
        {isMadeWithoutIt && ': the places are those the same method finds without that month'}
      </caption>
      <tbody>
        {rows.map(([what, figure, meaning]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td className="patrol-figure">{figure}</td>
            <td className="quiet">{meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
