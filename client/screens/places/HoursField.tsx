import { useState } from 'react'
import { type OpenSpan, openHours, type WeekHours } from '../../../server/contract/told/week-hours.ts'
import { WeekStrip } from '../../parts/WeekStrip.tsx'
import { longDays } from '../../parts/words.ts'
import { clockText, hoursWords, minuteOf } from './hours-words.ts'

interface HoursFieldProps {
  label: string
  hours: WeekHours
  change: (hours: WeekHours) => void
}

/** Spans that the contract takes at most. */
const mostSpans = 28

/** Opening hours: choose days, a time from and to, add; what stands is shown as a week. */
export function HoursField({ label, hours, change }: HoursFieldProps) {
  const [days, setDays] = useState<readonly number[]>([])
  const [from, setFrom] = useState('09:00')
  const [to, setTo] = useState('17:00')
  const [start, end] = [minuteOf(from), minuteOf(to)]
  const isWhole = days.length > 0 && start !== null && end !== null && hours.length + days.length <= mostSpans
  const add = (): void => {
    if (start === null || end === null) return
    const added = days.map((day): OpenSpan => ({ day, from: start, to: end }))
    change([...hours, ...added].sort((a, b) => a.day - b.day || a.from - b.from))
    setDays([])
  }
  return (
    <fieldset className="hours-field">
      <legend>{label}</legend>
      <div className="chips">
        {longDays.map((day, at) => (
          <button
            key={day}
            type="button"
            className="chip"
            aria-pressed={days.includes(at + 1)}
            onClick={() =>
              setDays(days.includes(at + 1) ? days.filter((each) => each !== at + 1) : [...days, at + 1])
            }
          >
            {day}
          </button>
        ))}
      </div>
      <div className="hours-times">
        <label>
          From
          <input
            className="field"
            type="time"
            value={from}
            onChange={({ target }) => setFrom(target.value)}
          />
        </label>
        <label>
          To
          <input className="field" type="time" value={to} onChange={({ target }) => setTo(target.value)} />
        </label>
        <button type="button" className="button" disabled={!isWhole} onClick={add}>
          Add these hours
        </button>
      </div>
      <p className="form-hint">A time to that is not later than the time from means the next day.</p>
      {hours.length > 0 && (
        <>
          <WeekStrip open={openHours(hours)} clock={null} label={`Open: ${hoursWords(hours).join('; ')}`} />
          <ul className="hours-list">
            {hours.map((span, at) => (
              <li key={`${span.day} ${span.from} ${span.to} ${at.toString()}`}>
                {longDays[span.day - 1]} {clockText(span.from)} to {clockText(span.to)}
                <button
                  type="button"
                  className="link-button"
                  onClick={() => change(hours.filter((_, each) => each !== at))}
                >
                  Take out
                  <span className="visually-hidden">
                    {' '}
                    {longDays[span.day - 1]} {clockText(span.from)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </fieldset>
  )
}
