import type { Change } from '../../contract/answers.ts'
import { monthText } from '../../contract/calendar.ts'
import type { Filter } from '../../contract/filter.ts'
import type { JagAgenda, RankedPlace } from '../../contract/jag/agenda.ts'
import { sources } from '../../contract/sources.ts'
import { releaseTogether } from '../../disclosure/gate.ts'
import { namesPlaces } from '../../disclosure/room-policy.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import { type Asking, dataVersionOf } from '../asking.ts'
import { compare } from '../compare.ts'
import { counts } from '../counts.ts'
import { filterInWords } from '../filter-words.ts'
import { hotspots } from '../hotspots.ts'
import { coveredMonths, lastMonths, overMonths } from '../period.ts'
import { select } from '../select.ts'
import type { InRoom } from './in-room.ts'

/** Months looked at where the question names none: what came up lately, not the whole history. */
const usualMonths = 3

type Ranked = JagAgenda['places']
type Asked = Pick<Ranked, 'question' | 'period' | 'counted' | 'dataVersion'>

/**
 * The first places by the map's own ranking, each with its change against the same months a year before; before the
 * public the wards. Errors as `select`.
 */
export function rankedPlaces({ asking, room }: InRoom, filter: Filter, most: number): Released<Ranked> {
  const period = inUsualMonths(asking, filter)
  const asked: Asked = {
    question: filterInWords(asking, period),
    period: monthsOf(asking, period),
    counted: labelsOf(select(asking, period).sources),
    dataVersion: dataVersionOf(asking),
  }
  return namesPlaces(room)
    ? rankedCells(asking, period, asked, most)
    : rankedWards(asking, period, asked, most)
}

function rankedCells(asking: Asking, filter: Filter, asked: Asked, most: number): Released<Ranked> {
  const { defaultVintage: vintage } = asking.area
  return releaseTogether(
    [hotspots(asking, { filter, vintage, detail: most })] as const,
    ({ total, verdict, cells }): Ranked => ({
      ...asked,
      ...{ total, verdict: verdict.text },
      ranked: cells.slice(0, most).map(
        (row): RankedPlace => ({
          ...{ kind: 'cell', id: row.cell, name: row.place, ward: row.wardName },
          ...{ rank: row.rank, count: row.count, change: row.change ?? null },
        }),
      ),
    }),
  )
}

/** Wards are ranked by count; they are not tested against their surroundings, so nothing is said to stand out. */
function rankedWards(asking: Asking, filter: Filter, asked: Asked, most: number): Released<Ranked> {
  const { defaultVintage: vintage } = asking.area
  const earlier = comparison(asking, filter)
  // Counted from the sources of the comparison, so that a ward's count and its change speak of the same.
  if (earlier)
    return releaseTogether([earlier] as const, ({ now, wards }) => ({
      ...asked,
      ...{ total: now.total, verdict: '' },
      ranked: firstWards(
        wards.map((ward) => ({ ...ward, count: ward.change.now })),
        most,
      ),
    }))
  return releaseTogether([counts(asking, { filter, vintage })] as const, ({ total, wards }) => ({
    ...asked,
    ...{ total, verdict: '' },
    ranked: firstWards(
      wards.map((ward) => ({ ...ward, change: null })),
      most,
    ),
  }))
}

interface CountedWard {
  readonly code: string
  readonly name: string
  readonly count: number
  readonly change: Change | null
}

function firstWards(wards: readonly CountedWard[], most: number): RankedPlace[] {
  return wards
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ code, name, count, change }, at) => ({
      ...{ kind: 'ward', id: code, name, ward: name },
      ...{ rank: at + 1, count, change },
    }))
}

const labelsOf = (counted: readonly string[]): string[] =>
  sources.filter(({ id }) => counted.includes(id)).map(({ label }) => label)

/** Null where no record reaches a year back. */
function comparison(asking: Asking, filter: Filter): ReturnType<typeof compare> | null {
  try {
    return compare(asking, { filter, vintage: asking.area.defaultVintage, against: null })
  } catch (error) {
    if (error instanceof Refused && error.code === 'tooFewYears') return null
    throw error
  }
}

function inUsualMonths(asking: Asking, filter: Filter): Filter {
  if (filter.from !== null || filter.to !== null) return filter
  const months = lastMonths(coveredMonths(asking, filter), usualMonths)
  return months.length === 0 ? filter : overMonths(filter, months[0], months[months.length - 1])
}

function monthsOf(asking: Asking, filter: Filter): Ranked['period'] {
  const { inPeriod } = coveredMonths(asking, filter)
  const last = inPeriod.at(-1)
  return last === undefined ? null : { from: monthText(inPeriod[0]), to: monthText(last) }
}
