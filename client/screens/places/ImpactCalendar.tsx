import { type KeyboardEvent, useRef } from 'react'
import { dayNumber, dayText, weekdayOf } from '../../../server/contract/calendar.ts'
import type { ToldEntry } from '../../../server/contract/told/told.ts'
import { counted, longDays, monthWords, shortDays } from '../../parts/words.ts'
import { useRoute } from '../../state/route.ts'
import { londonToday } from '../agreements/days.ts'
import { TabLink } from '../TabLink.tsx'
import { monthLater, type OnDay, onDay, sheetOf } from './calendar-days.ts'
import { placesSearch } from './places-link.ts'

/** Days that a key moves. */
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
const monthSteps: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 }

interface ImpactCalendarProps {
  entries: readonly ToldEntry[]
  /** The day that is chosen. */
  day: string
}

/** A month of days of action, of sittings and of stops; the chosen day in full beside it. */
export function ImpactCalendar({ entries, day }: ImpactCalendarProps) {
  const sheet = useRef<HTMLTableElement>(null)
  const choose = (to: string, focused = false): void => {
    useRoute.getState().replace('/places', placesSearch({ list: 'impact-days', day: to }))
    if (focused)
      requestAnimationFrame(() => sheet.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus())
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const [days, months] = [steps[event.key], monthSteps[event.key]]
    if (days === undefined && months === undefined) return
    event.preventDefault()
    choose(days === undefined ? monthLater(day, months) : dayText(dayNumber(day) + days), true)
  }
  const today = londonToday()
  return (
    <div className="calendar">
      <div>
        <div className="calendar-head">
          <button type="button" className="button" onClick={() => choose(monthLater(day, -1))}>
            <span aria-hidden="true">‹</span>
            <span className="visually-hidden">Month before</span>
          </button>
          <h2 aria-live="polite">{monthWords(day.slice(0, 7))}</h2>
          <button type="button" className="button" onClick={() => choose(monthLater(day, 1))}>
            <span aria-hidden="true">›</span>
            <span className="visually-hidden">Month after</span>
          </button>
          <button type="button" className="button" onClick={() => choose(today)}>
            Today
          </button>
        </div>
        <table className="calendar-sheet" ref={sheet} onKeyDown={onKeyDown}>
          <caption className="visually-hidden">
            {monthWords(day.slice(0, 7))}. Arrow keys move by day and week, Page up and Page down by month.
          </caption>
          <thead>
            <tr>
              {shortDays.map((name, at) => (
                <th key={name} scope="col" abbr={longDays[at]}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheetOf(day.slice(0, 7)).map((week) => (
              <tr key={week[0]}>
                {week.map((each) => (
                  <td
                    key={each}
                    className={each.slice(0, 7) === day.slice(0, 7) ? undefined : 'calendar-other'}
                  >
                    <DayButton
                      day={each}
                      found={onDay(entries, each)}
                      isChosen={each === day}
                      isToday={each === today}
                      choose={() => choose(each)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ChosenDay day={day} found={onDay(entries, day)} />
    </div>
  )
}

const dayWords = (day: string): string => `${longDays[weekdayOf(dayNumber(day))]} ${monthWords(day)}`

/** Named on one sheet so many; the chosen day has all. */
const mostNamed = 2

interface DayButtonProps {
  day: string
  found: readonly OnDay[]
  isChosen: boolean
  isToday: boolean
  choose: () => void
}

function DayButton({ day, found, isChosen, isToday, choose }: DayButtonProps) {
  const label = `${dayWords(day)}, ${found.length === 0 ? 'nothing' : counted(found.length, 'entry', 'entries')}`
  return (
    <button
      type="button"
      className={isToday ? 'calendar-day calendar-today' : 'calendar-day'}
      data-day={day}
      aria-label={isToday ? `${label}, today` : label}
      aria-pressed={isChosen}
      tabIndex={isChosen ? 0 : -1}
      onClick={choose}
    >
      <span>{Number(day.slice(8))}</span>
      {found.slice(0, mostNamed).map(({ id, kind, words }) => (
        <span key={id} className={`calendar-entry calendar-${kind}`}>
          <span>{words}</span>
        </span>
      ))}
      {found.length > mostNamed && <span className="calendar-more">and {found.length - mostNamed} more</span>}
    </button>
  )
}

const kindWords: Readonly<Record<OnDay['kind'], string>> = {
  'impact-day': 'Community Impact Day',
  sitting: 'Court day',
  stop: 'Youth bus',
}

function ChosenDay({ day, found }: { day: string; found: readonly OnDay[] }) {
  return (
    <section className="calendar-chosen" aria-label="The chosen day" aria-live="polite">
      <h2>{dayWords(day)}</h2>
      {found.length === 0 && <p className="quiet">Nothing on this day.</p>}
      <ul>
        {found.map(({ id, kind, words, detail, page }) => (
          <li key={id}>
            <p className="told-kind">
              <span className={`calendar-sign calendar-${kind}`} aria-hidden="true" /> {kindWords[kind]}
            </p>
            <h3>
              {page ? (
                <TabLink to="/places" search={placesSearch({ place: page })}>
                  {words}
                </TabLink>
              ) : (
                words
              )}
            </h3>
            <p className="quiet">{detail}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
