import type { CellId, WardCode } from '../contract/ids.ts'
import type { Area, NamedPoint } from './area.ts'

/** What a search found: a public place, or a ward (then `cell` is null and the point its middle). */
export interface PlaceHit {
  readonly kind: 'ward' | 'station' | 'street' | 'bus-stop'
  readonly name: string
  /** Name of the ward (default vintage) it lies in, "ward" for a ward; empty outside the area. */
  readonly detail: string
  readonly lon: number
  readonly lat: number
  readonly cell: CellId | null
  readonly ward: WardCode | null
}

/** Text as names are compared: "&" is "and"; case, accents, apostrophes and punctuation do not matter. */
export function searchKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’‘`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/**
 * Wards (default vintage), stations, streets and bus stops whose name holds the text: names that begin with it first,
 * then names with a word that does, then the rest; the same name in the same ward only once.
 * Pure. Fewer than two letters find nothing; at most `limit` hits.
 */
export function searchPlaces(area: Area, text: string, limit: number): PlaceHit[] {
  const wanted = searchKey(text)
  if (wanted.length < 2) return []
  const ranked = searchEntries(area)
    .map((entry) => ({ entry, rank: rankOf(entry.key, wanted) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
  const hits = new Map<string, PlaceHit>()
  for (const { entry } of ranked) {
    if (hits.size >= limit) break
    const hit = entry.locate()
    const id = `${hit.kind} ${hit.name} ${hit.detail}`
    if (!hits.has(id)) hits.set(id, hit)
  }
  return [...hits.values()]
}

interface SearchEntry {
  readonly key: string
  locate(): PlaceHit
}

const entriesOfArea = new WeakMap<Area, SearchEntry[]>()

/** Kept for each area: the pack never changes, and the keys cost more than the comparison. */
function searchEntries(area: Area): SearchEntry[] {
  const kept = entriesOfArea.get(area)
  if (kept) return kept
  const entries = [
    ...area.wards(area.defaultVintage).map((ward, number) => ({
      key: searchKey(ward.name),
      locate: () => wardHit(area, number),
    })),
    ...area.stations.map((point) => ({
      key: searchKey(`${point.name} station`),
      locate: () => pointHit(area, 'station', { ...point, name: `${point.name} station` }),
    })),
    ...area.streets.map((point) => ({
      key: searchKey(point.name),
      locate: () => pointHit(area, 'street', point),
    })),
    ...area.busStops.map((point) => ({
      key: searchKey(point.name),
      locate: () => pointHit(area, 'bus-stop', point),
    })),
  ]
  entriesOfArea.set(area, entries)
  return entries
}

/** 0 exact, 1 beginning, 2 beginning of a word, 3 anywhere, −1 not at all. */
function rankOf(key: string, wanted: string): number {
  if (key === wanted) return 0
  if (key.startsWith(wanted)) return 1
  if (key.includes(` ${wanted}`)) return 2
  return key.includes(wanted) ? 3 : -1
}

function pointHit(area: Area, kind: PlaceHit['kind'], { name, lon, lat }: NamedPoint): PlaceHit {
  const wardNumber = area.wardAt(lon, lat, area.defaultVintage)
  if (wardNumber < 0) return { kind, name, detail: '', lon, lat, cell: null, ward: null }
  const ward = area.wards(area.defaultVintage)[wardNumber]
  return { kind, name, detail: ward.name, lon, lat, cell: area.nearestCell(lon, lat), ward: ward.code }
}

function wardHit(area: Area, number: number): PlaceHit {
  const { name, code } = area.wards(area.defaultVintage)[number]
  const members = area.cellsInWard(number, area.defaultVintage)
  const mean = (axis: 0 | 1) =>
    members.reduce((sum, cell) => sum + area.cellCentres[cell * 2 + axis], 0) / members.length
  return { kind: 'ward', name, detail: 'ward', lon: mean(0), lat: mean(1), cell: null, ward: code }
}
