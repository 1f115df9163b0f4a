import type { ClockName } from './clocks.ts'

/** Which cell of a ward: the busiest shopping street, the cell nearest its stations, or its densest homes. */
export type Spot = 'shopping' | 'station' | 'homes'

/** How a hotspot grows and fades: [months before the end, share of the ward's records], oldest first, linear between. */
export type Course = readonly (readonly [number, number])[]

/** A place where for a while more happens than its public facts explain. No place is named: the area pack decides. */
export interface Hotspot {
  readonly words: readonly string[]
  /** The ward with the most (rank 0), second most … records of a published category. */
  readonly ward: { readonly by: string; readonly rank: number }
  readonly spot: Spot
  /** Share of the hotspot's records that lie in the six cells around. */
  readonly around: number
  readonly clock: ClockName
  readonly course: Course
}

const robbery = (rank: number, spot: Spot, course: Course): Hotspot[] => [
  {
    ...{ words: ['robbery-personal'], ward: { by: 'ROBBERY', rank }, spot, around: 0.15 },
    ...{ clock: 'fridaySaturdayNights', course },
  },
  // What goes with it at the same place and hours: theft from the person, fights, shouting.
  {
    words: ['theft-person', 'violence-injury', 'public-order', 'antisocial-behaviour'],
    ...{ ward: { by: 'ROBBERY', rank }, spot, around: 0.3, clock: 'fridaySaturdayNights' },
    course: course.map(([before, share]) => [before, share * 0.3] as const),
  },
]

const elsewhere = (
  words: readonly string[],
  [by, rank, spot]: readonly [string, number, Spot],
  [clock, around]: readonly [ClockName, number],
  course: Course,
): Hotspot => ({ words, ward: { by, rank }, spot, around, clock, course })

/**
 * Where the demonstration's hotspots are and how they move. Friday and Saturday nights: one place throughout, one
 * that grew, one that is new, and one that has faded; so the three worst of the last year are not those of the first.
 */
export const hotspots: readonly Hotspot[] = [
  ...robbery(0, 'shopping', [
    [36, 0.26],
    [18, 0.34],
    [0, 0.36],
  ]),
  ...robbery(1, 'station', [
    [28, 0],
    [14, 0.46],
    [0, 0.52],
  ]),
  ...robbery(2, 'shopping', [
    [17, 0],
    [11, 0.48],
    [0, 0.5],
  ]),
  ...robbery(3, 'shopping', [
    [36, 0.44],
    [26, 0.4],
    [18, 0],
  ]),
  elsewhere(
    ['robbery-personal', 'weapons-possession'],
    ['ROBBERY', 4, 'station'],
    ['afterSchool', 0.4],
    [
      [20, 0],
      [12, 0.3],
      [6, 0.3],
      [2, 0.05],
    ],
  ),
  // Drug dealing that moves from one ward to the next when it is disturbed.
  elsewhere(
    ['drugs-possession', 'drugs-trafficking'],
    ['DRUG OFFENCES', 1, 'homes'],
    ['streetEvenings', 0.45],
    [
      [36, 0.25],
      [20, 0.3],
      [16, 0.04],
      [15, 0],
    ],
  ),
  elsewhere(
    ['drugs-possession', 'drugs-trafficking'],
    ['DRUG OFFENCES', 2, 'homes'],
    ['streetEvenings', 0.45],
    [
      [19, 0],
      [13, 0.3],
      [0, 0.34],
    ],
  ),
  elsewhere(
    ['antisocial-behaviour', 'criminal-damage'],
    ['PUBLIC ORDER OFFENCES', 4, 'homes'],
    ['streetEvenings', 0.6],
    [
      [14, 0],
      [6, 0.12],
      [0, 0.22],
    ],
  ),
  elsewhere(
    ['antisocial-behaviour'],
    ['PUBLIC ORDER OFFENCES', 5, 'station'],
    ['afterSchool', 0.5],
    [
      [36, 0.16],
      [22, 0.18],
      [12, 0],
    ],
  ),
  // Short series of burglaries and of thefts from vehicles.
  elsewhere(
    ['burglary'],
    ['BURGLARY', 0, 'homes'],
    ['daytimeAndEvening', 0.8],
    [
      [26, 0],
      [24, 0.5],
      [21, 0.5],
      [20, 0],
    ],
  ),
  elsewhere(
    ['burglary'],
    ['BURGLARY', 3, 'homes'],
    ['daytimeAndEvening', 0.8],
    [
      [5, 0],
      [4, 0.5],
      [0, 0.6],
    ],
  ),
  elsewhere(
    ['vehicle-crime'],
    ['VEHICLE OFFENCES', 3, 'homes'],
    ['overnight', 0.8],
    [
      [12, 0],
      [10, 0.2],
      [7, 0.22],
      [4, 0],
    ],
  ),
]

/** Share of the ward's records of a month; 0 outside the course. */
export function shareAt(course: Course, monthsBeforeEnd: number): number {
  for (let at = 1; at < course.length; at++) {
    const [before, share] = course[at - 1]
    const [next, nextShare] = course[at]
    if (monthsBeforeEnd <= before && monthsBeforeEnd >= next)
      return share + ((nextShare - share) * (before - monthsBeforeEnd)) / (before - next)
  }
  return 0
}
