/**
 * How fast places answer beside 10,000 venues, 2,000 areas and 50,000 concerns: what the map needs to be drawn again, the
 * page of a place, and a list. Through the same handler as over the network, with its gate, audit and JSON.
 */
import { noSteps, type Told } from '../../server/contract/told/told.ts'
import { openAreaWriter } from '../../server/store/area-store.ts'
import { openWriter } from '../../server/store/open.ts'
import { openToldWriter } from '../../server/store/told-writer.ts'
import { type Attacked, attack, someone } from '../gates/attacks/ask.ts'
import { makeWorld } from '../gates/attacks/world.ts'
import { seeded } from '../helpers/seeded.ts'
import { makeTemporaryFolder, removeFolder } from '../helpers/temporary-folder.ts'
import { area } from '../server/area/pack.ts'
import type { Figure } from './counts-bench.ts'

const sizes = { venues: 10_000, areas: 2000, concerns: 50_000 }
const rounds = 40
const reader = someone('analyst', 'council')

/** Measures each answer: median and 95th percentile. */
export async function benchPlaces(): Promise<Figure[]> {
  const folder = makeTemporaryFolder()
  try {
    const world = makeWorld({ folder, seed: 1, records: 12_000 })
    fill(world.folder)
    const attacked = await attack(world.folder)
    try {
      return await measure(attacked)
    } finally {
      await attacked.close()
    }
  } finally {
    removeFolder(folder)
  }
}

function fill(folder: string): void {
  const chance = seeded(7)
  const work = openWriter(folder, 'work')
  const [told, areas] = [openToldWriter(work), openAreaWriter(work)]
  const at = '2026-11-20T12:00:00.000Z'
  const hand = { at, agency: 'council', role: 'analyst' }
  const cellAt = () => area.cells[area.foldOf(chance.integer(0, area.cells.length - 1))]
  const record = (id: string, rest: Pick<Told, 'kind' | 'fields'>): Told => {
    const cell = cellAt()
    return {
      ...{ id, agency: 'council', agencies: [], steps: noSteps, version: '1', removedAt: null },
      ...{ place: { kind: 'cell', id: cell, cells: [cell] } },
      ...{
        madeOn: `2026-11-${String(chance.integer(1, 20)).padStart(2, '0')}`,
        changedAt: at,
        writtenAt: at,
      },
      ...{ whole: null, author: null },
      ...rest,
    }
  }
  work
    .transaction(() => {
      for (let number = 0; number < sizes.venues; number++)
        told.add(
          record(`venue-${number}`, {
            kind: 'venue',
            fields: { name: `Example ${number}`, type: 'other', register: null, hours: [], sittingDays: [] },
          }),
          hand,
        )
      for (let number = 0; number < sizes.concerns; number++)
        told.add(
          record(`concern-${number}`, {
            kind: 'concern',
            fields: {
              harm: 'drugs',
              bands: ['evening'],
              since: 'weeks',
              text: 'A plainly invented concern.',
            },
          }),
          hand,
        )
      for (let number = 0; number < sizes.areas; number++) {
        const first = chance.integer(0, area.cells.length - 20)
        const cells = [...area.cells.slice(first, first + 19)]
        const name = `Example area ${number}`
        areas.insert({ id: `area-${number}`, name, kind: 'other', cells, version: '1' }, at)
      }
    })
    .immediate()
  work.close()
}

async function measure(attacked: Attacked): Promise<Figure[]> {
  const chance = seeded(11)
  const cellAt = () => area.cells[area.foldOf(chance.integer(0, area.cells.length - 1))]
  const questions: readonly (readonly [string, () => string])[] = [
    // What the map asks for when its filter changes: another one each time, so that no kept answer is measured.
    [
      'answer that the map is drawn again from',
      () => `/api/counts?day=${chance.integer(1, 7)}&from=${month(chance.integer(0, 20))}`,
    ],
    ['page of a place', () => `/api/places/cell/${cellAt()}`],
    ['page of a venue', () => `/api/places/venue/venue-${chance.integer(0, sizes.venues - 1)}`],
    ['first page of the list of concerns', () => '/api/told?kind=concern&most=500'],
    ['all saved areas', () => '/api/areas'],
    ['all venues', () => '/api/venues'],
    ['hidden places', () => '/api/hidden-places'],
  ]
  const figures: Figure[] = []
  for (const [name, path] of questions) {
    const took: number[] = []
    for (let round = 0; round < rounds; round++) {
      const asked = path()
      const started = performance.now()
      const { status } = await attacked.ask(reader, asked)
      took.push(performance.now() - started)
      if (status !== 200) throw new Error(`${status} for ${asked}`)
    }
    took.sort((a, b) => a - b)
    const size = '10,000 venues, 2,000 areas, 50,000 concerns'
    figures.push({ name: `${name}, ${size}: median`, value: took[rounds / 2], unit: 'ms' })
    figures.push({ name: `${name}, ${size}: slowest twentieth`, value: took[rounds * 0.95], unit: 'ms' })
  }
  return figures
}

const month = (after: number): string =>
  `${2024 + Math.floor(after / 12)}-${String((after % 12) + 1).padStart(2, '0')}`
