import { create } from 'zustand'
import type { KeptShift, PhoneVisit } from '../../server/contract/phone-shift.ts'
import {
  longestNote,
  mostVisitsAtOnce,
  type Observation,
  type VisitBatch,
  type VisitDraft,
  type VisitLength,
  type VisitReceipt,
  visitStep,
} from '../../server/contract/visits.ts'
import { call } from '../api/call.ts'
import { type Answer, type Failure, failureWords } from '../api/failure.ts'
import { newId } from '../api/new-id.ts'
import {
  dropShift,
  isLeaving,
  keepShift,
  keepVisits,
  readShift,
  readVisits,
  setLeaving,
} from '../api/shift-on-phone.ts'
import { clockSet, type Ticks } from './phone-clock.ts'

interface ShiftState {
  /** The one shift whose briefing is on this phone. */
  shift: KeptShift | null
  /** Why there is none any more. */
  ended: 'over' | 'takenBack' | null
  /** Visits that are not sent, or that a person must look at. */
  visits: readonly PhoneVisit[]
  /** The last try found no answer. */
  offline: boolean
  busy: boolean
  /** The ticket goes back once everything is sent. */
  leaving: boolean
  failure: Failure | null
  /** Gives this phone the ticket of a team and its briefing; somebody of the team's agency is signed in. */
  open: (plan: string, team: number) => Promise<boolean>
  /** Asks anew: what others of the team did, and whether the ticket still holds. */
  refresh: () => Promise<void>
  /** Forgets the briefing when its time is over, and estimates a leave that was forgotten. */
  look: () => void
  arrive: (hotspot: string) => void
  leave: (minutes: VisitLength, seen: { observed: readonly Observation[]; note: string }) => boolean
  notHere: () => void
  mend: (id: string, note: string) => void
  remove: (id: string) => void
  /** Sends what waits; `signedIn`: also what its ticket can no longer send. */
  send: (signedIn: boolean) => Promise<void>
  /** Gives the ticket back and forgets the briefing, at once or as soon as everything is sent. */
  end: () => Promise<void>
}

/** A stay that nobody ended is taken for ended after so long, and counted as no longer than planned. */
const forgottenMilliseconds = 45 * 60_000
const longestEstimate = 15

