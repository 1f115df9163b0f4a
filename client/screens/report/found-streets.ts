import type { Gazetteer } from '../../../server/contract/reference.ts'

const mostFound = 6

/** Streets, stations and stops whose name holds the words, those that begin with them first. Case and signs do not count. */
export function foundPlaces({ streets, stations, stops }: Gazetteer, text: string): Gazetteer['streets'] {
  const wanted = plain(text)
  if (wanted.length < 3) return []
  const fitting = [...streets, ...stations, ...stops].filter(({ name }) => plain(name).includes(wanted))
  const begins = ({ name }: { name: string }): number => Number(!plain(name).startsWith(wanted))
  return fitting
    .sort((a, b) => begins(a) - begins(b) || a.name.localeCompare(b.name, 'en'))
    .slice(0, mostFound)
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
