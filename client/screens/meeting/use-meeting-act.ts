import { useState } from 'react'
import { type Minute, minuteNumber } from '../../../server/contract/told/sitting.ts'
import { type Kept, useMeeting } from '../../state/meeting.ts'
import { toldTrouble } from '../places/told-trouble.ts'
import { type MeetingForm, makesAction, minuteOf, newAction } from './meeting-form.ts'
import type { MeetingItem } from './meeting-items.ts'
import type { MeetingDoing } from './meeting-keys.ts'

/** Somebody else in the room was first: with the action itself, or with the next minute. */
type Late = 'action' | 'minute'

export interface MeetingAct {
  readonly isBusy: boolean
  readonly trouble: string | null
  readonly late: Late | null
  /** Minutes that came in meanwhile. */
  readonly theirs: readonly Minute[]
  readonly keep: (form: MeetingForm) => Promise<void>
}

/** Keeps what the meeting says of one thing: the action first, then its minute. `done`: when both are kept. */
export function useMeetingAct(doing: MeetingDoing, item: MeetingItem | null, done: () => void): MeetingAct {
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [late, setLate] = useState<Late | null>(null)
  // Set once the action is kept: pressed again after a conflict, only the minute is left to do.
  const [made, setMade] = useState<{ id: string | null; number: string } | null>(null)
  const [known] = useState(() => useMeeting.getState().sitting?.fields.minutes.length ?? 0)
  const minutes = useMeeting((state) => state.sitting?.fields.minutes)
  const fail = (kept: Kept, what: Late): boolean => {
    setLate(kept.is === 'conflict' ? what : null)
    setTrouble(kept.is === 'refused' ? toldTrouble(kept.failure) : null)
    return kept.is !== 'kept'
  }
  const nextNumber = (): string => {
    const { sitting } = useMeeting.getState()
    return sitting ? minuteNumber(sitting.fields, sitting.fields.minutes.length) : ''
  }
  const keep = async (form: MeetingForm): Promise<void> => {
    setBusy(true)
    try {
      let already = made
      if (already === null) {
        const number = nextNumber()
        const kept = await actOn(doing, item, form, number)
        if (fail(kept, 'action')) return
        already = { id: kept.id ?? null, number }
        setMade(already)
      }
      const number = nextNumber()
      const { minute, changeAction, sitting, agenda } = useMeeting.getState()
      if (fail(await minute(minuteOf(doing, item, form, already.id)), 'minute')) return
      const action = agenda?.actions.find(({ id }) => id === already.id)
      // Somebody else took the number that the action was given.
      if (sitting && action && number !== already.number)
        await changeAction(action.id, action.version, { minute: number })
      done()
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, trouble, late, theirs: minutes?.slice(known) ?? [], keep }
}

async function actOn(
  doing: MeetingDoing,
  item: MeetingItem | null,
  form: MeetingForm,
  number: string,
): Promise<Kept & { id?: string }> {
  const { sitting, agenda, addAction, changeAction, stepAction } = useMeeting.getState()
  const meeting = sitting?.fields.meeting ?? ''
  if (makesAction(doing, item))
    return addAction(newAction(form, meeting, number), doing === 'new' ? null : (item?.cell ?? null))
  // The version as it is on the screen now: after a conflict it shows what the others made of it.
  const action = agenda?.actions.find(({ id }) => id === item?.action?.id)
  if (!action) return { is: 'kept' }
  const { id, version } = action
  const owner = { agency: form.agency, initials: form.initials.trim().toUpperCase() }
  if (doing === 'assign') return changeAction(id, version, { owners: [owner, ...action.owners.slice(1)] })
  if (doing === 'date') return changeAction(id, version, { due: form.due })
  if (doing === 'carry') return stepAction(id, version, { step: 'carry', due: form.due })
  if (doing === 'close')
    return stepAction(id, version, { step: 'update', text: form.words.trim(), state: 'closed' })
  return { is: 'kept' }
}
