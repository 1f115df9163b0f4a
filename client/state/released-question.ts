/** What is asked of a release: whole years or quarters, wards, groups. Empty lists and null mean all. Pure. */
export interface ReleasedQuestion {
  /** First and last month, `YYYY-MM`, both included. */
  from: string | null
  to: string | null
  ward: readonly string[]
  group: readonly string[]
}

export const everythingReleased: ReleasedQuestion = { from: null, to: null, ward: [], group: [] }

const month = /^\d{4}-(0[1-9]|1[0-2])$/
const identifier = /^[A-Za-z0-9-]{1,64}$/

/** The canonical query text of a question; empty when it asks for everything. */
export function releasedQuery({ from, to, ward, group }: ReleasedQuestion): string {
  const lists = [
    ['ward', ward],
    ['group', group],
  ] as const
  return [
    from ? `from=${from}` : '',
    to ? `to=${to}` : '',
    ...lists.map(([name, items]) => (items.length > 0 ? `${name}=${items.toSorted().join()}` : '')),
  ]
    .filter(Boolean)
    .join('&')
}

/** Reads a link. Parts that cannot be read count as not given: the server refuses what is not released. */
export function readReleasedQuestion(query: URLSearchParams): ReleasedQuestion {
  const monthOf = (name: string): string | null => {
    const text = query.get(name) ?? ''
    return month.test(text) ? text : null
  }
  const list = (name: string): string[] => [
    ...new Set((query.get(name) ?? '').split(',').filter((item) => identifier.test(item))),
  ]
  const [from, to] = [monthOf('from'), monthOf('to')]
  const both = from !== null && to !== null && from <= to
  return { from: both ? from : null, to: both ? to : null, ward: list('ward'), group: list('group') }
}

/** First and last month of a year `2025`, a half-year `2026-H1` or a quarter `2026-Q3`. */
export function monthsOfPeriod(period: string): { from: string; to: string } {
  const [year, part = 'Y1'] = period.split('-')
  const length = { Y: 12, H: 6, Q: 3 }[part[0]] ?? 12
  const last = Number(part.slice(1)) * length
  const text = (number: number): string => `${year}-${String(number).padStart(2, '0')}`
  return { from: text(last - length + 1), to: text(last) }
}

/** `2025`, `first half of 2026`, `Jul–Sep 2026`. */
export function periodWords(period: string): string {
  const [year, part] = period.split('-')
  if (!part) return year
  if (part[0] === 'H') return `${part === 'H1' ? 'first' : 'second'} half of ${year}`
  return `${['Jan–Mar', 'Apr–Jun', 'Jul–Sep', 'Oct–Dec'][Number(part[1]) - 1]} ${year}`
}
