import type { Area, NamedPoint } from '../area/area.ts'
import { searchKey } from '../area/search.ts'
import type { CellId } from '../contract/ids.ts'
import { cellOfPoint } from './place.ts'
import { bad, good, type Read } from './refusal.ts'

/** How sure a street's name is: as the gazetteer has it, or after writing out what was shortened. */
export type StreetConfidence = 'streetExact' | 'streetLikely'

export interface FoundStreet {
  readonly cell: CellId | null
  readonly confidence: StreetConfidence
}

/** Finds the place of a street by its name, and by a ward or neighbourhood where several have it. */
export type StreetReader = (name: string, locality: string, column: string) => Read<FoundStreet>

/** Written out at the end of a name; "St" at its beginning is a saint. */
const endings: Readonly<Record<string, string>> = {
  ...{ st: 'street', str: 'street', rd: 'road', ave: 'avenue', av: 'avenue', ln: 'lane', la: 'lane' },
  ...{
    cl: 'close',
    clo: 'close',
    dr: 'drive',
    drv: 'drive',
    gdns: 'gardens',
    gdn: 'gardens',
    cres: 'crescent',
  },
  ...{ cr: 'crescent', pl: 'place', ct: 'court', crt: 'court', sq: 'square', tce: 'terrace', ter: 'terrace' },
  ...{
    gr: 'grove',
    gro: 'grove',
    pk: 'park',
    wy: 'way',
    app: 'approach',
    pde: 'parade',
    hl: 'hill',
    grn: 'green',
  },
}

interface Candidate {
  readonly cell: CellId | null
  /** Ward names of both vintages, as compared. */
  readonly wards: readonly string[]
}

/**
 * Streets of the gazetteer: "&" is "and", case and apostrophes do not matter, "St" and "Rd" are written out, a house
 * number in front and what follows a comma are left out (then `streetLikely`). Refused `streetUnknown`, or
 * `streetAmbiguous` when the name stands for several places that the locality does not tell apart.
 */
export function createStreetReader(area: Area): StreetReader {
  const byName = new Map<string, Candidate[]>()
  for (const street of area.streets) {
    const key = searchKey(street.name)
    byName.set(key, [...(byName.get(key) ?? []), candidateOf(area, street)])
  }
  return (name, locality, column) => {
    const key = searchKey(name)
    if (key === '') return bad('noLocation', column)
    const [first, ...rest] = name.split(',').map(searchKey)
    const spellings = [
      key,
      writtenOut(key),
      ...[first, ...rest].map((part) => writtenOut(withoutNumber(part))),
    ]
    const used = spellings.find((spelling) => byName.has(spelling))
    if (used === undefined) return bad('streetUnknown', column)
    const hints = [searchKey(locality), ...rest].filter((hint) => hint !== '')
    const cell = theOne(byName.get(used) ?? [], hints)
    if (cell === undefined) return bad('streetAmbiguous', column)
    return good({ cell, confidence: used === key ? 'streetExact' : 'streetLikely' })
  }
}

function candidateOf(area: Area, { lon, lat }: NamedPoint): Candidate {
  const cell = cellOfPoint(area, lon, lat, '').value
  const wards = area.wardVintages.flatMap((vintage) => {
    const number = area.wardAt(lon, lat, vintage)
    return number < 0 ? [] : [searchKey(area.wards(vintage)[number].name)]
  })
  return { cell, wards }
}

/** The cell of the only candidate, or of those whose ward a hint names; undefined when several places remain. */
function theOne(candidates: readonly Candidate[], hints: readonly string[]): CellId | null | undefined {
  const named = candidates.filter(({ wards }) =>
    wards.some((ward) => hints.some((hint) => ward.includes(hint) || hint.includes(ward))),
  )
  const cells = new Set((named.length > 0 ? named : candidates).map(({ cell }) => cell))
  return cells.size === 1 ? [...cells][0] : undefined
}

function withoutNumber(key: string): string {
  return key.replace(/^(?:\d+[a-z]? )+(?=[a-z])/, '')
}

function writtenOut(key: string): string {
  const words = key.split(' ')
  const last = words[words.length - 1]
  return words.length > 1 && Object.hasOwn(endings, last)
    ? [...words.slice(0, -1), endings[last]].join(' ')
    : key
}
