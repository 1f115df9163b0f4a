import { useId } from 'react'
import type { Filter } from '../../../server/contract/filter.ts'
import type { Reference } from '../../../server/contract/reference.ts'
import { monthWords } from '../../parts/words.ts'
import { addMonths, type MonthRange, monthsBetween } from '../../state/months.ts'
import { FormFoot } from '../FormFoot.tsx'
import { TargetField } from '../TargetField.tsx'
import { type EvaluationForm, proposedBefore } from './evaluation-form.ts'
import { measureChoices, measureOf } from './measure-choices.ts'

interface QuestionFormProps {
  form: EvaluationForm
  change: (form: EvaluationForm) => void
  compare: () => void
  reference: Reference
  mapFilter: Filter
  isBusy: boolean
  /** What is still missing, in words. */
  trouble: string | null
}

/** How far ahead a question may be set down. */
const monthsAhead = 24

/** The question: which place, which months, what is counted, what it cost. */
export function QuestionForm(props: QuestionFormProps) {
  const { form, change, compare, reference, mapFilter, isBusy, trouble } = props
  const id = useId()
  const months = monthsBetween(
    reference.months[0],
    addMonths(new Date().toISOString().slice(0, 7), monthsAhead),
  )
  const lastMonth = reference.months.at(-1) ?? form.before.to
  const measures = measureChoices(reference, mapFilter, form.filter)
  return (
    <form
      className="evaluate-form"
      onSubmit={(event) => {
        event.preventDefault()
        compare()
      }}
    >
      <TargetField
        legend="1. Which place?"
        target={form.target}
        // Another place has another control.
        choose={(target) => change({ ...form, target, control: null })}
      />
      <fieldset>
        <legend>2. Which months?</legend>
        <Period
          label="After it began"
          range={form.after}
          months={months}
          change={(after) => change({ ...form, after, before: proposedBefore(after, lastMonth) })}
        />
        <Period
          label="Before, the same months"
          range={form.before}
          months={months}
          change={(before) => change({ ...form, before })}
        />
        <p className="form-hint">
          Equally long, and the same months of the year: a season is no effect. Months still to come can be
          set down now and asked later.
        </p>
        <label className="tick">
          <input
            type="checkbox"
            checked={form.picked !== null}
            onChange={({ target }) => change({ ...form, picked: target.checked ? form.before : null })}
          />
          <span>The place was picked by its figures of certain months</span>
        </label>
        {form.picked && (
          <Period
            label="Picked by the months"
            range={form.picked}
            months={months}
            change={(picked) => change({ ...form, picked })}
          />
        )}
      </fieldset>
      <fieldset>
        <legend>3. What is counted?</legend>
        <div className="form-line">
          <label htmlFor={`${id}-measure`} className="visually-hidden">
            What is counted
          </label>
          <select
            id={`${id}-measure`}
            className="field"
            value={measureOf(measures, form.filter)}
            onChange={({ target }) => {
              const chosen = measures.find((each) => each.id === target.value)
              if (chosen) change({ ...form, filter: chosen.filter })
            }}
          >
            {measures.map((each) => (
              <option key={each.id} value={each.id}>
                {each.label}
              </option>
            ))}
          </select>
        </div>
      </fieldset>
      <fieldset>
        <legend>4. What did it cost? (if you know)</legend>
        <div className="form-line">
          <label htmlFor={`${id}-cost`}>Pounds, all agencies together</label>
          <input
            id={`${id}-cost`}
            className="field"
            inputMode="decimal"
            autoComplete="off"
            value={form.cost}
            onChange={({ target }) => change({ ...form, cost: target.value })}
          />
        </div>
      </fieldset>
      <FormFoot action="Compare" busy={isBusy} busyWords="Comparing …" trouble={trouble} />
    </form>
  )
}

interface PeriodProps {
  label: string
  range: MonthRange
  months: readonly string[]
  change: (range: MonthRange) => void
}

function Period({ label, range, months, change }: PeriodProps) {
  return (
    <div className="evaluate-period">
      <p>{label}</p>
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          <span>{end === 'from' ? 'from' : 'to'}</span>
          <span className="visually-hidden"> ({label})</span>
          <select
            className="field"
            value={range[end]}
            onChange={({ target }) => change(withEnd(range, end, target.value))}
          >
            {[...new Set([...months, range[end]])].sort().map((month) => (
              <option key={month} value={month}>
                {monthWords(month)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}

/** A period that would end before it begins is moved along at its length. */
function withEnd(range: MonthRange, end: 'from' | 'to', month: string): MonthRange {
  const moved = { ...range, [end]: month }
  if (moved.from <= moved.to) return moved
  const length = monthsBetween(range.from, range.to).length
  return end === 'from'
    ? { from: month, to: addMonths(month, length - 1) }
    : { from: addMonths(month, 1 - length), to: month }
}
