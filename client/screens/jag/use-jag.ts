import { useEffect } from 'react'
import type { ToldEntryOf, ToldKind } from '../../../server/contract/told/told.ts'
import { useTold } from '../../state/told.ts'

/** Kinds that the lists of the group are made of. */
const jagKinds: readonly ToldKind[] = ['action', 'meeting']

/** Actions and meetings as far as they are read; null until they are. */
export function useJag(kinds: readonly ToldKind[] = jagKinds) {
  const load = useTold((state) => state.load)
  const lists = useTold((state) => state.lists)
  const failure = useTold((state) => state.failure)
  useEffect(() => void load(kinds), [load, kinds])
  const again = (): void => void load(kinds)
  if (!lists.action || !lists.meeting) return { read: null, failure, again }
  const actions = lists.action.flatMap((entry) => (entry.kind === 'action' ? [entry] : []))
  const meetings = lists.meeting.flatMap((entry) => (entry.kind === 'meeting' ? [entry] : []))
  return { read: { actions, meetings }, failure, again }
}

export type ActionEntry = ToldEntryOf<'action'>
export type MeetingEntry = ToldEntryOf<'meeting'>
