import { type ReactNode, useEffect, useId, useMemo, useState } from 'react'
import { canonicalFilter } from '../../../server/contract/filter.ts'
import type { RoomQuestion } from '../../../server/contract/jag/room.ts'
import type { ToldEntryOf } from '../../../server/contract/told/told.ts'
import { useAgreements } from '../../state/agreements.ts'
import { useFilter } from '../../state/filter.ts'
import type { Room } from '../../state/present.ts'
import { useSession } from '../../state/session.ts'
import { useTold } from '../../state/told.ts'
import { AgenciesField } from '../places/AgenciesField.tsx'
import { DayField } from '../places/PlainFields.tsx'
import { roomChoices } from '../present/room-choices.ts'
import '../present/present.css'
import '../meeting/meeting.css'
import type { MeetingAsked } from '../meeting/meeting-link.ts'

/** What was chosen: the question, and the meeting where one was. */
export interface Chosen {
  readonly asked: MeetingAsked
  readonly meeting: ToldEntryOf<'meeting'> | null
}

/** Which meeting, who listens, and since when: what an agenda and a pack are asked with. */
export function RoomForm({ children }: { children: (chosen: Chosen) => ReactNode }) {
  const meetings = useMeetings()
  const choices = useRooms()
  const [meetingId, setMeetingId] = useState<string | null>(null)
  const [roomId, setRoomId] = useState(choices[0].id)
  const [agencies, setAgencies] = useState<readonly string[] | null>(null)
  const [since, setSince] = useState('')
  const [isFiltered, setFiltered] = useState(false)
  const filter = useFilter((state) => canonicalFilter(state.filter))
  const meeting = meetings.find(({ id }) => id === meetingId) ?? meetings[0] ?? null
  const room = (choices.find(({ id }) => id === roomId) ?? choices[0]).room
  const list = agencies ?? (room.audience === 'partners' ? partiesOf(meeting) : [])
  const asked: MeetingAsked = {
    room: asRoom(room, list),
    meeting: meeting?.id ?? null,
    ...{ since: since === '' ? null : since, filter: isFiltered ? filter : '' },
  }
  return (
    <div className="jag-room-form">
      <MeetingChoice meetings={meetings} chosen={meeting} choose={setMeetingId} />
      <fieldset className="room-dialog">
        <legend>Who is in the room, or gets the paper?</legend>
        {choices.map(({ id, label, words }) => (
          <label key={id} className="room-choice">
            <input type="radio" name="room" checked={id === roomId} onChange={() => setRoomId(id)} />
            <span>
              <strong>{label}</strong>
              <span>{words}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {room.audience !== 'public' && (
        <AgenciesField
          label="Agencies on the list: only what each of them may read is shown"
          chosen={list}
          choose={setAgencies}
        />
      )}
      <DayField
        label="The last meeting was on"
        value={since === '' ? (meeting?.fields.last ?? '') : since}
        put={(day) => setSince(typeof day === 'string' ? day : '')}
      />
      {filter !== '' && (
        <label className="jag-check">
          <input type="checkbox" checked={isFiltered} onChange={() => setFiltered(!isFiltered)} /> Count as
          the map is filtered now
        </label>
      )}
      {children({ asked, meeting })}
    </div>
  )
}

const partiesOf = (meeting: ToldEntryOf<'meeting'> | null): readonly string[] =>
  meeting ? [...new Set([meeting.agency, ...meeting.agencies])].sort() : []

function asRoom(room: Room, agencies: readonly string[]): RoomQuestion {
  if (room.audience === 'parties') return { audience: room.audience, agreement: room.agreement, agencies }
  return { audience: room.audience, agreement: null, agencies: room.audience === 'public' ? [] : agencies }
}

function useMeetings(): readonly ToldEntryOf<'meeting'>[] {
  const list = useTold((state) => state.lists.meeting)
  const load = useTold((state) => state.load)
  useEffect(() => void load(['meeting']), [load])
  return useMemo(() => (list ?? []).filter((entry) => entry.kind === 'meeting'), [list])
}

function useRooms() {
  const session = useSession((state) => state.session)
  const agreements = useAgreements((state) => state.agreements)
  const load = useAgreements((state) => state.load)
  useEffect(() => void load(), [load])
  return roomChoices(session ?? { role: 'public', agency: '' }, agreements ?? [])
}

interface MeetingChoiceProps {
  meetings: readonly ToldEntryOf<'meeting'>[]
  chosen: ToldEntryOf<'meeting'> | null
  choose: (id: string) => void
}

function MeetingChoice({ meetings, chosen, choose }: MeetingChoiceProps) {
  const id = useId()
  if (meetings.length === 0)
    return <p className="quiet">No meeting is written down yet: every action is shown.</p>
  return (
    <div className="form-line">
      <label htmlFor={id}>Meeting</label>
      <select
        id={id}
        className="field"
        value={chosen?.id ?? ''}
        onChange={({ target }) => choose(target.value)}
      >
        {meetings.map((meeting) => (
          <option key={meeting.id} value={meeting.id}>
            {meeting.fields.name}
          </option>
        ))}
      </select>
    </div>
  )
}
