/** Property and canaries of gate 1 for partners' files: what goes in, and that nothing else is ever found. */
import { isDeepStrictEqual } from 'node:util'
import { expect, it, vi } from 'vitest'
import type { CellId } from '../../../server/contract/ids.ts'
import { isProtectedCategory, locationTypes, sensitivities } from '../../../server/contract/protected.ts'
import { createPartnerGate } from '../../../server/ingest/gate.ts'
import { isRefused } from '../../../server/ingest/incident-rows.ts'
import { bad, good } from '../../../server/ingest/refusal.ts'
import { everyByte, foundIn } from '../../helpers/planted.ts'
import { seeded } from '../../helpers/seeded.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { area } from '../area/pack.ts'
import { categories, now } from './importing.ts'
import { logFile, logRow, partnerFolder } from './partner-importing.ts'

vi.setConfig({ testTimeout: 120_000 })

it('makes of 100,000 raw records only allow-listed keys; equal zone, period and category are equal records', () => {
  const random = seeded(31)
  const admit = createPartnerGate({ area, categories, now }, 'council-asb', 'Date', 180)
  const types = categories.types.map(({ id }) => id)
  const distinct = new Map<string, string>()
  const seen = { shared: 0, protected: 0, refused: 0 }
  for (let at = 0; at < 100_000; at++) {
    const month = random.integer(100, 315)
    const cell: CellId | null = random.next() < 0.02 ? null : random.pick(area.cells)
    const parts = {
      meaning: random.next() < 0.02 ? bad('unknownCategory', 'Kind') : good(random.pick(types)),
      at: good(cell),
      when: good({ month, day: month * 30, hour: random.integer(0, 23) }),
      locationType: good(random.pick(locationTypes)),
      sensitivity: good(random.next() < 0.7 ? ('none' as const) : random.pick(sensitivities)),
    }
    const outcome = admit(parts)
    // The matcher of the test runner would take long over so many.
    if (!isDeepStrictEqual(admit(parts), outcome)) throw new Error('the same record was admitted otherwise')
    if (isRefused(outcome)) {
      seen.refused++
      continue
    }
    seen[outcome.class]++
    if (outcome.class === 'shared') {
      const keys = 'source,force,type,place,month,day,hour,publishedId'
      if (Object.keys(outcome.incident).join() !== keys) throw new Error('another key was admitted')
      const { place } = outcome.incident
      if (Object.keys(place).join() !== 'cell,ward2022,ward2002')
        throw new Error('a finer place was admitted')
      if (place.cell !== null) {
        const number = area.cellNumber(place.cell)
        if (area.foldOf(number) !== number) throw new Error('a cell was stored that is itself folded')
      }
      if (parts.locationType.value === 'dwelling' || parts.sensitivity.value !== 'none')
        throw new Error('a row at a home or with a code was kept as shared')
      continue
    }
    const { record } = outcome
    if (Object.keys(record).join() !== 'source,zone,quarter,category')
      throw new Error('another key was admitted')
    if (!isProtectedCategory(record.category)) throw new Error('a category outside the list was admitted')
    if (area.zone(record.zone).tier !== 'Z2') throw new Error('a zone of another tier was admitted')
    if (record.quarter !== Math.floor(month / 3))
      throw new Error('another time than the quarter was admitted')
    const text = JSON.stringify(record)
    const key = `${record.zone} ${record.quarter} ${record.category}`
    if ((distinct.get(key) ?? text) !== text) throw new Error('equal facts made different records')
    distinct.set(key, text)
  }
  expect(seen.shared).toBeGreaterThan(10_000)
  expect(seen.protected).toBeGreaterThan(10_000)
  expect(seen.refused).toBeGreaterThan(1000)
})

it('leaves nothing of 1,000 planted addresses, postcodes, coordinates, names and references in any byte', async () => {
  const dataFolder = temporaryFolderForThisTest()
  const folder = partnerFolder(dataFolder)
  const random = seeded(32)
  const canaries: string[] = []
  const rows = Array.from({ length: 1000 }, (_, at) => {
    const cell = random.integer(0, area.cells.length - 1)
    const lon = (area.cellCentres[cell * 2] + random.integer(1, 9) / 1e5).toFixed(7)
    const lat = (area.cellCentres[cell * 2 + 1] + random.integer(1, 9) / 1e5).toFixed(7)
    const ref = `CANARYREF${at}X`
    const name = `Zebedee Quill${at}feather of ${at} Canary${at} Mews ZZ${at % 99} ${at % 10}QX`
    canaries.push(ref, lon, lat, name, `Canary${at} Mews`, `Quill${at}feather`)
    const place = random.pick(['Home', 'Street', 'Shop'])
    const kind = at % 50 === 0 ? `Canarykind${at}` : random.pick(['Noise', 'Fight', 'Arson'])
    if (at % 50 === 0) canaries.push(kind)
    return logRow({ ref, lon, lat, name, place, kind, flag: random.pick(['', '', 'DA', 'CSE']) })
  })
  const report = await folder.import(logFile(rows), { mode: 'goodRows' })
  // A home in the margin around the area lies in no zone.
  expect(report.accepted).toBeGreaterThan(970)
  canaries.push('victim_name')
  const told = JSON.stringify(report).replace(JSON.stringify(report.droppedColumns), '')
  expect(foundIn(everyByte(dataFolder), canaries)).toEqual([])
  expect(canaries.filter((canary) => told.includes(canary))).toEqual([])
  expect(canaries.length).toBeGreaterThan(6000)
  // The scan itself works.
  folder.vault.prepare("INSERT INTO meta VALUES ('planted', ?)").run(`x ${canaries[0]} y`)
  expect(foundIn(everyByte(dataFolder), canaries)).toEqual([canaries[0]])
})

it('stores no field of a protected record but its zone, quarter, category, source and batch', async () => {
  const folder = partnerFolder(temporaryFolderForThisTest())
  await folder.import(logFile([logRow({ place: 'Home' })]))
  const columns = folder.vault
    .prepare<[], string>("SELECT name FROM pragma_table_info('protected_record')")
    .pluck()
    .all()
  expect(columns).toEqual(['id', 'batch', 'source', 'zone', 'quarter', 'category', 'replaced_by'])
})
