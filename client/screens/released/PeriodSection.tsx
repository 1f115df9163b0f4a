import { CountText } from '../../parts/CountText.tsx'
import { useReleased } from '../../state/released.ts'
import type { ReleasedAnswer } from '../../state/released-answer.ts'
import { PanelSection } from '../map/PanelSection.tsx'
import { chosenPeriod, coveredWords, type PeriodChoice, periodChoices } from './released-period.ts'

/** Whole years for the public, whole quarters for partners: nothing finer is released. */
export function PeriodSection() {
  const answer = useReleased((state) => state.answer)
  const question = useReleased((state) => state.question)
  const change = useReleased((state) => state.change)
  if (!answer) return null
  const choices = periodChoices(answer)
  const chosen = chosenPeriod(choices, question)
  return (
    <PanelSection title="When">
      <fieldset className="period-list">
        <legend className="visually-hidden">Period</legend>
        {choices.map((choice) => (
          <label key={choice.id} className="tick">
            <input
              type="radio"
              name="released-period"
              checked={chosen?.id === choice.id}
              onChange={() => change({ from: choice.from, to: choice.to })}
            />
            <span className="tick-label">{choice.label}</span>
            <PeriodCount choice={choice} answer={answer} />
          </label>
        ))}
      </fieldset>
      {!chosen && <p className="hint">By link: {coveredWords(answer)}.</p>}
    </PanelSection>
  )
}

/** What choosing it would give, where the reply says so. */
function PeriodCount({ choice, answer }: { choice: PeriodChoice; answer: ReleasedAnswer }) {
  const count =
    choice.id === 'recent'
      ? answer.lastFourQuarters?.count
      : answer.periods.find(({ period }) => period === choice.id)?.count
  return <span className="tick-count">{count !== undefined && <CountText count={count} />}</span>
}
