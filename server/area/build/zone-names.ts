import { isRoadNumber } from './place-names.ts'

/** What a zone is named by: its cells' place names with the homes at each. */
export interface NamedCells {
  readonly cells: readonly number[]
}

interface Candidate {
  readonly zone: number
  readonly name: string
  /** Lower is better known: station, street, part of a street, road number, open land. */
  readonly rank: number
  weight: number
}

/**
 * One name for each zone of a ward, all different: a station in it, else the street most of whose homes it has, else
 * a part of a street. Never a business, since no cell is named by one. Pure.
 */
export function zoneCoreNames(
  zones: readonly NamedCells[],
  places: readonly string[],
  householdTenths: readonly number[],
): string[] {
  const names: (string | undefined)[] = zones.map(() => undefined)
  const taken = new Set<string>()
  const candidates = zones.flatMap(({ cells }, zone) => candidatesOf(zone, cells, places, householdTenths))
  for (const { zone, name } of candidates.sort(byFame)) {
    if (names[zone] !== undefined || taken.has(name)) continue
    names[zone] = name
    taken.add(name)
  }
  return names.map((name, zone) => name ?? numbered(places[zones[zone].cells[0]], taken))
}

/** "around High Street, Example Ward"; open land is spoken of without "around". */
export function zoneName(coreNames: readonly string[], ward: string): string {
  const [first] = coreNames
  const words = coreNames.map((name) => (isOpenLand(name) ? `o${name.slice(1)}` : name))
  return `${isOpenLand(first) ? '' : 'around '}${words.join(' and ')}, ${ward}`
}

function candidatesOf(
  zone: number,
  cells: readonly number[],
  places: readonly string[],
  householdTenths: readonly number[],
): Candidate[] {
  const found = new Map<string, Candidate>()
  for (const cell of cells) {
    const whole = places[cell].replace(/ \((?:north|south|east|west|middle)\)$/, '')
    for (const name of new Set([whole, places[cell]])) {
      const candidate = found.get(name) ?? { zone, name, rank: rankOf(name, whole), weight: 0 }
      // A cell counts for something even where nobody lives.
      candidate.weight += householdTenths[cell] + 1
      found.set(name, candidate)
    }
  }
  return [...found.values()]
}

function rankOf(name: string, whole: string): number {
  if (name.endsWith(' station')) return 0
  if (isOpenLand(name)) return 4
  if (isRoadNumber(whole)) return 3
  return name === whole ? 1 : 2
}

function isOpenLand(name: string): boolean {
  return name.startsWith('Open land near ')
}

function byFame(a: Candidate, b: Candidate): number {
  return a.rank - b.rank || b.weight - a.weight || a.zone - b.zone || (a.name < b.name ? -1 : 1)
}

function numbered(name: string, taken: Set<string>): string {
  let number = 2
  while (taken.has(`${name} (${number})`)) number++
  taken.add(`${name} (${number})`)
  return `${name} (${number})`
}
