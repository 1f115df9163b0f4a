import { useEffect } from 'react'
import type { ToldEntryOf } from '../../../server/contract/told/told.ts'
import type { CarriedAssessment } from '../../../server/contract/told/waiting.ts'
import { carriedAssessments, carryAssessment } from '../../state/carried.ts'
import { useOutbox } from '../../state/outbox.ts'
import { useSession } from '../../state/session.ts'
import { whoseOf } from '../../state/whose.ts'

/** Assessments that whoever is signed in can add to without signal. */
export function useCarried(): CarriedAssessment[] {
  const whose = useSession(({ session }) => whoseOf(session))
  // One that was begun here comes and goes with what waits.
  useOutbox((state) => state.waiting)
  return carriedAssessments(whose)
}

/** Has an assessment that is opened remembered by the name of its place. */
export function useCarryAlong(assessment: ToldEntryOf<'assessment'>): void {
  const whose = useSession(({ session }) => whoseOf(session))
  const { id, place, standing } = assessment
  const name = place?.name ?? ''
  const ward = place?.ward ?? ''
  const round = standing.rounds.find(({ mayScore, hasScored }) => mayScore && !hasScored)?.round ?? null
  useEffect(() => carryAssessment({ id, whose, name, ward, round }), [id, whose, name, ward, round])
}
