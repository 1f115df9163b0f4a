import { z } from 'zod'

/** How a class of record may be seen; DESIGN table "who sees what". */
export const dataClasses = ['open', 'shared', 'protected', 'told'] as const
export type DataClass = (typeof dataClasses)[number]

/**
 * One question's filter. Lists are sorted and without duplicates; an empty list means "not filtered".
 * `from`/`to` are inclusive, `YYYY-MM` or `YYYY-MM-DD`. Days are 1–7, Monday 1.
 * `hours`: single hours, and at most one window that wraps midnight (`{from:20,to:2}` = 20:00–02:59),
 * whose hours after midnight belong to the day on which it began.
 */
export interface Filter {
  from: string | null
  to: string | null
  type: readonly string[]
  group: readonly string[]
  source: readonly string[]
  class: readonly DataClass[]
  ward: readonly string[]
  day: readonly number[]
  hours: HourFilter
  area: readonly string[]
}

export interface HourFilter {
  plain: readonly number[]
  wrap: { from: number; to: number } | null
}

export const filterParameters = [
  'from',
  'to',
  'type',
  'group',
  'source',
  'class',
  'ward',
  'day',
  'hour',
  'area',
] as const
export type FilterParameter = (typeof filterParameters)[number]

export const emptyFilter: Filter = {
  from: null,
  to: null,
  type: [],
  group: [],
  source: [],
  class: [],
  ward: [],
  day: [],
  hours: { plain: [], wrap: null },
  area: [],
}

/** Longest list a filter takes; longer is refused rather than cut. */
export const longestList = 400

const monthOrDay = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/)
const identifier = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)

export type FilterResult = { ok: true; filter: Filter } | { ok: false; param: FilterParameter }

/**
 * Reads the filter parameters out of a query. Only the shape is checked here; whether a ward, type or
 * area exists is the question's business (`questions/select.ts`). Order, repeats and empty items do not
 * matter: all spellings of one filter become one value. On failure names the parameter, never its value.
 */
export function parseFilter(query: URLSearchParams): FilterResult {
  const lists: Partial<Record<FilterParameter, string[]>> = {}
  for (const name of filterParameters) {
    const items = query
      .getAll(name)
      .flatMap((text) => text.split(','))
      .map((text) => text.trim())
      .filter((text) => text !== '')
    if (items.length > longestList) return { ok: false, param: name }
    lists[name] = items
  }
  const of = (name: FilterParameter) => lists[name] ?? []
  for (const name of ['from', 'to'] as const) {
    if (of(name).length > 1) return { ok: false, param: name }
    if (of(name).some((text) => !monthOrDay.safeParse(text).success || !isRealDate(text)))
      return { ok: false, param: name }
  }
  for (const name of ['type', 'group', 'source', 'ward', 'area'] as const)
    if (of(name).some((text) => !identifier.safeParse(text).success)) return { ok: false, param: name }
  if (of('class').some((text) => !dataClasses.includes(text as DataClass)))
    return { ok: false, param: 'class' }
  if (of('day').some((text) => !/^[1-7]$/.test(text))) return { ok: false, param: 'day' }
  const hours = parseHours(of('hour'))
  if (!hours) return { ok: false, param: 'hour' }
  const from = of('from')[0] ?? null
  const to = of('to')[0] ?? null
  if (from && to && firstDayText(from) > lastDayText(to)) return { ok: false, param: 'to' }
  return {
    ok: true,
    filter: {
      from,
      to,
      type: sortedUnique(of('type')),
      group: sortedUnique(of('group')),
      source: sortedUnique(of('source')),
      class: sortedUnique(of('class')) as DataClass[],
      ward: sortedUnique(of('ward')),
      day: sortedUnique(of('day')).map(Number),
      hours,
      area: sortedUnique(of('area')),
    },
  }
}

/** The one text form of a filter: link, cache key and audit entry all use it. Empty filter → ''. */
export function canonicalFilter(filter: Filter): string {
  const parts: string[] = []
  const put = (name: FilterParameter, text: string) => text && parts.push(`${name}=${text}`)
  put('from', filter.from ?? '')
  put('to', filter.to ?? '')
  put('type', filter.type.join(','))
  put('group', filter.group.join(','))
  put('source', filter.source.join(','))
  put('class', filter.class.join(','))
  put('ward', filter.ward.join(','))
  put('day', filter.day.join(','))
  put('hour', hoursText(filter.hours))
  put('area', filter.area.join(','))
  return parts.join('&')
}

/** `8-10,20-2`: runs of hours as ranges, the wrapping window last. */
export function hoursText(hours: HourFilter): string {
  const parts: string[] = []
  for (let i = 0; i < hours.plain.length; ) {
    let end = i
    while (hours.plain[end + 1] === hours.plain[end] + 1) end++
    parts.push(end > i ? `${hours.plain[i]}-${hours.plain[end]}` : `${hours.plain[i]}`)
    i = end + 1
  }
  if (hours.wrap) parts.push(`${hours.wrap.from}-${hours.wrap.to}`)
  return parts.join(',')
}

export function hasHours(filter: Pick<Filter, 'hours'>): boolean {
  return filter.hours.plain.length > 0 || filter.hours.wrap !== null
}

/** First calendar day named by `YYYY-MM` or `YYYY-MM-DD`. */
export function firstDayText(text: string): string {
  return text.length === 7 ? `${text}-01` : text
}

/** Last calendar day named by `YYYY-MM` or `YYYY-MM-DD`. */
export function lastDayText(text: string): string {
  if (text.length > 7) return text
  const [year, month] = text.split('-').map(Number)
  return `${text}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`
}

function isRealDate(text: string): boolean {
  const day = firstDayText(text)
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
}

function parseHours(items: readonly string[]): HourFilter | undefined {
  const plain = new Set<number>()
  let wrap: { from: number; to: number } | null = null
  for (const item of items) {
    const match = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(item)
    if (!match) return undefined
    const from = Number(match[1])
    const to = match[2] === undefined ? from : Number(match[2])
    if (from > 23 || to > 23) return undefined
    if (from <= to) for (let hour = from; hour <= to; hour++) plain.add(hour)
    else wrap = wrap ? { from: Math.min(wrap.from, from), to: Math.max(wrap.to, to) } : { from, to }
  }
  // Evening hours of the wrapping window are the same hours of the same day: say them once.
  if (wrap) for (let hour = wrap.from; hour < 24; hour++) plain.delete(hour)
  return { plain: [...plain].sort((a, b) => a - b), wrap }
}

function sortedUnique(items: readonly string[]): string[] {
  return [...new Set(items)].sort()
}
