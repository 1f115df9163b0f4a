import { busiestWindow, windowInWords } from '../analysis/clock-window.ts'
import { thousands } from '../analysis/hotspot-verdict.ts'
import { changeInWords } from '../analysis/root-change.ts'
import { trend } from '../analysis/trend.ts'
import type { Histograms } from '../columns/selection.ts'
import type { Change, Profile } from '../contract/answers.ts'
import { monthText } from '../contract/calendar.ts'
import type { Filter } from '../contract/filter.ts'
import { isInvented } from '../contract/sources.ts'
import { releaseAnswer } from '../disclosure/gate.ts'
import { mapRaw, type Raw, zipRaw } from '../sealed/raw.ts'
import type { Released } from '../sealed/released.ts'
import { histogramsOf } from './answer-cache.ts'
import { type Asking, dataVersionOf } from './asking.ts'
import { idCounts } from './counts.ts'
import { monthInWords } from './filter-words.ts'
import { type HotspotTable, hotspotTable } from './hotspot-table.ts'
import { type CoveredMonths, coveredMonths, lastMonths } from './period.ts'
import { nearStreets, nearVenues, ringsAround } from './place-surroundings.ts'
import { findPlace, type ProfilePlace } from './profile-place.ts'
import { select } from './select.ts'

export interface ProfileRequest {
  kind: Profile['place']['kind']
  id: string
  filter: Filter
}

const seriesMonths = 12

/**
 * What is known of one cell, ward or saved area under a filter; the filter's own wards and areas are left out, since
 * the place takes their part. Months and change are of whole months at the period's end.
 * Refuses `notFound` for an unknown place; else as `select`.
 */
export function profile(asking: Asking, { kind, id, filter }: ProfileRequest): Released<Profile> {
  const place = findPlace(asking, kind, id)
  const everywhere: Filter = { ...filter, ward: [], area: [] }
  const answer = zipRaw(
    zipRaw(ownHistograms(asking, place, everywhere), histogramsOf(asking, everywhere), (own, all) => ({
      own,
      all,
    })),
    rankAndBin(asking, place, everywhere),
    ({ own, all }, standing) => profileOf(asking, place, everywhere, own, all, standing),
  )
  return releaseAnswer(asking.viewer, answer, asking.readable)
}

function ownHistograms(asking: Asking, place: ProfilePlace, everywhere: Filter): Raw<Histograms> {
  if (place.onlyCell === null) return histogramsOf(asking, { ...everywhere, ...place.narrowed })
  const cells = new Uint8Array(asking.area.cells.length)
  cells[place.onlyCell] = 1
  return asking.columns.query({ ...select(asking, everywhere).selection, cells })
}

type Standing = Pick<Profile, 'rank' | 'bin'>

/** Only a cell has a place in the ranking of cells. */
function rankAndBin(asking: Asking, { onlyCell }: ProfilePlace, everywhere: Filter): Raw<Standing> {
  if (onlyCell === null) return mapRaw(histogramsOf(asking, everywhere), () => ({ rank: null, bin: null }))
  return mapRaw(hotspotTable(asking, everywhere), ({ rows }: HotspotTable) => {
    const row = rows.find(({ cell }) => cell === onlyCell)
    return row ? { rank: row.count > 0 ? row.rank : null, bin: row.bin } : { rank: null, bin: null }
  })
}

function profileOf(
  asking: Asking,
  place: ProfilePlace,
  everywhere: Filter,
  own: Histograms,
  all: Histograms,
  standing: Standing,
): Profile {
  const covered = coveredMonths(asking, everywhere)
  const { months, yearBefore, change } = compareWithYearBefore(own, covered)
  const { around, near } = withRings(asking, place, all)
  const steps =
    place.onlyCell === null
      ? new Map(Array.from(place.cells, (cell) => [cell, 0] as const))
      : ringsAround(asking.area, place.onlyCell)
  const rank = place.ward ? wardRank(place.ward, all) : standing.rank
  const busiest = busiestInWords(own)
  return {
    place: place.facts,
    total: own.total,
    around,
    near,
    rank,
    bin: standing.bin,
    shareOfAll: all.total > 0 ? own.total / all.total : 0,
    per1000Residents: place.ward?.residents ? (own.total / place.ward.residents) * 1000 : null,
    months,
    yearBefore,
    change,
    clock: own.clock,
    busiest,
    types: idCounts(own.types),
    streets: nearStreets(asking.area, steps),
    venues: nearVenues(asking, steps, select(asking, everywhere).sources.some(isInvented)),
    sentence: sentenceOf(asking, place, covered, own.total, rank, change, busiest),
    monthOnly: own.monthOnly,
    excluded: own.excluded,
    dataVersion: dataVersionOf(asking),
  }
}

function compareWithYearBefore(
  own: Histograms,
  covered: CoveredMonths,
): Pick<Profile, 'months' | 'yearBefore' | 'change'> {
  const last = lastMonths(covered, seriesMonths)
  const counted = new Map(own.months.map(({ month, count }) => [month, count]))
  const known = new Set(covered.all)
  const series = (list: readonly number[]) =>
    list
      .filter((month) => known.has(month))
      .map((month) => ({ month: monthText(month), count: counted.get(month) ?? 0 }))
  const months = series(last)
  const yearBefore = series(last.map((month) => month - 12))
  if (months.length === 0) return { months, yearBefore, change: null }
  const found = trend([...months, ...yearBefore], months[0].month, months[months.length - 1].month)
  return { months, yearBefore, change: found.ok ? found.change : null }
}

function withRings({ area }: Asking, { onlyCell }: ProfilePlace, { everyCell }: Histograms) {
  if (onlyCell === null) return {}
  const upTo = (most: number) =>
    [...ringsAround(area, onlyCell)]
      .filter(([, steps]) => steps <= most)
      .reduce((sum, [cell]) => sum + everyCell[cell], 0)
  return { around: upTo(1), near: upTo(2) }
}

function wardRank({ vintage, number }: NonNullable<ProfilePlace['ward']>, { wards }: Histograms): number {
  const counts = wards[vintage]
  return 1 + counts.filter((count) => count > counts[number]).length
}

/** The busiest time of the week, or why there is none to tell. */
function busiestInWords(own: Histograms): string {
  if (own.monthOnly) return 'the records know only their month'
  const found = busiestWindow(own.clock)
  if (found.code === 'window') return windowInWords(found.window)
  return found.code === 'noClearTime' ? 'no clear time of the week' : 'too few to name a time of the week'
}

function sentenceOf(
  asking: Asking,
  { facts, onlyCell, ward }: ProfilePlace,
  { inPeriod }: CoveredMonths,
  total: number,
  rank: number | null,
  change: Change | null,
  busiest: string,
): string {
  const span =
    inPeriod.length === 0
      ? ''
      : inPeriod.length === 1
        ? ` in ${monthInWords(inPeriod[0])}`
        : ` from ${monthInWords(inPeriod[0])} to ${monthInWords(inPeriod[inPeriod.length - 1])}`
  const among = onlyCell !== null ? asking.area.cells.length : asking.area.wards(ward?.vintage ?? 2022).length
  const latest = inPeriod.length > seriesMonths ? `the last ${seriesMonths} months ` : ''
  const parts = [
    `${facts.name}: ${thousands(total)}${span}`,
    ...(rank === null
      ? []
      : [`rank ${thousands(rank)} of ${thousands(among)} ${onlyCell !== null ? 'places' : 'wards'}`]),
    ...(change ? [`${latest}${changeInWords(change.verdict)} against the same months a year before`] : []),
    busiest,
  ]
  return parts.join('; ')
}
