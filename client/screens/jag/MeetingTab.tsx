import { useEffect, useState } from 'react'
import { Trouble } from '../../parts/Trouble.tsx'
import { counted, monthWords } from '../../parts/words.ts'
import { beginSitting } from '../../state/meeting.ts'
import { useRoute } from '../../state/route.ts'
import { useTold } from '../../state/told.ts'
import { londonToday } from '../agreements/days.ts'
import { askedText, type MeetingAsked } from '../meeting/meeting-link.ts'
import { toldTrouble } from '../places/told-trouble.ts'
import { TabLink } from '../TabLink.tsx'
import { type Chosen, RoomForm } from './RoomForm.tsx'

/** Begins the meeting of today on the projector, or joins it from another laptop of the room. */
export function MeetingTab() {
  return (
    <>
      <p className="quiet">
        One thing at a time in large letters, moved by keys. Everybody in the room who opens it sees the same
        minutes.
      </p>
      <RoomForm>
        {(chosen) => (
          <>
            <Begin chosen={chosen} />
            <Sittings asked={chosen.asked} />
          </>
        )}
      </RoomForm>
    </>
  )
}

function Begin({ chosen: { asked, meeting } }: { chosen: Chosen }) {
  const go = useRoute((state) => state.go)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  if (!meeting) return <p>Write the meeting down first: on Places, under Contacts and meetings.</p>
  const begin = async (): Promise<void> => {
    setBusy(true)
    const begun = await beginSitting(meeting.id, londonToday(), meeting.agencies)
    setBusy(false)
    if (begun.ok) go('/jag/meeting', `?sitting=${begun.value}&${askedText(asked)}`)
    else setTrouble(toldTrouble(begun.failure))
  }
  return (
    <>
      <Trouble>{trouble}</Trouble>
      <button
        type="button"
        className="button button-strong jag-go"
        disabled={isBusy}
        onClick={() => void begin()}
      >
        {isBusy ? 'Opening …' : 'Open the meeting of today'}
      </button>
    </>
  )
}

/** Meetings that were held here: their minutes, as the chosen room may have them. */
function Sittings({ asked }: { asked: MeetingAsked }) {
  const sittings = useTold((state) => state.lists.sitting)
  const load = useTold((state) => state.load)
  useEffect(() => void load(['sitting']), [load])
  const kept = (sittings ?? []).filter((entry) => entry.kind === 'sitting')
  if (kept.length === 0) return null
  return (
    <section aria-labelledby="sittings">
      <h2 id="sittings">Minutes</h2>
      <ul className="meeting-sittings">
        {kept.map(({ id, fields }) => (
          <li key={id}>
            <TabLink to="/jag/meeting" search={`?sitting=${id}&view=minutes&${askedText(asked)}`}>
              Minutes of {monthWords(fields.on)}
            </TabLink>{' '}
            {counted(fields.minutes.length, 'minute')}
            {fields.isEnded ? '' : ', not ended'}
          </li>
        ))}
      </ul>
    </section>
  )
}
