import { useEffect } from 'react'
import type { PartKind } from '../../../server/contract/told/assessment.ts'
import type { ToldEntry, ToldEntryOf, ToldKind } from '../../../server/contract/told/told.ts'
import { useTold } from '../../state/told.ts'

/** What the page of an assessment shows: itself and its parts. */
export const assessmentKinds = [
  'assessment',
  'evidence',
  'writeUp',
  'guardian',
  'goal',
  'score',
] as const satisfies readonly ToldKind[]

/** An assessment by its id, asked for when it is not held yet; null until then, or where there is none. */
export function useAssessment(id: string | null): ToldEntryOf<'assessment'> | null {
  const held = useTold((state) => state.lists.assessment)
  const hasParts = useTold(({ lists }) => assessmentKinds.every((kind) => lists[kind] !== undefined))
  const load = useTold((state) => state.load)
  useEffect(() => {
    if (id !== null && !hasParts) void load(assessmentKinds)
  }, [id, hasParts, load])
  const found = held?.find((entry) => entry.id === id)
  return found?.kind === 'assessment' ? found : null
}

/** The weighting that is open, else the first. */
export const openRoundOf = (assessment: ToldEntryOf<'assessment'> | null): 1 | 2 =>
  assessment?.steps.rounds.find(({ closedOn }) => closedOn === null)?.round ?? 1

/** Parts of one kind of an assessment, in the order in which they were written. */
export function usePartsOf<K extends PartKind>(id: string, kind: K): ToldEntryOf<K>[] {
  const held = useTold((state) => state.lists[kind])
  const parts: readonly ToldEntry[] = held ?? []
  return parts.filter((entry) => isPartOf(entry, id)).toReversed() as ToldEntryOf<K>[]
}

const isPartOf = ({ fields }: ToldEntry, id: string): boolean =>
  'assessment' in fields && fields.assessment === id
