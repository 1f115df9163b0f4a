import type { Selection } from '../columns/selection.ts'
import { dayNumber, monthNumber } from '../contract/calendar.ts'
import { type Filter, firstDayText, lastDayText } from '../contract/filter.ts'
import { activityGroup, sources as everySource, isUncounted, type Source } from '../contract/sources.ts'
import { Refused } from '../errors.ts'
import type { Asking } from './asking.ts'
import { defaultSources } from './default-sources.ts'

/** A filter with everything in it looked up. */
export interface Selected {
  selection: Selection
  /** Counted sources, sorted. */
  sources: string[]
  /** True when what is counted is police activity. */
  activity: boolean
}

/**
 * Resolves a filter. Filters of different names narrow each other (`type` within `group`), lists are choices.
 * Refuses `unknownValue` for a ward, type, group, source or area that does not exist, `notReleased` for a source
 * this viewer may not ask live, `sourcesOverlap` and `activityWithIncidents` for what must not be added together;
 * each names the parameter.
 */
export function select(asking: Asking, filter: Filter): Selected {
  const wardsKnown = filter.ward.every((code) => asking.area.knownWard(code))
  if (!wardsKnown) throw new Refused('unknownValue', { param: 'ward' })
  const { types, kind } = selectTypes(asking, filter)
  const chosen = selectSources(asking, filter, kind)
  return {
    activity: chosen.activity,
    sources: [...chosen.sources].sort(),
    selection: {
      firstDay: filter.from ? dayNumber(firstDayText(filter.from)) : null,
      lastDay: filter.to ? dayNumber(lastDayText(filter.to)) : null,
      sources: chosen.sources,
      typeSources: chosen.typeSources,
      offeredSources: new Set([...asking.readable].filter((id) => !isUncounted(id))),
      types,
      wards: filter.ward.length > 0 ? new Set(filter.ward) : null,
      cells: selectCells(asking, filter),
      days: filter.day,
      hours: filter.hours,
    },
  }
}

type Kind = 'activity' | 'incident' | 'any'

function selectTypes({ categories }: Asking, filter: Filter): { types: Set<string> | null; kind: Kind } {
  const groupOf = new Map(categories.types.map(({ id, group }) => [id, group]))
  const groups = new Set(categories.groups.map(({ id }) => id))
  if (filter.type.some((id) => !groupOf.has(id))) throw new Refused('unknownValue', { param: 'type' })
  if (filter.group.some((id) => !groups.has(id))) throw new Refused('unknownValue', { param: 'group' })
  if (filter.type.length + filter.group.length === 0) return { types: null, kind: 'any' }
  const isActivity = [...filter.type.map((id) => groupOf.get(id)), ...filter.group].map(
    (group) => group === activityGroup,
  )
  const activity = isActivity.includes(true)
  if (activity && isActivity.includes(false))
    throw new Refused('activityWithIncidents', { param: filter.group.length > 0 ? 'group' : 'type' })
  const types = categories.types
    .filter(({ id }) => filter.type.length === 0 || filter.type.includes(id))
    .filter(({ group }) => filter.group.length === 0 || filter.group.includes(group))
  return { types: new Set(types.map(({ id }) => id)), kind: activity ? 'activity' : 'incident' }
}

function selectSources(asking: Asking, filter: Filter, kind: Kind) {
  const known: readonly Source[] = everySource
  const inClass = (source: Source) =>
    !isUncounted(source.id) && (filter.class.length === 0 || filter.class.includes(source.class))
  if (filter.source.length === 0) {
    const candidates = known.filter((source) => asking.readable.has(source.id) && inClass(source))
    const period = {
      from: filter.from ? monthNumber(filter.from) : null,
      to: filter.to ? monthNumber(filter.to) : null,
    }
    const defaults = (activity: boolean) =>
      defaultSources(
        candidates.filter((source) => source.activity === activity),
        asking.columns.coverage,
        period,
      )
    const activity = kind === 'activity'
    return {
      activity,
      sources: new Set(defaults(activity)),
      typeSources: new Set([...defaults(false), ...defaults(true)]),
    }
  }
  const asked = filter.source.map((id) => {
    const source = known.find((each) => each.id === id)
    if (!source) throw new Refused('unknownValue', { param: 'source' })
    if (!asking.readable.has(id)) throw new Refused('notReleased', { param: 'source' })
    // Answers and lists are no incidents: there is nothing to count.
    if (isUncounted(id)) throw new Refused('unknownValue', { param: 'source' })
    return source
  })
  const activity = asked[0].activity
  const wanted = kind === 'any' ? activity : kind === 'activity'
  if (asked.some((source) => source.activity !== wanted))
    throw new Refused('activityWithIncidents', { param: 'source' })
  if (new Set(asked.map(({ overlap }) => overlap)).size < asked.length)
    throw new Refused('sourcesOverlap', { param: 'source' })
  const sources = new Set(asked.filter(inClass).map(({ id }) => id))
  return { activity, sources, typeSources: sources }
}

function selectCells({ area, areas }: Asking, filter: Filter): Uint8Array | null {
  if (filter.area.length === 0) return null
  const cells = new Uint8Array(area.cells.length)
  for (const id of filter.area) {
    const saved = areas.find(id)
    if (!saved) throw new Refused('unknownValue', { param: 'area' })
    for (const text of saved.cells) {
      const cell = area.knownCell(text)
      if (cell) cells[area.cellNumber(cell)] = 1
    }
  }
  return cells
}
