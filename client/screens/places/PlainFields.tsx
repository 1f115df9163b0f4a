import { useId, useState } from 'react'
import { monthWords } from '../../parts/words.ts'
import { useReference } from '../../state/reference.ts'

/** What each field of one plain value takes. */
interface PlainProps<T> {
  label: string
  value: T
  put: (value: unknown) => void
}

export function WardField({ label, value, put }: PlainProps<string>) {
  const wards = useReference((state) => state.reference?.wards)
  const id = useId()
  return (
    <div className="form-line">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="field" value={value} onChange={({ target }) => put(target.value || null)}>
        <option value="">The whole area</option>
        {(wards ?? [])
          .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
          .map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
      </select>
    </div>
  )
}

export const DayField = (props: PlainProps<string>) => <TimeField type="date" {...props} />

/** London clock of a day that is said beside it. */
export const ClockField = (props: PlainProps<string>) => <TimeField type="time" {...props} />

export const MonthField = (props: PlainProps<string>) => <TimeField type="month" {...props} />

/** London clock, to the minute. */
export const MomentField = (props: PlainProps<string>) => <TimeField type="datetime-local" {...props} />

function TimeField({
  type,
  label,
  value,
  put,
}: PlainProps<string> & { type: 'date' | 'time' | 'month' | 'datetime-local' }) {
  const id = useId()
  return (
    <div className="form-line">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type={type}
        value={value}
        onChange={({ target }) => put(target.value || null)}
      />
    </div>
  )
}

/** Asked in pounds, kept in pence. */
export function PoundsField({ label, value, put }: PlainProps<number | null>) {
  const id = useId()
  return (
    <div className="form-line">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type="number"
        inputMode="numeric"
        min={0}
        max={10_000_000}
        value={value === null ? '' : value / 100}
        onChange={({ target }) => put(target.value === '' ? null : Math.round(Number(target.value) * 100))}
      />
    </div>
  )
}

export function DaysField({ label, value, put }: PlainProps<readonly string[]>) {
  const [day, setDay] = useState('')
  const id = useId()
  return (
    <div className="form-line">
      <label htmlFor={id}>{label}</label>
      <div className="field-and-button">
        <input
          id={id}
          className="field"
          type="date"
          value={day}
          onChange={({ target }) => setDay(target.value)}
        />
        <button
          type="button"
          className="button"
          disabled={day === '' || value.includes(day)}
          onClick={() => {
            put([...value, day].sort())
            setDay('')
          }}
        >
          Add the day
        </button>
      </div>
      <ul className="hours-list">
        {value.map((each) => (
          <li key={each}>
            {monthWords(each)}
            <button
              type="button"
              className="link-button"
              onClick={() => put(value.filter((other) => other !== each))}
            >
              Take out<span className="visually-hidden"> {monthWords(each)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
