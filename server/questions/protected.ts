import { quarterText } from '../contract/calendar.ts'
import type { Filter } from '../contract/filter.ts'
import { protectedCategories } from '../contract/protected.ts'
import type { ProtectedCounts } from '../contract/protected-counts.ts'
import { isUncounted, type SourceId, sources } from '../contract/sources.ts'
import { liesIn, wholeQuarters } from '../contract/whole-quarters.ts'
import { releaseAnswer } from '../disclosure/gate.ts'
import { Refused } from '../errors.ts'
import { mapRaw } from '../sealed/raw.ts'
import type { Released } from '../sealed/released.ts'
import { type Asking, dataVersionOf } from './asking.ts'

/**
 * Protected records of the sources whose agreement names the viewer's agency, by Z2 zone, quarter and category. A
 * quarter is counted when it lies whole between `from` and `to`. Never added to any other count. Refuses `unknownValue`
 * for a ward or source that does not exist, `notReleased` for a source this viewer may not ask live.
 */
export function protectedCounts(asking: Asking, { filter }: { filter: Filter }): Released<ProtectedCounts> {
  const { area, columns, readable, viewer } = asking
  const wards = new Set<string>(area.wards(2022).map(({ code }) => code))
  // Zones lie in wards of 2022; the older outlines cut through them.
  if (!filter.ward.every((code) => wards.has(code))) throw new Refused('unknownValue', { param: 'ward' })
  const counted = countedSources(asking, filter)
  const passes = passesFilter(asking, filter)
  const answer = mapRaw(columns.protectedRecords(new Set(counted)), (records): ProtectedCounts => {
    const chosen = records.filter(passes)
    const inZone = byZone(chosen)
    return {
      total: chosen.reduce((sum, each) => sum + each.records, 0),
      zones: added(chosen, ({ zone }) => zone).flatMap(({ key, count }) => {
        const known = area.knownZone(key)
        if (known === undefined) return []
        const { name, ward } = area.zone(known)
        return [{ zone: key, name, ward, count, quarters: byQuarter(inZone.get(key) ?? []) }]
      }),
      quarters: byQuarter(chosen),
      categories: added(chosen, ({ category }) => category).map(({ key, count }) => ({
        ...{ id: key, count },
        label: protectedCategories.find(({ id }) => id === key)?.label ?? key,
      })),
      sources: [...counted].sort(),
      dataVersion: dataVersionOf(asking),
    }
  })
  return releaseAnswer(viewer, answer, readable)
}

function countedSources({ readable }: Asking, { source: asked }: Filter): SourceId[] {
  for (const id of asked) {
    if (!sources.some((source) => source.id === id)) throw new Refused('unknownValue', { param: 'source' })
    if (!readable.has(id)) throw new Refused('notReleased', { param: 'source' })
    if (isUncounted(id)) throw new Refused('unknownValue', { param: 'source' })
  }
  return sources
    .filter(({ id, class: dataClass }) => dataClass !== 'open' && !isUncounted(id) && readable.has(id))
    .filter(({ id }) => asked.length === 0 || asked.includes(id))
    .map(({ id }) => id)
}

interface Counted {
  zone: string
  quarter: number
  category: string
  records: number
}

function passesFilter({ area }: Asking, { from, to, ward }: Filter): (record: Counted) => boolean {
  const asked = wholeQuarters({ from, to })
  const wards = new Set<string>(ward)
  const wardOf = new Map<string, string>(area.zones('Z2').map((zone) => [zone.id, zone.ward]))
  return ({ zone, quarter }) =>
    liesIn(quarter, asked) && (wards.size === 0 || wards.has(wardOf.get(zone) ?? ''))
}

function byZone(records: readonly Counted[]): ReadonlyMap<string, Counted[]> {
  const zones = new Map<string, Counted[]>()
  for (const record of records) {
    const others = zones.get(record.zone)
    if (others) others.push(record)
    else zones.set(record.zone, [record])
  }
  return zones
}

/** Oldest quarter first; one without a record is not listed. */
const byQuarter = (records: readonly Counted[]): { quarter: string; count: number }[] =>
  added(records, ({ quarter }) => quarterText(quarter))
    .map(({ key, count }) => ({ quarter: key, count }))
    .sort((a, b) => (a.quarter < b.quarter ? -1 : 1))

/** Records added up under a key; most first, the same count by key. */
function added(
  records: readonly Counted[],
  keyOf: (record: Counted) => string,
): { key: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const record of records) counts.set(keyOf(record), (counts.get(keyOf(record)) ?? 0) + record.records)
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
}
