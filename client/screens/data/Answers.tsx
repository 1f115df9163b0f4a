import type { Source } from '../../../server/contract/sources.ts'
import { whatItAnswers } from './what-it-answers.ts'

/** What the records of a file can say and what they cannot. */
export function Answers({ source }: { source: Source }) {
  const { can, cannot, unlock } = whatItAnswers(source)
  return (
    <div className="answers">
      <p>
        <strong>Answers</strong> {can.join(' · ')}
      </p>
      {cannot.length > 0 && (
        <p>
          <strong>Cannot say</strong> {cannot.join(' · ')}
        </p>
      )}
      {unlock && <p className="quiet">{unlock}</p>}
    </div>
  )
}
