import { useId, useState } from 'react'
import { ChoiceChips } from '../../parts/ChoiceChips.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { counted } from '../../parts/words.ts'
import { failureWords } from '../../state/failure-words.ts'
import { sendAction } from '../../state/minutes.ts'
import { useSession } from '../../state/session.ts'
import { useTold } from '../../state/told.ts'
import { InitialsAsked } from './InitialsAsked.tsx'
import { type InitialsMap, keepInitials, readInitials } from './initials-map.ts'
import { MinuteRowForm } from './MinuteRowForm.tsx'
import { draftOfRow, initialsIn, type MinuteRow, rowsOf, troublesOf } from './minute-rows.ts'
import { parseMinutes } from './parse-minutes.ts'
import type { MeetingEntry } from './use-jag.ts'

interface PasteMinutesProps {
  meetings: readonly MeetingEntry[]
  close: () => void
}

/**
 * Minutes are read in the browser alone and kept nowhere: what was RESOLVED is proposed as actions, looked over one by one,
 * and only those that are kept are sent.
 */
export function PasteMinutes({ meetings, close }: PasteMinutesProps) {
  const [text, setText] = useState('')
  const [rows, setRows] = useState<readonly MinuteRow[] | null>(null)
  const [isEmpty, setEmpty] = useState(false)
  const id = useId()
  const propose = (): void => {
    const found = rowsOf(parseMinutes(text))
    setEmpty(found.length === 0)
    setRows(found.length === 0 ? null : found)
  }
  return (
    <section className="minutes" aria-label="Paste minutes">
      <h2>Paste minutes</h2>
      {rows === null ? (
        <>
          <label htmlFor={id}>Minutes of a meeting</label>
          <p className="form-hint">
            They are read on this device and kept nowhere. What was resolved is proposed as actions; you look
            over each before it is sent.
          </p>
          <textarea
            id={id}
            className="field minutes-text"
            value={text}
            autoComplete="off"
            spellCheck={false}
            placeholder={'4.2 Street lights\nRESOLVED: that a lamp be asked for. (AB/CD)'}
            onChange={({ target }) => setText(target.value)}
          />
          <Trouble>
            {isEmpty
              ? 'Nothing was found that was resolved. A resolution begins with RESOLVED or AGREED, and ends with the initials of who does it in brackets.'
              : null}
          </Trouble>
          <div className="form-buttons">
            <button
              type="button"
              className="button button-strong"
              disabled={text.trim() === ''}
              onClick={propose}
            >
              Propose actions
            </button>
            <button type="button" className="button" onClick={close}>
              Discard
            </button>
          </div>
        </>
      ) : (
        <Review rows={rows} put={setRows} meetings={meetings} close={close} />
      )}
    </section>
  )
}

interface ReviewProps extends PasteMinutesProps {
  rows: readonly MinuteRow[]
  put: (rows: readonly MinuteRow[]) => void
}

/** Every proposed action, to be changed, kept or dropped. */
function Review({ rows, put, meetings, close }: ReviewProps) {
  const own = useSession((state) => state.session?.agency ?? '')
  const [map, setMap] = useState<InitialsMap>(() => readInitials(own))
  const [meeting, setMeeting] = useState<string | null>(meetings[0]?.id ?? null)
  const [part, setPart] = useState<'1' | '2'>('2')
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const id = useId()
  const kept = rows.filter((row) => row.isKept)
  const open = kept.filter((row) => troublesOf(row, map).length > 0)
  const change = (changed: MinuteRow): void => put(rows.map((row) => (row.id === changed.id ? changed : row)))
  const send = async (): Promise<void> => {
    setBusy(true)
    setTrouble(null)
    let left = rows
    let sent = 0
    for (const row of kept) {
      const draft = draftOfRow(row, map, { meeting, part: part === '1' ? 1 : 2 })
      if (!draft) continue
      const { failure, version } = await sendAction({ draft, update: row.update, version: row.version })
      if (failure) {
        left = left.map((each) => (each.id === row.id ? { ...each, version } : each))
        setTrouble(`“${row.wording.slice(0, 60)}” was not taken: ${failureWords(failure)}`)
        break
      }
      left = left.filter((each) => each.id !== row.id)
      sent += 1
    }
    const { again, say } = useTold.getState()
    await again('action')
    setBusy(false)
    if (sent > 0) say(`${counted(sent, 'action')} added.`)
    put(left)
    if (!left.some((row) => row.isKept)) close()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <div className="minutes-all">
        <div className="form-line">
          <label htmlFor={id}>Meeting</label>
          <select
            id={id}
            className="field"
            value={meeting ?? ''}
            onChange={({ target }) => setMeeting(target.value || null)}
          >
            <option value="">No meeting</option>
            {meetings.map((each) => (
              <option key={each.id} value={each.id}>
                {each.fields.name}
              </option>
            ))}
          </select>
        </div>
        <ChoiceChips
          className="chips"
          choices={{ 2: 'Part 2: for its parties', 1: 'Part 1: public' }}
          chosen={part}
          onChoose={(chosen) => setPart(chosen)}
        />
      </div>
      <InitialsAsked
        initials={initialsIn(kept)}
        map={map}
        put={(next) => {
          setMap(next)
          keepInitials(own, Object.fromEntries(Object.entries(next).filter(([who]) => who !== '')))
        }}
      />
      <p className="quiet" role="status">
        {counted(rows.length, 'action')} proposed, {kept.length} kept
        {open.length > 0 && `, ${open.length} still to be completed`}
      </p>
      <ol className="minute-rows">
        {rows.map((row, number) => (
          <MinuteRowForm
            key={row.id}
            row={row}
            number={number + 1}
            troubles={row.isKept ? troublesOf(row, map) : []}
            change={change}
          />
        ))}
      </ol>
      <Trouble>{trouble}</Trouble>
      <div className="form-buttons">
        <button
          type="submit"
          className="button button-strong"
          disabled={isBusy || kept.length === 0 || open.length > 0}
        >
          {isBusy ? 'Sending …' : `Add ${counted(kept.length, 'action')}`}
        </button>
        <button type="button" className="button" disabled={isBusy} onClick={close}>
          Discard
        </button>
      </div>
    </form>
  )
}
