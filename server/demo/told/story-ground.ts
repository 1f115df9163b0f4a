import type { Area } from '../../area/area.ts'
import { monthText } from '../../contract/calendar.ts'
import { evaluationQuery } from '../../contract/evaluation.ts'
import type { ExampleArea } from '../example-areas.ts'
import type { FictionalVenue } from '../fictional-venues.ts'
import { measuredMonths } from '../plant-effects.ts'
import type { StoryPlaces } from '../story-places.ts'
import type { StoryGround } from './telling.ts'

const names = {
  effect: 'Placeholder Parade',
  displacement: 'Specimen Broadway',
  nothing: 'Example Green',
} as const
/** What each impact day cost, in pence. */
export const costs = { effect: 650_000, displacement: 480_000, nothing: 390_000 } as const

export const storyPlaceNames = names
const kinds = ['effect', 'displacement', 'nothing'] as const

/** The places of the impact days, to be saved: their questions ask of them. */
export function storyAreas(area: Area, places: StoryPlaces): ExampleArea[] {
  return kinds.map((kind) => ({
    id: areaIdOf(kind),
    name: `Impact day at ${names[kind]} (invented)`,
    kind: 'impact-day',
    cells: places[kind].cells.map((cell) => area.cells[cell]),
  }))
}

const areaIdOf = (kind: keyof typeof names) => `demonstration-story-${kind}`

interface Made {
  readonly area: Area
  readonly places: StoryPlaces
  readonly venue: FictionalVenue
  readonly venues: readonly FictionalVenue[]
  readonly centres: readonly number[]
  readonly lastMonth: number
  readonly now: Date
}

/** Ids of all that the story speaks of. */
export function storyGround({ area, places, venue, venues, centres, lastMonth, now }: Made): StoryGround {
  const idsOf = (cells: readonly number[]) => cells.map((cell) => area.cells[cell])
  const months = ([from, to]: readonly [number, number]) => ({
    from: monthText(lastMonth - from),
    to: monthText(lastMonth - to),
  })
  const questionOf = (kind: keyof typeof names) =>
    evaluationQuery({
      target: { areas: [areaIdOf(kind)] },
      control: idsOf(places.control.cells),
      ...{ before: months(measuredMonths.before), after: months(measuredMonths.after) },
      ...{ filter: '', measure: 'count', costPence: costs[kind], picked: null },
    })
  const each = <T>(of: (kind: keyof typeof names) => T) => ({
    ...{ effect: of('effect'), displacement: of('displacement'), nothing: of('nothing') },
  })
  return {
    ...{ lastMonth, now },
    storyVenue: `venue-${venue.registerId}`,
    venues: venues.map(({ registerId }) => `venue-${registerId}`),
    centres: idsOf(centres),
    areas: each((kind) => idsOf(places[kind].cells)),
    questions: each(questionOf),
  }
}
