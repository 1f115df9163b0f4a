import { useId, useState } from 'react'
import { isOpenAction } from '../../../server/contract/told/action-standing.ts'
import { agenciesAsked, isAskingOpen } from '../../../server/contract/told/asking-updates.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { counted, monthWords } from '../../parts/words.ts'
import { failureWords } from '../../state/failure-words.ts'
import { useTold } from '../../state/told.ts'
import { londonToday } from '../agreements/days.ts'
import { DayField } from '../places/PlainFields.tsx'
import { agencyName } from '../places/told-words.ts'
import { askingText } from './asking-text.ts'
import type { ActionEntry, MeetingEntry } from './use-jag.ts'

interface AskUpdatesProps {
  actions: readonly ActionEntry[]
  meetings: readonly MeetingEntry[]
}

/** Of each meeting that this person may ask for: ask the owners of its open actions, and see who answered. */
export function AskUpdates({ actions, meetings }: AskUpdatesProps) {
  return meetings
    .filter((meeting) => meeting.may.ask)
    .map((meeting) => {
      const own = actions.filter(({ fields }) => fields.meeting === meeting.id)
      if (!own.some(isOpenAction)) return null
      return isAskingOpen(meeting, londonToday()) ? (
        <Asked key={meeting.id} meeting={meeting} actions={own} />
      ) : (
        <Ask key={meeting.id} meeting={meeting} actions={own} />
      )
    })
}

interface OfMeeting {
  meeting: MeetingEntry
  actions: readonly ActionEntry[]
}

function Ask({ meeting, actions }: OfMeeting) {
  const [isOpen, setOpen] = useState(false)
  const [by, setBy] = useState<string | null>(meeting.fields.next)
  const [first, setFirst] = useState(3)
  const [second, setSecond] = useState(7)
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const open = actions.filter(isOpenAction)
  const agencies = new Set(open.flatMap(({ fields }) => fields.owners.map(({ agency }) => agency)))
  const ask = async (): Promise<void> => {
    if (first >= second) return setTrouble('The second reminder comes after the first.')
    setBusy(true)
    const words = `Asked: ${counted(agencies.size, 'agency', 'agencies')}.`
    const answer = await useTold
      .getState()
      .step(meeting, { step: 'ask', by, remindAfter: [first, second] }, words)
    setBusy(false)
    setTrouble(answer.ok ? null : failureWords(answer.failure))
  }
  return (
    <section className="asking" aria-label={`Updates for ${meeting.fields.name}`}>
      <p>
        <strong>{meeting.fields.name}</strong>
        {meeting.fields.next && `, next on ${monthWords(meeting.fields.next)}`}:{' '}
        {counted(open.length, 'action')} open with {counted(agencies.size, 'agency', 'agencies')}.{' '}
        <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Ask for updates
        </button>
      </p>
      {isOpen && (
        <form
          className="step-form"
          onSubmit={(event) => {
            event.preventDefault()
            void ask()
          }}
        >
          <DayField
            label="By when"
            value={by ?? ''}
            put={(value) => setBy(value === null ? null : String(value))}
          />
          <div className="asking-days">
            <DaysField label="First reminder after days" value={first} put={setFirst} />
            <DaysField label="Second reminder after days" value={second} put={setSecond} />
          </div>
          <p className="quiet">
            Each agency gets one page with its open actions. Where a mail host is set, the asking and the
            reminders go by mail; the text to send by hand stands here too.
          </p>
          <Trouble>{trouble}</Trouble>
          <div className="form-buttons">
            <button type="submit" className="button button-strong" disabled={isBusy}>
              {isBusy ? 'Asking …' : `Ask ${counted(agencies.size, 'agency', 'agencies')}`}
            </button>
          </div>
        </form>
      )}
    </section>
  )
}

function DaysField({ label, value, put }: { label: string; value: number; put: (days: number) => void }) {
  const id = useId()
  return (
    <div className="form-line">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type="number"
        min={1}
        max={28}
        required
        value={value}
        onChange={({ target }) => put(Number(target.value))}
      />
    </div>
  )
}

/** Who was asked, who answered, and what to send to those who did not. */
function Asked({ meeting, actions }: OfMeeting) {
  const [shown, setShown] = useState<string | null>(null)
  const [copied, setCopied] = useState<string | null>(null)
  const { asked } = meeting.steps
  if (asked === null) return null
  const agencies = agenciesAsked(meeting, actions)
  const answered = agencies.filter(({ unanswered }) => unanswered.length === 0)
  const textFor = (agency: string): string => {
    const waiting = agencies.find((each) => each.agency === agency)?.unanswered ?? []
    return askingText({
      agency,
      meeting: meeting.fields.name,
      by: asked.by,
      actions: waiting,
      origin: location.origin,
    })
  }
  const copy = async (agency: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(textFor(agency))
      setCopied(agency)
    } catch {
      // Forbidden here: the text is shown, to be marked and copied by hand.
      setShown(agency)
    }
  }
  return (
    <section className="asking" aria-label={`Updates for ${meeting.fields.name}`}>
      <p role="status">
        <strong>{meeting.fields.name}</strong> asked for updates on {monthWords(asked.at.slice(0, 10))}
        {asked.by && `, wanted by ${monthWords(asked.by)}`}: {answered.length} of{' '}
        {counted(agencies.length, 'agency', 'agencies')} answered.
      </p>
      <ul className="asking-agencies">
        {agencies.map(({ agency, actions: own, unanswered }) => (
          <li key={agency}>
            <span>
              <strong>{agencyName(agency)}</strong>{' '}
              {unanswered.length === 0
                ? 'answered'
                : `${own.length - unanswered.length} of ${counted(own.length, 'action')} answered`}
            </span>
            {unanswered.length > 0 && (
              <span className="button-row">
                <button type="button" className="button" onClick={() => void copy(agency)}>
                  {copied === agency ? 'Copied' : 'Copy the reminder'}
                  <span className="visually-hidden"> for {agencyName(agency)}</span>
                </button>
                <button
                  type="button"
                  className="button"
                  aria-expanded={shown === agency}
                  onClick={() => setShown(shown === agency ? null : agency)}
                >
                  Show it
                  <span className="visually-hidden"> for {agencyName(agency)}</span>
                </button>
              </span>
            )}
            {shown === agency && <pre className="asking-letter">{textFor(agency)}</pre>}
          </li>
        ))}
      </ul>
    </section>
  )
}
