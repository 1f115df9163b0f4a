import type { EvaluationAnswer } from '../../../server/contract/evaluation.ts'
import { countWords } from '../../parts/words.ts'
import { netWords, quotientWords, sentence } from './evaluation-words.ts'
import { IntervalBars } from './IntervalBars.tsx'

interface EvaluationFiguresProps {
  answer: EvaluationAnswer
}

/** The counts behind it; also where nothing can be said. */
export function CountsTable({ answer: { counts } }: EvaluationFiguresProps) {
  if (!counts) return null
  const rows = [
    ['The place', counts.target],
    ['Its surroundings', counts.buffer],
    ['Control area', counts.control],
    ['Round the control area', counts.controlBuffer],
  ] as const
  return (
    <table className="evaluate-counts">
      <caption>Incidents counted</caption>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, { before, after }]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{countWords(before)}</td>
            <td>{countWords(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** WDD with its intervals, displacement quotient, net effect and cost; nothing where the comparison was refused. */
export function EvaluationFigures({ answer: { figures } }: EvaluationFiguresProps) {
  if (!figures) return null
  return (
    <>
      <h3>Change beyond the control area’s, in incidents</h3>
      <IntervalBars
        rows={[
          { label: 'At the place', estimate: figures.target },
          { label: 'In its surroundings', estimate: figures.displacement },
          { label: 'Both together (WDD)', estimate: figures.total },
        ]}
      />
      <dl className="evaluate-figures">
        <dt>What happened next door (WDQ)</dt>
        <dd>{quotientWords(figures.quotient)}</dd>
        <dt>Net effect</dt>
        <dd>{netWords(figures.netEffect)}</dd>
        {figures.cost && (
          <>
            <dt>Cost</dt>
            <dd>{sentence(figures.cost.text)}</dd>
          </>
        )}
      </dl>
    </>
  )
}

/** Why nothing can be said, and what to mind where something is. */
export function Reasons({ answer: { refused, warnings } }: EvaluationFiguresProps) {
  return (
    <>
      {refused.length > 0 && (
        <ul className="evaluate-refused" aria-label="Why this cannot be said">
          {refused.map(({ code, text }) => (
            <li key={code}>{sentence(text)}</li>
          ))}
        </ul>
      )}
      {warnings.length > 0 && (
        <ul className="evaluate-warnings" aria-label="To be minded">
          {warnings.map(({ code, text }) => (
            <li key={code}>{sentence(text)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
