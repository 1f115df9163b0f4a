/** Wards that surveys speak of and records do not, through the gate and the vault: for parties, and nothing withheld told. */
import { expect, it } from 'vitest'
import { buildColumns } from '../../../server/columns/build-columns.ts'
import { monthNumber } from '../../../server/contract/calendar.ts'
import { HiddenPlaces } from '../../../server/contract/hidden-places.ts'
import type { Asking } from '../../../server/questions/asking.ts'
import { askHiddenPlaces } from '../../../server/questions/hidden-places.ts'
import { readReleased } from '../../../server/sealed/released.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { agency } from '../ingest/partner-importing.ts'
import { type SurveyRow, safe, surveyFolder, wards } from '../ingest/survey-importing.ts'
import { area, askingOf, everySource, filterOf, inCell } from './asking-fixture.ts'

const told = 'Who did you tell about it?'
const five = wards.slice(0, 5)
/** The first of five wards is the most afraid and has the fewest incidents. */
const recorded = five.flatMap(({ cells }, at) => {
  const cell = area.cells.findIndex((_, number) => area.wardOfCell(number, 2022) === at)
  if (cells === 0) throw new Error('a ward without cells')
  const one = { ...inCell(cell), source: 'police-uk-street', type: 'burglary', month: monthNumber('2026-01') }
  return Array.from({ length: 2 + at * 5 }, () => ({ ...one, day: null, hour: null }))
})
const asked = (at: number, unsafe: number, change: Partial<SurveyRow> = {}): SurveyRow[] =>
  [
    { answer: 'Very unsafe', n: 10 },
    { answer: 'Fairly unsafe', n: unsafe },
    { answer: 'Safe', n: 100 - unsafe },
  ].map((row) => ({ ward: five[at].name, ...row, ...change }))
const rows = [60, 50, 40, 30, 20].flatMap((unsafe, at) => asked(at, unsafe))

const world = async (files: readonly (readonly SurveyRow[])[]) => {
  const dataFolder = temporaryFolderForThisTest()
  const folder = surveyFolder(dataFolder)
  for (const file of files) await folder.import([...file])
  const begun = askingOf(dataFolder, recorded)
  return (change: Partial<Asking> = {}) => {
    const readable = new Set([...everySource, 'survey'])
    const asking = {
      ...begun,
      readable,
      today: '2026-06-01',
      columns: buildColumns(dataFolder, area),
      ...change,
    }
    return HiddenPlaces.parse(readReleased(askHiddenPlaces(asking, { filter: filterOf('') })))
  }
}

it('are whole wards, with the question, the answers and the ranks in words', async () => {
  const ask = await world([rows])
  const { wards: found, places, comparedWithSurveys } = ask()
  expect([comparedWithSurveys, places]).toEqual([true, null])
  expect(found?.map(({ code, reason, high, low }) => [code, reason, high, low])).toEqual([
    [five[0].code, 'fear', 0.9, 0.1],
    [five[1].code, 'fear', 0.7, 0.3],
  ])
  expect(found?.[0]).toMatchObject({
    ...{ name: five[0].name, question: safe, answers: ['Very unsafe', 'Fairly unsafe'] },
    ...{ agency, period: '2026 Q1' },
    sentence: `Number 1 of the 5 wards compared by how many answered “Very unsafe” or “Fairly unsafe” to “${safe}”, number 5 by what is recorded. True of the ward as a whole: nobody was asked where in it.`,
  })
})

it('are named for who told nobody, too, by the question that tells most', async () => {
  const nobody = [60, 50, 30, 20, 10].flatMap((n, at) => [
    { ward: five[at].name, question: told, answer: 'Nobody', n },
    { ward: five[at].name, question: told, answer: 'A friend', n: 90 },
  ])
  const bus = 'How safe do you feel on the bus?'
  const onBus = [50, 60, 40, 30, 20].flatMap((unsafe, at) => asked(at, unsafe, { question: bus }))
  const ask = await world([[...rows, ...nobody, ...onBus]])
  expect(ask().wards?.map(({ code, reason, question }) => [code, reason, question])).toEqual([
    [five[0].code, 'fear', safe],
    [five[0].code, 'told-nobody', told],
    // Second to the first ward by the one question, ahead of all by the other.
    [five[1].code, 'fear', bus],
    [five[1].code, 'told-nobody', told],
  ])
})

it('are told to a party alone', async () => {
  const ask = await world([rows])
  const none = await world([])
  const stranger = { readable: everySource }
  expect(ask(stranger)).toMatchObject({ wards: null, comparedWithSurveys: false })
  expect(JSON.stringify(ask(stranger))).toBe(JSON.stringify(none(stranger)))
})

it('use no ward with a withheld answer or a small base, and no small number changes a byte', async () => {
  const withSmall = (n: number) =>
    world([[...rows.slice(3), ...asked(0, 60), { ward: five[0].name, answer: 'Do not know', n }]])
  const [few, nearlyTen, ten] = [await withSmall(0), await withSmall(9), await withSmall(10)]
  // Four wards are left: too few to make an order.
  expect(few().wards).toBeNull()
  expect(JSON.stringify(few())).toBe(JSON.stringify(nearlyTen()))
  expect(ten().wards).not.toBeNull()
  const tiny = [
    { ward: five[0].name, answer: 'Very unsafe', n: 15 },
    { ward: five[0].name, answer: 'Safe', n: 14 },
  ]
  expect((await world([[...rows.slice(3), ...tiny]]))().wards).toBeNull()
})

it('go by the newest answers of two years, and by no other question', async () => {
  const before = [20, 30, 40, 50, 60].flatMap((unsafe, at) => asked(at, unsafe, { period: '2025 Q1' }))
  const ask = await world([before, rows])
  expect(ask().wards?.[0]).toMatchObject({ code: five[0].code, period: '2026 Q1' })
  const late = { today: '2028-03-31' }
  expect(ask(late).wards).not.toBeNull()
  expect(ask({ today: '2028-04-01' }).wards).toBeNull()
  const other = rows.map((row) => ({ ...row, question: 'How do you rate the parks?' }))
  expect((await world([other]))()).toMatchObject({ wards: null, comparedWithSurveys: true })
})
