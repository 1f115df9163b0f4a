import { monthText } from '../../contract/calendar.ts'
import { type Changes, longestLookBackDays, type WatchState } from '../../contract/watches.ts'
import { releaseAnswer, releaseTogether } from '../../disclosure/gate.ts'
import { ownerOf } from '../../disclosure/watch-owner.ts'
import { mapRaw, type Raw, zipRaw } from '../../sealed/raw.ts'
import type { Released } from '../../sealed/released.ts'
import type { Arrival } from '../../store/arrival-reader.ts'
import { type Asking, dataVersionOf } from '../asking.ts'
import { changedEntries } from './changed-entries.ts'
import { type WatchMonths, watchMonths } from './watch-months.ts'
import { watchSeries } from './watch-series.ts'
import { noFigures, verdictOf } from './watch-words.ts'
import { type WatchedPlace, watchedPlaces } from './watched-places.ts'

/**
 * What changed since this reader last looked, all of it worked out now and for this reader: figures through gate 2 from
 * the sources that are live for them, records by their own rule, the number of the release. So a watch of somebody who is
 * no party fires on published data, records they may read and releases alone. `notBefore` (UTC): of what was earlier nothing
 * is told. Refuses `signIn` for a visitor.
 */
export function changes(asking: Asking, notBefore = ''): Released<Changes> {
  const { area, viewer, watching, releases, now } = asking
  const owner = ownerOf(viewer)
  const looked = watching.looked(owner)
  const since = latest(latest(looked?.at ?? '', lookBackFrom(now)), notBefore)
  const lookUp = watchedPlaces(asking)
  const watched = watching.of(owner).map(lookUp)
  const months = watchMonths(asking)
  const figures = releaseAnswer(viewer, statesOf(asking, watched, months, since), asking.readable)
  const cells = watched.map(({ cells: numbers }) => numbers.flatMap((cell) => [cell, area.foldOf(cell)]))
  const texts = cells.map((numbers) => new Set<string>(numbers.map((cell) => area.cells[cell])))
  const entries = changedEntries(asking, since, new Set(texts.flatMap((some) => [...some])))
  const current = releases.current()?.number ?? null
  return releaseTogether([figures, entries], (states, changed): Changes => {
    const written = changed.flatMap(({ entry }) => entry.place?.cells ?? [])
    const told = states.map((state, at) => ({
      ...state,
      isNews: state.came !== null || written.some((cell) => texts[at].has(cell)),
    }))
    return {
      ...{
        since,
        hasLooked: since === looked?.at,
        until: now,
        watches: told.sort(firstThings),
        entries: changed,
      },
      counted: months?.sources.map(({ label }) => label) ?? [],
      release: current === null ? null : { number: current, isNew: current !== (looked?.release ?? null) },
      dataVersion: dataVersionOf(asking),
    }
  })
}

const latest = (a: string, b: string): string => (a > b ? a : b)

const lookBackFrom = (now: string): string =>
  new Date(Date.parse(now) - longestLookBackDays * 86_400_000).toISOString()

const rank = ({ isNews, verdict }: WatchState): number => (isNews ? 0 : 2) + (verdict === 'above' ? 0 : 1)

const firstThings = (a: WatchState, b: WatchState): number =>
  rank(a) - rank(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

/** In the order of the watches. */
function statesOf(
  asking: Asking,
  watched: readonly WatchedPlace[],
  months: WatchMonths | null,
  since: string,
): Raw<WatchState[]> {
  const nothing = mapRaw(asking.columns.records(new Set()), (): WatchState[] => [])
  const arrived = months ? arrivedMonths(months, asking.watching.arrivals(since)) : []
  return watched.reduce((states, place) => {
    if (!months || place.watch.isGone)
      return mapRaw(states, (all) => [
        ...all,
        { ...place.watch, month: null, came: null, isNews: false, ...noFigures },
      ])
    return zipRaw(states, watchSeries(asking, place, months), (all, series) => [
      ...all,
      {
        ...place.watch,
        month: monthText(months.month),
        ...verdictOf(series, months.month),
        came: cameOf(series, months, arrived),
        isNews: false,
      },
    ])
  }, nothing)
}

/** Months of the watched period that files of the counted sources speak of. */
function arrivedMonths({ sources, month, before }: WatchMonths, arrivals: readonly Arrival[]): number[] {
  const counted = arrivals.filter(({ source }) => sources.some(({ id }) => id === source))
  return [...before, month].filter((each) => counted.some(({ first, last }) => first <= each && each <= last))
}

function cameOf(
  series: readonly number[],
  { month, before }: WatchMonths,
  arrived: readonly number[],
): WatchState['came'] {
  const all = [...before, month]
  const count = arrived.reduce((sum, each) => sum + series[all.indexOf(each)], 0)
  if (count === 0) return null
  return { from: monthText(arrived[0]), to: monthText(arrived[arrived.length - 1]), count }
}
