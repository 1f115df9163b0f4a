import { createHash } from 'node:crypto'
import { protectedOrigin, type SourceId, sources } from '../contract/sources.ts'
import type { ProtectedCount } from '../store/protected-reader.ts'
import type { StoredAnswer } from '../store/survey-reader.ts'
import { hoursPerPair } from './built-columns.ts'

/** The records of all databases under one numbering, as the build has them before it sorts. */
interface Records {
  dayOrMonth: Uint16Array
  combos: Uint32Array
  places: Uint32Array
}

interface Dictionaries {
  pairs: readonly { type: string; source: string }[]
  places: {
    readonly cell: readonly (string | null)[]
    readonly ward2022: readonly (string | null)[]
    readonly ward2002: readonly (string | null)[]
  }
}

/**
 * A version for each origin, by its own records alone: another source's records, their order and their place in the
 * dictionaries do not change it. Each record is mixed into 64 bits and these are added up, so that no order matters.
 */
export function sourceVersions(
  { dayOrMonth, combos, places }: Records,
  { pairs, places: { cell, ward2022, ward2002 } }: Dictionaries,
  protectedCounts: readonly ProtectedCount[],
): Record<string, string> {
  const names = [...new Set(pairs.map(({ source }) => source))]
  const sourceOf = Uint16Array.from(pairs, ({ source }) => names.indexOf(source))
  const typeMark = Uint32Array.from(pairs, ({ type }) => textMark(type, 1))
  const placeMark = Uint32Array.from(cell, (text, at) =>
    textMark(`${text} ${ward2022[at]} ${ward2002[at]}`, 2),
  )
  const sums = new Uint32Array(names.length * 2)
  const counts = new Uint32Array(names.length)
  for (let row = 0; row < dayOrMonth.length; row++) {
    const pair = Math.floor(combos[row] / hoursPerPair)
    const source = sourceOf[pair]
    const when = dayOrMonth[row] * hoursPerPair + (combos[row] % hoursPerPair)
    const where = placeMark[places[row]]
    counts[source]++
    sums[2 * source] += mixed(mixed(when ^ typeMark[pair]) ^ where)
    sums[2 * source + 1] += mixed(mixed(where ^ 0x9e3779b9) ^ mixed(when + typeMark[pair]))
  }
  const versions = names.map((name, at) => [
    name,
    short(JSON.stringify([counts[at], sums[2 * at], sums[2 * at + 1]])),
  ])
  return Object.fromEntries([...versions, ...protectedVersions(protectedCounts)])
}

function protectedVersions(counts: readonly ProtectedCount[]): [string, string][] {
  const names = [...new Set(counts.map(({ source }) => source))]
  return names.filter(isSource).map((name) => {
    const own = counts.filter(({ source }) => source === name)
    const lines = own.map(
      ({ zone, quarter, category, records }) => `${zone} ${quarter} ${category} ${records}`,
    )
    return [protectedOrigin(name), short(lines.sort().join())]
  })
}

/** The same of survey answers. A source of answers has no other records. */
export function surveyVersions(answers: readonly StoredAnswer[]): Record<string, string> {
  const names = [...new Set(answers.map(({ source }) => source))]
  return Object.fromEntries(
    names.map((name) => [name, short(JSON.stringify(answers.filter(({ source }) => source === name)))]),
  )
}

function isSource(name: string): name is SourceId {
  return sources.some(({ id }) => id === name)
}

/** What a reader of these sources calls the data: it changes with their records only. */
export function versionOf(versions: Readonly<Record<string, string>>, readable: ReadonlySet<string>): string {
  const mine = [...readable].filter(isSource).flatMap((id) => [id, protectedOrigin(id)])
  const parts = mine
    .sort()
    .flatMap((origin) => (Object.hasOwn(versions, origin) ? [`${origin}=${versions[origin]}`] : []))
  return short(parts.join())
}

function short(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 20)
}

/** A finaliser of 32 bits (the one of MurmurHash3, public domain): every bit of the number reaches every bit. */
function mixed(value: number): number {
  let bits = value | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/** FNV-1a of a text, begun from a seed. */
function textMark(text: string, seed: number): number {
  let bits = 0x811c9dc5 ^ seed
  for (let at = 0; at < text.length; at++) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193)
  return mixed(bits)
}
