/** Nothing that the gate drops may be found in any byte of the data folder. */
import { expect, it } from 'vitest'
import { everyByte, foundIn } from '../../helpers/planted.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { area } from '../area/pack.ts'
import { importInto, streetFile, streetRow } from './importing.ts'

const found = (folder: string, canaries: readonly string[]): string[] => foundIn(everyByte(folder), canaries)

const point = (cell: number) => ({
  lon: (area.cellCentres[cell * 2] + 0.000123).toFixed(6),
  lat: (area.cellCentres[cell * 2 + 1] - 0.000321).toFixed(6),
})

it('finds what is planted (the scan itself works) and nothing of the dropped columns', async () => {
  const folder = temporaryFolderForThisTest()
  const store = importInto(folder)
  const canaries = [
    'Zebedee Quillfeather',
    'Heliotrope Canary',
    'canary-ethnic-7731',
    'Over 34 canary',
    'Canary Legislation Act',
  ]
  const stops = Array.from({ length: 50 }, (_, at) => {
    const { lon, lat } = point(3000 + at)
    canaries.push(lon, lat, `Operation Canary${at}Heron`)
    return `Person search,2025-02-01T10:${String(at).padStart(2, '0')}:00+00:00,True,Operation Canary${at}Heron,${lat},${lon},Heliotrope Canary,Over 34 canary,canary-ethnic-7731,canary-ethnic-7731,Canary Legislation Act,Fireworks,Zebedee Quillfeather,,`
  })
  await store.import(
    `Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing\n${stops.join('\n')}\n`,
  )
  const streets = Array.from({ length: 50 }, (_, at) => {
    const { lon, lat } = point(6000 + at)
    canaries.push(lon, lat, `Canary Mews ${at}x`)
    return `${streetRow({ lon, lat }).replace('Invented Street', `Canary Mews ${at}x`)},Zebedee Quillfeather`
  })
  const bad = [
    `${streetRow({ type: 'Canary Crimefoo' })},x`,
    `${streetRow({ month: 'canarymonth' })},x`,
    `${streetRow({ force: 'Canary Constabulary' })},x`,
  ]
  canaries.push('Canary Crimefoo', 'canarymonth', 'Canary Constabulary', 'victim_name')
  const report = await store.import(
    streetFile([...streets, ...bad]).replace('Context', 'Context,victim_name'),
  )
  expect([report.accepted, report.refusals.length]).toEqual([50, 3])
  expect(report.droppedColumns).toContain('victim_name')

  expect(found(folder, canaries)).toEqual([])
  expect(canaries.length).toBeGreaterThan(200)
  store.connection.prepare("INSERT INTO meta VALUES ('planted', 'a Zebedee Quillfeather b')").run()
  expect(found(folder, canaries)).toEqual(['Zebedee Quillfeather'])
})
