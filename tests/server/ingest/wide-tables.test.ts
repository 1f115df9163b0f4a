import { expect, it } from 'vitest'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { area } from '../area/pack.ts'
import { addsUp, importInto } from './importing.ts'

const [ward, otherWard] = area.wards(2022)
const oldWard = area.wards(2002)[0]
const lsoas = (area.geojson('lsoas-2021').match(/E01\d{6}/g) ?? []).map(String)

const counts = (store: ReturnType<typeof importInto>) =>
  store.connection
    .prepare(
      `SELECT type.code || ' ' || ward2022 || ' ' || month || ' ' || count FROM ward_count
       JOIN type ON type.id = type WHERE replaced_by IS NULL ORDER BY 1`,
    )
    .pluck()
    .all()

it.each([
  ['MajorText,MinorText,WardName,WardCode,LookUp_BoroughName,202501,202502', 'the older header'],
  ['Group,SubGroup,WardName,WardCode,Borough,202501,202502', 'the newer header'],
])('reads a ward table: %s', async (header) => {
  const store = importInto(temporaryFolderForThisTest())
  const report = await store.import(
    [
      header,
      `ROBBERY,ROBBERY OF PERSONAL PROPERTY,Name,${ward.code},Invented,3,0`,
      `BURGLARY,BURGLARY - RESIDENTIAL,Name,E05999999,Elsewhere,1,1`,
      `BURGLARY,BURGLARY - RESIDENTIAL,Name,${oldWard.code},Invented,1,1`,
      `BURGLARY,BURGLARY - RESIDENTIAL,Name,${ward.code},Invented,-1,1`,
      `BURGLARY,BURGLARY - RESIDENTIAL,Name,${ward.code},Invented,1.5,1`,
      `SPELLS,HEX,Name,${ward.code},Invented,1,1`,
      `ROBBERY,ROBBERY OF PERSONAL PROPERTY,Name,${otherWard.code},Invented,5,7`,
    ].join('\n'),
  )
  expect(report).toMatchObject({ format: 'mps-ward', accepted: 2, months: ['2025-01', '2025-02'] })
  expect(report.refused).toEqual({ outsideArea: 1, otherWards: 1, badCount: 2, unknownCategory: 1 })
  expect(addsUp(report)).toBe(true)
  expect(counts(store)).toEqual([
    `robbery-personal ${ward.code} 300 3`,
    `robbery-personal ${ward.code} 301 0`,
    `robbery-personal ${otherWard.code} 300 5`,
    `robbery-personal ${otherWard.code} 301 7`,
  ])
})

it.each([
  'LSOA Code,LSOA Name,Borough,Major Category,Minor Category,202501',
  'LSOA Code,LSOA Name,Borough,Group,SubGroup,202501',
])('reads an LSOA table, its ward by best fit: %s', async (header) => {
  const store = importInto(temporaryFolderForThisTest())
  const [code] = lsoas
  const report = await store.import(
    `${header}\n${code},Name,Invented,THEFT,BICYCLE THEFT,4\nE01999999,Name,Elsewhere,THEFT,BICYCLE THEFT,4\n`,
  )
  expect(report).toMatchObject({ format: 'mps-lsoa', accepted: 1, refused: { outsideArea: 1 } })
  expect(counts(store)).toEqual([`bicycle-theft ${area.lsoa(code)?.ward2022} 300 4`])
})

it('replaces what the newer table holds, month × type × area, and no more; undone it comes back', async () => {
  const store = importInto(temporaryFolderForThisTest())
  const header = 'Group,SubGroup,WardName,WardCode,Borough'
  const line = (code: string, ...figures: number[]) =>
    `ROBBERY,ROBBERY OF PERSONAL PROPERTY,Name,${code},Invented,${figures}`
  await store.import(`${header},202501,202502\n${line(ward.code, 1, 2)}\n${line(otherWard.code, 3, 4)}`)
  const report = await store.import(`${header},202502,202503\n${line(ward.code, 0, 9)}`)
  expect(report).toMatchObject({ accepted: 1, replaced: 1 })
  expect(counts(store)).toEqual([
    `robbery-personal ${ward.code} 300 1`,
    `robbery-personal ${ward.code} 301 0`,
    `robbery-personal ${ward.code} 302 9`,
    `robbery-personal ${otherWard.code} 300 3`,
    `robbery-personal ${otherWard.code} 301 4`,
  ])
})

it('takes the later of two lines for the same words and area', async () => {
  const store = importInto(temporaryFolderForThisTest())
  const line = (figure: number) => `ROBBERY,ROBBERY OF PERSONAL PROPERTY,Name,${ward.code},Invented,${figure}`
  const report = await store.import(`Group,SubGroup,WardName,WardCode,Borough,202501\n${line(1)}\n${line(2)}`)
  expect([report.accepted, report.duplicates, addsUp(report)]).toEqual([1, 1, true])
  expect(counts(store)).toEqual([`robbery-personal ${ward.code} 300 2`])
})

it('refuses every line when a month of the header lies in the future', async () => {
  const store = importInto(temporaryFolderForThisTest())
  const file = `Group,SubGroup,WardName,WardCode,Borough,203001\nROBBERY,ROBBERY OF PERSONAL PROPERTY,Name,${ward.code},Invented,1`
  const report = await store.import(file, { dryRun: true })
  expect(report.refusals).toEqual([{ row: 1, reason: 'future', column: '203001' }])
})
