/** Evidence beside cards against counting again, record by record, with rings from H3 itself. */
import { gridDisk } from 'h3-js'
import { describe, expect, it } from 'vitest'
import { monthNumber, monthText } from '../../../../server/contract/calendar.ts'
import { type DeckId, decks } from '../../../../server/contract/workshop/decks.ts'
import { releaseAnswer } from '../../../../server/disclosure/gate.ts'
import { evidenceBeside } from '../../../../server/questions/workshop/evidence.ts'
import { readReleased } from '../../../../server/sealed/released.ts'
import { seeded } from '../../../helpers/seeded.ts'
import { temporaryFolderForThisTest } from '../../../helpers/temporary-folder.ts'
import type { StoredRecord } from '../../columns/stored-records.ts'
import { area, askingOf, categories, inCell } from '../asking-fixture.ts'

const types = categories.types.filter(({ group }) => group !== 'stop-search')

function world(seed: number, months: readonly string[]): StoredRecord[] {
  const chance = seeded(seed)
  const middle = chance.integer(1000, 10_000)
  const near = gridDisk(area.cells[middle], 6).flatMap((cell) => {
    const known = area.knownCell(cell)
    return known === undefined ? [] : [area.cellNumber(known)]
  })
  return Array.from({ length: 400 }, (): StoredRecord => {
    const cell = chance.pick(near)
    return {
      ...{ source: 'police-uk-street', type: chance.pick(types).id, month: monthNumber(chance.pick(months)) },
      ...{ ...inCell(cell), day: null, hour: null },
    }
  })
}

/** Counted again from the records, with the ring from the library of hexagons. */
function byHand(records: readonly StoredRecord[], deck: DeckId, cell: string, months: readonly string[]) {
  const groups: readonly string[] = decks.find(({ id }) => id === deck)?.groups ?? []
  const ofGroup = new Set(types.filter(({ group }) => groups.includes(group)).map(({ id }) => id))
  const ring = new Set(gridDisk(cell, 1).filter((each) => area.knownCell(each) !== undefined))
  const count = records.filter(
    (record) =>
      ofGroup.has(record.type) && ring.has(record.cell ?? '') && months.includes(monthText(record.month)),
  ).length
  return groups.length === 0 ? null : count >= 3 ? 'supported' : count > 0 ? 'thin' : 'new'
}

describe('evidence beside cards', () => {
  it.each([1, 2, 3])('is what counting again gives, world %i', (seed) => {
    const months = ['2026-05', '2026-07', '2026-08', '2026-10', '2026-11']
    // This month is not over; June and September have no data.
    const counted = ['2026-07', '2026-08', '2026-10']
    const records = world(seed, months)
    const asking = askingOf(temporaryFolderForThisTest(), records)
    const places = [...new Set(records.flatMap(({ cell }) => (cell ? gridDisk(cell, 2) : [])))].slice(0, 300)
    const cards = places.flatMap((cell) =>
      area.knownCell(cell) === undefined
        ? []
        : decks.map(({ id }) => ({ id: `${cell} ${id}`, deck: id, cell })),
    )
    const beside = readReleased(releaseAnswer(asking.viewer, evidenceBeside(asking, cards), asking.readable))
    const classes = new Map<string, number>()
    for (const { id, deck, cell } of cards) {
      const found = beside.get(id) ?? null
      const wanted = byHand(records, deck, cell, counted)
      expect(found?.class ?? null, id).toBe(wanted)
      if (found) expect([found.from, found.to]).toEqual(['2026-07', '2026-10'])
      classes.set(String(wanted), (classes.get(String(wanted)) ?? 0) + 1)
    }
    // Every class came up often enough to be confused with another.
    for (const each of ['supported', 'thin', 'new', 'null']) expect(classes.get(each)).toBeGreaterThan(50)
  })
  it('is nothing without three months to speak of, and of sources that are not the asker’s', () => {
    const asking = askingOf(temporaryFolderForThisTest(), world(4, ['2026-11']))
    const [card] = [{ id: 'one', deck: 'unsafe' as const, cell: area.cells[4000] }]
    const of = (who: typeof asking) =>
      readReleased(releaseAnswer(who.viewer, evidenceBeside(who, [card]), who.readable)).get('one')
    expect(of(asking)).toBeNull()
    const blind = askingOf(temporaryFolderForThisTest(), world(4, ['2026-10']), [], { readable: new Set() })
    expect(of(blind)).toBeNull()
  })
})
