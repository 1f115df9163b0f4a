import type { ClockName } from './clocks.ts'
import type { Placing } from './placings.ts'

/** How many a year: a share of published categories, or a fixed number spread over the wards as those are. */
type Volume = { readonly as: readonly string[] } & ({ readonly share: number } | { readonly total: number })

/** One kind of demonstration record. `word` is the publisher's word in categories.csv. */
export interface Kind {
  readonly word: string
  readonly source: 'demonstration' | 'demonstration-stop-search'
  readonly volume: Volume
  readonly placing: Placing
  readonly clock: ClockName
  /** Share of records whose hour nobody knows. */
  readonly unknownHour: number
  /** Month with most, January 0, and by how much of the mean it swings. */
  readonly peakMonth: number
  readonly swing: number
  /** Change of the mean a year. */
  readonly trend: number
}

const violence = 'VIOLENCE AGAINST THE PERSON'
const order = 'PUBLIC ORDER OFFENCES'
const damage = 'ARSON AND CRIMINAL DAMAGE'
const drugs = 'DRUG OFFENCES'
const weapons = 'POSSESSION OF WEAPONS'

const offence = (
  word: string,
  [category, share]: readonly [string, number],
  [placing, clock, unknownHour]: readonly [Placing, ClockName, number],
  [peakMonth, swing, trend]: readonly [number, number, number],
): Kind => ({
  ...{ word, source: 'demonstration', volume: { as: [category], share } },
  ...{ placing, clock, unknownHour, peakMonth, swing, trend },
})

/**
 * What the demonstration draws. Sexual offences, fraud and crimes against society are left out: the first are
 * protected and never shown by cell, the others say nothing about a place.
 */
export const kinds: readonly Kind[] = [
  offence('robbery-personal', ['ROBBERY', 1], ['centre', 'afterSchoolAndEvening', 0.02], [10, 0.15, 0.04]),
  offence('theft-person', ['THEFT', 0.1], ['centre', 'shopHours', 0.08], [11, 0.15, 0.06]),
  offence('shoplifting', ['THEFT', 0.47], ['shops', 'shopHours', 0.03], [11, 0.08, 0.1]),
  offence('other-theft', ['THEFT', 0.37], ['mixed', 'daytimeAndEvening', 0.15], [6, 0.06, 0]),
  offence('bicycle-theft', ['THEFT', 0.06], ['centre', 'daytimeAndEvening', 0.25], [6, 0.35, -0.08]),
  offence('violence-injury', [violence, 0.32], ['centre', 'nightsOut', 0.03], [6, 0.1, 0]),
  offence('violence-without-injury', [violence, 0.68], ['mixed', 'eveningsAtHome', 0.08], [5, 0.06, 0.01]),
  offence('weapons-possession', [weapons, 1], ['centre', 'streetEvenings', 0.02], [6, 0.1, 0.05]),
  offence('drugs-possession', [drugs, 0.85], ['centre', 'streetEvenings', 0.03], [6, 0.1, -0.03]),
  offence('drugs-trafficking', [drugs, 0.15], ['mixed', 'streetEvenings', 0.05], [4, 0.05, 0.08]),
  offence('public-order', [order, 1], ['centre', 'nightsOut', 0.03], [6, 0.15, 0.02]),
  offence('burglary', ['BURGLARY', 1], ['homes', 'daytimeAndEvening', 0.2], [11, 0.22, -0.07]),
  offence('vehicle-crime', ['VEHICLE OFFENCES', 1], ['streets', 'overnight', 0.25], [0, 0.1, -0.04]),
  offence('criminal-damage', [damage, 0.96], ['mixed', 'overnight', 0.18], [4, 0.06, -0.02]),
  offence('arson', [damage, 0.04], ['streets', 'overnight', 0.05], [6, 0.25, 0]),
  {
    ...{ word: 'antisocial-behaviour', source: 'demonstration', placing: 'mixed', clock: 'streetEvenings' },
    volume: { as: [order, damage, violence], total: 18_000 },
    ...{ unknownHour: 0.01, peakMonth: 6, swing: 0.28, trend: -0.05 },
  },
  ...(
    [
      ['stop-search-drugs', 2_150],
      ['stop-search-weapons', 650],
      ['stop-search-other', 700],
    ] as const
  ).map(
    ([word, total]): Kind => ({
      ...{ word, source: 'demonstration-stop-search', placing: 'centre', clock: 'patrolHours' },
      volume: { as: [drugs, weapons, 'ROBBERY'], total },
      ...{ unknownHour: 0.01, peakMonth: 5, swing: 0.12, trend: 0.03 },
    }),
  ),
]