const minuteText = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 16)}Z`
const ticksNow = (): Ticks => ({ date: Date.now(), steady: performance.now() })

/** As it was kept; a clock that was set back while the page was shut is told by when it was last looked at. */
function shiftAsKept(): KeptShift | null {
  const kept = readShift()
  const back = kept === null ? 0 : clockSet({ date: kept.seenAt, steady: 0 }, { date: Date.now(), steady: 0 })
  return kept && back < 0 ? { ...kept, ahead: kept.ahead - back } : kept
}

/** A phone as it wakes up: what it kept is here. Its ticket lies in a cookie that this page cannot read. */
export const newShiftStore = () =>
  create<ShiftState>((set, get) => {
    const leave = (leaving: boolean): void => {
      setLeaving(leaving)
      set({ leaving })
    }
    const keep = (shift: KeptShift): void => {
      const now = { ...shift, seenAt: Date.now() }
      keepShift(now)
      set({ shift: now, ended: null, failure: null })
    }
    let seen = ticksNow()
    /** What the server's clock shows now, as far as this phone can tell, whatever anybody does to its own. */
    const serverNow = (): number => {
      const now = ticksNow()
      const moved = clockSet(seen, now)
      seen = now
      const { shift } = get()
      if (shift && moved !== 0) keep({ ...shift, ahead: shift.ahead - moved })
      return now.date + (get().shift?.ahead ?? lastAhead)
    }
    /** Of the last shift: what waits is sent after it, too. */
    let lastAhead = 0
    const drop = (ended: ShiftState['ended']): void => {
      dropShift()
      set({ shift: null, ended })
    }
    // Another window of the same browser may have sent or added some.
    const change = (how: (all: readonly PhoneVisit[]) => readonly PhoneVisit[]): boolean => {
      const all = how(readVisits())
      if (!keepVisits(all)) return false
      set({ visits: all })
      return true
    }
    const read = async (): Promise<boolean> => {
      const answer = await call('shift', { byItself: true })
      if (!answer.ok) {
        if (isOver(answer.failure)) drop('takenBack')
        set({ offline: answer.failure.kind === 'unreachable', failure: answer.failure })
        return false
      }
      const view = answer.value
      const ahead = Date.parse(view.now) - Date.now()
      lastAhead = ahead
      seen = ticksNow()
      const before = get().shift
      const same = before?.plan === view.briefing.id && before.team === view.team ? before : null
      keep({
        ...{ plan: view.briefing.id, team: view.team, view, ahead, here: same?.here ?? null },
        seenAt: Date.now(),
      })
      set({ offline: false })
      return true
    }
    const close = (visit: Pick<VisitDraft, 'minutes' | 'how' | 'observed' | 'note'>): boolean => {
      const { shift } = get()
      if (!shift?.here) return false
      const { hotspot, since } = shift.here
      const name = shift.view.briefing.hotspots.find(({ centre }) => centre === hotspot)?.name ?? ''
      const draft: VisitDraft = { ...visit, id: newId(), hotspot, arrived: since }
      const waiting = { plan: shift.plan, team: shift.team, draft, name, trouble: null }
      if (!change((all) => [...all, waiting])) return false
      keep({ ...shift, here: null })
      return true
    }
    const estimate = (): void => {
      const { shift } = get()
      if (!shift?.here) return
      const stayed = Math.floor((serverNow() - Date.parse(shift.here.since)) / 60_000 / visitStep) * visitStep
      const minutes = stayed >= longestEstimate ? longestEstimate : stayed >= 10 ? 10 : visitStep
      close({ minutes, how: 'estimated', observed: [], note: '' })
    }
    const settle = ({ visits }: VisitReceipt): void =>
      void change((all) =>
        all.flatMap((each) => {
          const said = visits.find(({ id }) => id === each.draft.id)
          if (!said) return [each]
          if (said.outcome === 'kept' && said.noteRefused === null) return []
          return [{ ...each, trouble: troubleOf(said) }]
        }),
      )
    return {
      shift: shiftAsKept(),
      ended: null,
      visits: readVisits(),
      offline: false,
      busy: false,
      leaving: isLeaving(),
      failure: null,
      open: async (plan, team) => {
        set({ failure: null })
        leave(false)
        const given = await call('openShift', { path: { id: plan }, body: { team } })
        if (!given.ok) {
          set({ failure: given.failure })
          return false
        }
        return read()
      },
      refresh: async () => {
        if (get().shift) await read()
      },
      look: () => {
        const now = serverNow()
        const { shift } = get()
        if (!shift) return
        keep(shift)
        const isForgotten = shift.here && now - Date.parse(shift.here.since) > forgottenMilliseconds
        const isPast = now >= Date.parse(shift.view.until)
        if (isForgotten || isPast) estimate()
        if (isPast) drop('over')
      },
      arrive: (hotspot) => {
        const { shift } = get()
        if (!shift || shift.here?.hotspot === hotspot) return
        // Whoever is here has left where they were.
        estimate()
        const since = minuteText(serverNow())
        keep({ ...(get().shift ?? shift), here: { hotspot, since } })
      },
      leave: (minutes, { observed, note }) =>
        close({ minutes, how: 'tap', observed: [...observed], note: note.trim().slice(0, longestNote) }),
      notHere: () => {
        const { shift } = get()
        if (shift) keep({ ...shift, here: null })
      },
      mend: (id, note) =>
        void change((all) =>
          all.map((each) =>
            each.draft.id === id
              ? { ...each, draft: { ...each.draft, note: note.trim() }, trouble: null }
              : each,
          ),
        ),
      remove: (id) => void change((all) => all.filter(({ draft }) => draft.id !== id)),
      send: async (signedIn) => {
        if (get().busy) return
        set({ busy: true })
        // What the server's clock shows is heard first, so that it is known how long ago each visit was.
        if (get().shift && !(await read()) && get().offline) return set({ busy: false })
        for (const batch of batchesOf(readVisits())) {
          const { shift } = get()
          const isOwn = get().leaving || (shift?.plan === batch.plan && shift.team === batch.team)
          const answer = await sendBatch({ ...batch, phoneNow: minuteText(serverNow()) }, isOwn, signedIn)
          if (answer === null) continue
          set({ offline: !answer.ok && answer.failure.kind === 'unreachable' })
          if (answer.ok) {
            settle(answer.value)
            if (shift && isOwn) await read()
            continue
          }
          const { failure } = answer
          set({ failure })
          if (isOver(failure) && shift && isOwn) drop('takenBack')
          // What it cannot read today it cannot read tomorrow; everything else is tried again.
          if (failure.kind === 'problem' && failure.problem.status === 400) refuse(change, batch, failure)
        }
        set({ busy: false })
        if (get().leaving) await get().end()
      },
      end: async () => {
        estimate()
        drop(null)
        leave(true)
        if (readVisits().some(({ trouble }) => trouble === null)) return
        const answer = await call('closeShift')
        if (answer.ok || isOver(answer.failure)) leave(false)
      },
    }
  })

/** The shift on this phone. */
export const useShift = newShiftStore()

const isOver = (failure: Failure): boolean =>
  failure.kind === 'problem' && failure.problem.code === 'ticketOver'

type Batch = Omit<VisitBatch, 'phoneNow'>

/** What waits, by shift and team. */
function batchesOf(waiting: readonly PhoneVisit[]): Batch[] {
  const due = waiting.filter(({ trouble }) => trouble === null)
  const keys = [...new Set(due.map(({ plan, team }) => `${plan} ${team}`))]
  return keys.map((key) => {
    const mine = due.filter(({ plan, team }) => `${plan} ${team}` === key).slice(0, mostVisitsAtOnce)
    return { plan: mine[0].plan, team: mine[0].team, visits: mine.map(({ draft }) => draft) }
  })
}

/** By the ticket; what belongs to another, or finds it over, by whoever is signed in. Null: nobody can send it now. */
async function sendBatch(
  batch: VisitBatch,
  isOwn: boolean,
  signedIn: boolean,
): Promise<Answer<VisitReceipt> | null> {
  const byTicket = isOwn ? await call('sendVisits', { body: batch, byItself: true }) : null
  const isDone = byTicket?.ok || (byTicket && !isOver(byTicket.failure))
  if (isDone || !signedIn) return byTicket
  return call('lateVisits', { path: { id: batch.plan }, body: batch, byItself: true })
}

function troubleOf({ outcome, noteRefused }: VisitReceipt['visits'][number]): PhoneVisit['trouble'] {
  if (outcome === 'otherPlace')
    return { kind: 'refused', words: 'This place is no longer in the plan of the shift.' }
  if (outcome === 'otherVisit') return { kind: 'refused', words: 'Another visit has its number.' }
  return { kind: 'mend', words: noteRefused ?? '' }
}

function refuse(
  change: (how: (all: readonly PhoneVisit[]) => readonly PhoneVisit[]) => boolean,
  { visits }: Batch,
  failure: Failure,
): void {
  const ids = new Set(visits.map(({ id }) => id))
  const trouble = { kind: 'refused', words: failureWords(failure) } as const
  change((all) => all.map((each) => (ids.has(each.draft.id) ? { ...each, trouble } : each)))
}
