import { fewestMaps, type SafetyCell, type SafetyColour } from '../contract/told/safety-map.ts'
import type { Connection } from './open.ts'

/** One map as it is kept until its mapping is closed. */
export interface SafetyMap {
  readonly marks: Readonly<Record<string, SafetyColour>>
  readonly route: readonly string[]
}

export interface SafetyMapReader {
  /** Whether so many maps were given that a cell may be shown, before and after the close. */
  hasEnough(told: string): boolean
  /** What is left of a closed mapping: cells that enough maps marked, or enough ways led through. */
  cells(told: string): SafetyCell[]
}

export interface SafetyMapWriter extends SafetyMapReader {
  add(told: string, id: string, map: SafetyMap): void
  /** Keeps the tallies of cells with enough maps and deletes every single map. */
  close(told: string): void
}

export function openSafetyMapReader(work: Connection): SafetyMapReader {
  const maps = work.prepare<[string], number>('SELECT count(*) FROM safety_map WHERE told = ?').pluck()
  const tallies = work.prepare<[string], SafetyCell>(
    'SELECT cell, maps, green, amber, red, routes FROM safety_tally WHERE told = ? ORDER BY cell',
  )
  return {
    hasEnough: (told) => (maps.get(told) ?? 0) >= fewestMaps || tallies.all(told).length > 0,
    cells: (told) => tallies.all(told),
  }
}

/** `work` must be a writing connection. */
export function openSafetyMapWriter(work: Connection): SafetyMapWriter {
  const insert = work.prepare('INSERT INTO safety_map (id, told, marks, route) VALUES (?, ?, ?, ?)')
  const all = work.prepare<[string], { marks: string; route: string }>(
    'SELECT marks, route FROM safety_map WHERE told = ?',
  )
  const keep = work.prepare(
    `INSERT INTO safety_tally (told, cell, maps, green, amber, red, routes)
     VALUES (@told, @cell, @maps, @green, @amber, @red, @routes)`,
  )
  const remove = work.prepare('DELETE FROM safety_map WHERE told = ?')
  return {
    ...openSafetyMapReader(work),
    add: (told, id, { marks, route }) =>
      void insert.run(id, told, JSON.stringify(marks), JSON.stringify(route)),
    close(told) {
      work
        .transaction(() => {
          const given = all.all(told).map(({ marks, route }): SafetyMap => {
            return { marks: JSON.parse(marks), route: JSON.parse(route) }
          })
          for (const cell of shownCells(given)) keep.run({ told, ...cell })
          remove.run(told)
        })
        .immediate()
    },
  }
}

/** Cells that enough different maps marked, and those that enough ways led through: each by itself, nothing of the rest. */
export function shownCells(maps: readonly SafetyMap[]): SafetyCell[] {
  const cells = new Set(maps.flatMap(({ marks, route }) => [...Object.keys(marks), ...route]))
  return [...cells].sort().flatMap((cell): SafetyCell[] => {
    const colours = maps.flatMap(({ marks }) => marks[cell] ?? [])
    const through = maps.filter(({ route }) => route.includes(cell)).length
    const isMarked = colours.length >= fewestMaps
    const isWalked = through >= fewestMaps
    if (!isMarked && !isWalked) return []
    const of = (colour: SafetyColour) => (isMarked ? colours.filter((each) => each === colour).length : 0)
    return [
      {
        ...{ cell, maps: isMarked ? colours.length : 0, routes: isWalked ? through : 0 },
        ...{ green: of('green'), amber: of('amber'), red: of('red') },
      },
    ]
  })
}
