import {
  countsAsVisit,
  type OneVisit,
  oneOfEach,
  type SaidVisit,
} from '../../../server/contract/visit-time.ts'
import type { ShiftView } from '../../../server/contract/visits.ts'

type Hotspot = ShiftView['briefing']['hotspots'][number]

/** One planned stop of the team, in its order. */
export interface WalkStop {
  /** From 1, as it stands on the map. */
  readonly number: number
  readonly place: Hotspot
  readonly from: string
  readonly to: string
  /** The place has had as many visits as up to here were planned. */
  readonly isDone: boolean
}

/** Visits that wait on this phone, as the server will count them. */
export function waitingVisits(
  drafts: readonly { hotspot: string; arrived: string; minutes: number; how: 'tap' | 'estimated' }[],
  london: (at: Date) => string,
): SaidVisit[] {
  return drafts.map(({ arrived, ...visit }) => ({
    ...visit,
    arrived: london(new Date(Math.round(Date.parse(arrived) / 300_000) * 300_000)),
  }))
}

/** What the team did: what the server knows and what waits here, each stay once. */
export function doneVisits({ done }: Pick<ShiftView, 'done'>, waiting: readonly SaidVisit[]): OneVisit[] {
  const known = done.map(
    ({ grade, ...visit }): SaidVisit => ({ ...visit, how: grade === 'estimated' ? 'estimated' : 'tap' }),
  )
  return oneOfEach([...known, ...waiting])
}

/** Today's list. A place drops off when it has had all its visits; short ones do not count. */
export function walkStops({ briefing, team }: ShiftView, done: readonly OneVisit[]): WalkStop[] {
  const left = new Map<string, number>()
  for (const visit of done)
    if (countsAsVisit(visit)) left.set(visit.hotspot, (left.get(visit.hotspot) ?? 0) + 1)
  return (briefing.teams[team]?.stops ?? []).flatMap(({ hotspot, from, to }, at): WalkStop[] => {
    const place = briefing.hotspots[hotspot]
    if (!place) return []
    const visits = left.get(place.centre) ?? 0
    left.set(place.centre, visits - 1)
    return [{ number: at + 1, place, from, to, isDone: visits > 0 }]
  })
}
