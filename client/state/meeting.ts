import { create } from 'zustand'
import type { JagAgenda } from '../../server/contract/jag/agenda.ts'
import type { Minute, SittingFields } from '../../server/contract/told/sitting.ts'
import type { ToldEntryOf, ToldStep } from '../../server/contract/told/told.ts'
import { call } from '../api/call.ts'
import type { Answer, Failure } from '../api/failure.ts'

export type Sitting = ToldEntryOf<'sitting'>
export type KeptAction = ToldEntryOf<'action'>

/** How a word of this screen ended: kept, refused, or not kept because somebody else in the room was first. */
export type Kept = { is: 'kept' } | { is: 'conflict' } | { is: 'refused'; failure: Failure }

interface MeetingState {
  /** The question of the agenda, as the address has it. */
  question: string | null
  agenda: JagAgenda | null
  sitting: Sitting | null
  failure: Failure | null
  /** The others are not heard: what is on screen may be behind. */
  isCutOff: boolean
  open: (question: string, sitting: string) => Promise<void>
  /** What the others in the room did, and the agenda when they did anything. Keeps no session in use. */
  listen: () => Promise<void>
  /** Adds a minute after those that are there; its number is its place. `conflict`: another one came first and is now here. */
  minute: (minute: Minute) => Promise<Kept>
  /** Ends the sitting: it stands as it is, and updates count from its day. */
  end: () => Promise<Kept>
  changeAction: (id: string, version: string, change: Partial<KeptAction['fields']>) => Promise<Kept>
  stepAction: (id: string, version: string, step: ToldStep) => Promise<Kept>
  addAction: (fields: KeptAction['fields'], cell: string | null) => Promise<Kept & { id?: string }>
}

/** A sitting begins, or is joined where somebody else has begun it. */
export async function beginSitting(
  meeting: string,
  on: string,
  agencies: readonly string[],
): Promise<Answer<string>> {
  const fields: SittingFields = { meeting, on, minutes: [], isEnded: false }
  const body = { kind: 'sitting', place: null, agencies: [...agencies], fields } as const
  const added = await call('addTold', { body })
  if (added.ok) return { ok: true, value: added.value.id }
  const isThere = added.failure.kind === 'problem' && added.failure.problem.code === 'sameAlready'
  if (!isThere) return added
  const list = await call('told', { query: { kind: 'sitting' } })
  if (!list.ok) return list
  const found = list.value.entries.find(
    (entry) => entry.kind === 'sitting' && entry.fields.meeting === meeting && entry.fields.on === on,
  )
  return found ? { ok: true, value: found.id } : added
}

/** The meeting on the projector: its agenda, held to the room, and its minutes, which the others write too. */
export const useMeeting = create<MeetingState>((set, get) => {
  const readAgenda = async (byItself?: true): Promise<void> => {
    const { question } = get()
    if (question === null) return
    const answer = await call('jagAgenda', { query: question, byItself })
    if (get().question !== question) return
    set(answer.ok ? { agenda: answer.value, failure: null } : byItself ? {} : { failure: answer.failure })
  }
  const readSitting = async (id: string, byItself?: true): Promise<boolean> => {
    const answer = await call('told', { query: { kind: 'sitting' }, byItself })
    const found = answer.ok ? answer.value.entries.find((entry) => entry.id === id) : undefined
    if (!answer.ok) set(byItself ? { isCutOff: true } : { failure: answer.failure })
    if (found?.kind !== 'sitting') return false
    const isNew = get().sitting?.version !== found.version
    set({ sitting: found, isCutOff: false })
    return isNew
  }
  const keep = async (change: Partial<SittingFields>): Promise<Kept> => {
    const { sitting } = get()
    if (!sitting) return { is: 'conflict' }
    const body = {
      kind: 'sitting',
      place: null,
      agencies: sitting.agencies,
      fields: { ...sitting.fields, ...change },
    }
    const answer = await call('changeTold', { path: { id: sitting.id }, ifMatch: sitting.version, body })
    await readSitting(sitting.id)
    return ended(answer)
  }
  const actionOf = async (id: string): Promise<KeptAction | null> => {
    const answer = await call('told', { query: { kind: 'action' } })
    const found = answer.ok ? answer.value.entries.find((entry) => entry.id === id) : undefined
    return found?.kind === 'action' ? found : null
  }
  return {
    ...{ question: null, agenda: null, sitting: null, failure: null, isCutOff: false },
    open: async (question, sitting) => {
      // Nothing of another room is left while it is asked.
      set({ question, agenda: null, sitting: null, failure: null, isCutOff: false })
      await Promise.all([readAgenda(), readSitting(sitting)])
    },
    listen: async () => {
      const { sitting } = get()
      if (sitting && (await readSitting(sitting.id, true))) await readAgenda(true)
    },
    minute: async (minute) => keep({ minutes: [...(get().sitting?.fields.minutes ?? []), minute] }),
    end: async () => {
      const kept = await keep({ isEnded: true })
      const { sitting } = get()
      if (kept.is === 'kept' && sitting) await sayWhenLast(sitting.fields)
      return kept
    },
    changeAction: async (id, version, change) => {
      const action = await actionOf(id)
      if (!action) return { is: 'conflict' }
      const body = {
        kind: 'action',
        agencies: action.agencies,
        place: placeOf(action),
        fields: { ...action.fields, ...change },
      }
      const answer = await call('changeTold', { path: { id }, ifMatch: version, body })
      await readAgenda()
      return ended(answer)
    },
    stepAction: async (id, version, step) => {
      const answer = await call('stepTold', { path: { id }, ifMatch: version, body: step })
      await readAgenda()
      return ended(answer)
    },
    addAction: async (fields, cell) => {
      const place = cell === null ? null : { kind: 'cell', id: cell }
      const agencies = get().sitting?.agencies ?? []
      const answer = await call('addTold', { body: { kind: 'action', agencies, place, fields } })
      await readAgenda()
      return answer.ok ? { is: 'kept', id: answer.value.id } : ended(answer)
    },
  }
})

function ended(answer: Answer<unknown>): Kept {
  if (answer.ok) return { is: 'kept' }
  const { failure } = answer
  const isLate = failure.kind === 'problem' && failure.problem.code === 'changedMeanwhile'
  return isLate ? { is: 'conflict' } : { is: 'refused', failure }
}

function placeOf({ place }: KeptAction) {
  if (place === null) return null
  return place.kind === 'cells' ? { kind: 'cells', cells: place.cells } : { kind: place.kind, id: place.id }
}

/** The meeting's own record says when it last sat: what was said since counts as an update. */
async function sayWhenLast({ meeting, on }: SittingFields): Promise<void> {
  const list = await call('told', { query: { kind: 'meeting' } })
  const found = list.ok ? list.value.entries.find((entry) => entry.id === meeting) : undefined
  if (found?.kind !== 'meeting' || (found.fields.last ?? '') >= on) return
  const body = {
    kind: 'meeting',
    place: null,
    agencies: found.agencies,
    fields: { ...found.fields, last: on },
  }
  await call('changeTold', { path: { id: meeting }, ifMatch: found.version, body })
}
