import fc from 'fast-check'
import { expect, it } from 'vitest'
import { forces } from '../../../server/ingest/forces.ts'
import { createIncidentGate } from '../../../server/ingest/gate.ts'
import { isRefused } from '../../../server/ingest/incident-rows.ts'
import { good } from '../../../server/ingest/refusal.ts'
import { readUtcStamp } from '../../../server/ingest/time.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { area } from '../area/pack.ts'
import { addsUp, categories, crimeId, importInto, now, streetFile, streetRow } from './importing.ts'

const ground = { area, categories, now }
const allowed = ['source', 'force', 'type', 'place', 'month', 'day', 'hour', 'publishedId']
const [west, south, east, north] = area.bounds

const mostly = (good: fc.Arbitrary<string>) => fc.oneof({ weight: 9, arbitrary: good }, fc.string())

const raw = fc.record({
  force: mostly(fc.constantFrom(...forces)),
  words: mostly(fc.constantFrom('Burglary', 'Robbery', 'Drugs', '__proto__')),
  lon: mostly(fc.double({ min: west, max: east, noNaN: true }).map((degrees) => degrees.toFixed(6))),
  lat: mostly(fc.double({ min: south, max: north, noNaN: true }).map((degrees) => degrees.toFixed(6))),
  when: mostly(
    fc
      .date({ min: new Date('1995-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((at) => at.toISOString()),
  ),
})

const admit = ({
  force,
  words,
  lon,
  lat,
  when,
}: {
  force: string
  words: string
  lon: string
  lat: string
  when: string
}) => {
  const gate = createIncidentGate(ground, 'police-uk-street', 'police-uk-street')
  return gate.admit({
    force: gate.readForce(force, 'force'),
    type: gate.readType(words, 'type'),
    place: gate.readPlace({ lon, lat, column: 'place' }),
    when: readUtcStamp(when, 'when', now),
    publishedId: good(null),
  })
}

it('lets only allow-listed keys and closed values through, the same every time', () => {
  let admitted = 0
  let refused = 0
  const types = new Set(categories.types.map((type) => type.id))
  fc.assert(
    fc.property(raw, (record) => {
      const outcome = admit(record)
      expect(admit(record)).toEqual(outcome)
      if (isRefused(outcome)) {
        refused++
        expect(outcome.length).toBeGreaterThan(0)
        return
      }
      admitted++
      expect(Object.keys(outcome)).toEqual(allowed)
      expect(Object.keys(outcome.place)).toEqual(['cell', 'ward2022', 'ward2002'])
      expect(types.has(outcome.type)).toBe(true)
      expect(forces).toContain(outcome.force)
      const { cell } = outcome.place
      if (cell !== null) expect(area.knownCell(cell)).toBe(cell)
      expect(Number.isInteger(outcome.month) && Number.isInteger(outcome.day)).toBe(true)
    }),
    { seed: 21, numRuns: 5000 },
  )
  expect(admitted).toBeGreaterThan(100)
  expect(refused).toBeGreaterThan(1000)
})

it('adds up for any file', async () => {
  const row = fc
    .record({
      id: fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 3 }).map(crimeId), fc.string({ maxLength: 5 })),
      month: fc.constantFrom('2025-01', '2025-01', '2025-02', '2027-01', 'x'),
      type: fc.constantFrom('Burglary', 'Robbery', 'Nonsense'),
      lon: fc.constantFrom('0.04', '0.04', '0.04', '0.05', '0.05', 'NaN', ''),
      lat: fc.constantFrom('51.38', '51.38', '51.38', '0'),
    })
    .map((of) => streetRow({ ...of, id: of.id.replace(/[",\r\n]/g, '') }))
  const store = importInto(temporaryFolderForThisTest())
  let duplicates = 0
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 20, maxLength: 60 }), async (rows) => {
      const report = await store.import(streetFile(rows), { dryRun: true })
      duplicates += report.duplicates
      expect(report.rows).toBe(rows.length)
      expect(addsUp(report)).toBe(true)
    }),
    { seed: 5, numRuns: 60 },
  )
  expect(duplicates).toBeGreaterThan(10)
})
