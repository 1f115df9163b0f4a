import type { ToldEntry } from '../../../server/contract/told/told.ts'
import type { ListId } from './places-link.ts'

/** Which entries of a list are wanted; '' = all. */
export interface RowFilter {
  readonly ward: string
  readonly agency: string
  readonly whose: Whose
}
export const whoseWords = {
  all: 'All',
  ours: 'Our reports',
  owed: 'Answers we owe',
  unowned: 'Nobody has taken',
} as const
export type Whose = keyof typeof whoseWords

export const everything: RowFilter = { ward: '', agency: '', whose: 'all' }

/** Who is named on it: wrote it, answers for it, or is asked to do it. */
export function agenciesOf(entry: ToldEntry): string[] {
  const owners = entry.kind === 'action' ? entry.fields.owners.map(({ agency }) => agency) : []
  const of = entry.kind === 'contact' ? [entry.fields.of] : []
  const owner = entry.steps.owner ? [entry.steps.owner] : []
  return [...new Set([entry.agency, ...owners, ...of, ...owner])]
}

/** Whether a report is this agency's, or one that it owes an answer to. */
export function isWhose(entry: ToldEntry, whose: Whose, own: string): boolean {
  if (whose === 'all') return true
  if (whose === 'ours') return entry.agency === own
  if (entry.standing.isOver) return false
  return whose === 'owed' ? entry.steps.owner === own : entry.steps.owner === null
}

/** Entries in the order in which they want to be seen: what waits longest first, what is over last. */
export function rowsOf(entries: readonly ToldEntry[], filter: RowFilter, own: string): ToldEntry[] {
  const weight = ({ standing }: ToldEntry): number => Number(standing.isOver || standing.isFaded)
  return entries
    .filter(
      (entry) =>
        (filter.ward === '' || entry.place?.ward === filter.ward) &&
        (filter.agency === '' || agenciesOf(entry).includes(filter.agency)) &&
        isWhose(entry, filter.whose, own),
    )
    .sort(
      (a, b) =>
        weight(a) - weight(b) ||
        (b.standing.daysOpen ?? -1) - (a.standing.daysOpen ?? -1) ||
        b.changedAt.localeCompare(a.changedAt),
    )
}

/** Choices that a list offers beside ward and agency. */
export const whoseOf = (list: ListId, mayOwn: boolean): Partial<Record<Whose, string>> =>
  list !== 'reports'
    ? {}
    : mayOwn
      ? whoseWords
      : { all: whoseWords.all, ours: whoseWords.ours, owed: whoseWords.owed }

export const wardsIn = (entries: readonly ToldEntry[]): string[] =>
  [...new Set(entries.flatMap(({ place }) => (place?.ward ? [place.ward] : [])))].sort()

export const agenciesIn = (entries: readonly ToldEntry[]): string[] =>
  [...new Set(entries.flatMap(agenciesOf))].sort()
