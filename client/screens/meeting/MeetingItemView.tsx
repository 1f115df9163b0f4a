import { minuteNumber } from '../../../server/contract/told/sitting.ts'
import { useMeeting } from '../../state/meeting.ts'
import type { MeetingItem } from './meeting-items.ts'
import { minuteWords, outcomeWords } from './minute-words.ts'

/** One thing, in letters that are read from the last row, and what has been decided on it. */
export function MeetingItemView({ item }: { item: MeetingItem }) {
  return (
    <>
      <p className="meeting-part">{item.part}</p>
      <h1 className="meeting-title">{item.title}</h1>
      <ul className="meeting-facts">
        {item.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <Decided item={item} />
    </>
  )
}

function Decided({ item: { about } }: { item: MeetingItem }) {
  const fields = useMeeting((state) => state.sitting?.fields)
  if (!fields) return null
  const here = fields.minutes
    .map((minute, at) => ({ minute, number: minuteNumber(fields, at) }))
    .filter(({ minute }) => minute.about.kind === about.kind && minute.about.id === about.id)
  if (here.length === 0) return null
  return (
    <ol className="meeting-decided" aria-label="Decided on this">
      {here.map(({ minute, number }) => (
        <li key={number}>
          <strong>{outcomeWords(minute)}</strong> {minuteWords(minute)}{' '}
          <span className="meeting-number">Minute {number}</span>
        </li>
      ))}
    </ol>
  )
}
