import type { Gazetteer } from '../../../server/contract/reference.ts'

const mostFound = 6

/** Streets, stations and stops whose name holds the words, those that begin with them first. Case and signs do not count. */
export const foundPlaces = ({ streets, stations, stops }: Gazetteer, text: string): Gazetteer['streets'] =>
  foundByName([...streets, ...stations, ...stops], text)

/** The same of any list of things with names; fewer than three letters find nothing. */
export function foundByName<T extends { readonly name: string }>(list: readonly T[], text: string): T[] {
  const wanted = plain(text)
  if (wanted.length < 3) return []
  const fitting = list.filter(({ name }) => plain(name).includes(wanted))
  const begins = ({ name }: T): number => Number(!plain(name).startsWith(wanted))
  return fitting
    .sort((a, b) => begins(a) - begins(b) || a.name.localeCompare(b.name, 'en'))
    .slice(0, mostFound)
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
