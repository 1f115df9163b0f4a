import type { Told, ToldHistory } from '../../contract/told/told.ts'

/** Each field that is another one now, in the words it is kept in. */
export function differences(before: Told, after: Told): ToldHistory['changes'][number]['fields'] {
  const flat = ({ fields, agencies, place, steps }: Told): Record<string, unknown> => ({
    ...fields,
    agencies,
    place: place && [place.kind, place.id, place.cells.length],
    ...steps,
  })
  const [old, now] = [flat(before), flat(after)]
  const words = (value: unknown): string =>
    value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)
  return Object.keys(now)
    .filter((field) => words(old[field]) !== words(now[field]))
    .map((field) => ({ field, before: words(old[field]), after: words(now[field]) }))
}
