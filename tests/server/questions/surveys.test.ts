/** What people answered, asked by a party and by somebody who is none. */
import { expect, it } from 'vitest'
import { emptyFilter } from '../../../server/contract/filter.ts'
import type { Asking } from '../../../server/questions/asking.ts'
import { counts } from '../../../server/questions/counts.ts'
import { protectedCounts } from '../../../server/questions/protected.ts'
import { surveys } from '../../../server/questions/surveys.ts'
import { readReleased } from '../../../server/sealed/released.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { agency } from '../ingest/partner-importing.ts'
import { type SurveyRow, safe, surveyFolder, wards } from '../ingest/survey-importing.ts'
import { area, askingOf, askingOn, bytesFor, filterOf, inCell } from './asking-fixture.ts'

const open = { source: 'police-uk-street', type: 'burglary', month: 312, day: null, hour: null }
const [first, second, third] = wards
const refused = (code: string, param?: string) => expect.objectContaining({ code, ...(param && { param }) })

const rows: SurveyRow[] = [
  { answer: 'Safe', n: 43 },
  { answer: 'Unsafe', n: 21 },
  { answer: 'Do not know', n: 4 },
  { ward: second.name, answer: 'Safe', n: 12 },
  { ward: second.name, answer: 'Unsafe', n: 30 },
  { ward: second.name, answer: 'Do not know', n: 11 },
  { ward: third.name, answer: 'Safe', n: 6 },
  { ward: third.name, answer: 'Unsafe', n: 3 },
  { ward: area.name, question: 'Do you know your officer?', period: '2025-11', answer: 'Yes', n: 900 },
]

const world = async () => {
  const dataFolder = temporaryFolderForThisTest()
  const folder = surveyFolder(dataFolder)
  await folder.import(rows)
  const begun = askingOf(dataFolder, [{ ...open, ...inCell(100) }])
  const asking = (of: string, today = '2026-06-01'): Asking =>
    askingOn(
      begun,
      { dataFolder, vault: folder.vault },
      { role: 'analyst', agency: of, account: null },
      today,
    )
  return { folder, asking }
}
const ask = (asking: Asking, query = '') =>
  readReleased(surveys(asking, { filter: query === '' ? emptyFilter : filterOf(query) }))

it('answers a party by ward and question, newest first, and leaves the small ones out', async () => {
  const { asking } = await world()
  const party = asking(agency)
  const { questions } = ask(party)
  expect(questions).toEqual([
    {
      ...{ question: safe, agency, ward: first.code, period: '2026 Q1', base: null },
      answers: [
        { answer: 'Safe', count: 43 },
        { answer: 'Unsafe', count: 21 },
        { answer: 'Do not know', count: { below: 10 } },
      ],
    },
    {
      ...{ question: safe, agency, ward: second.code, period: '2026 Q1', base: 53 },
      answers: [
        { answer: 'Safe', count: 12 },
        { answer: 'Unsafe', count: 30 },
        { answer: 'Do not know', count: 11 },
      ],
    },
    {
      ...{ question: 'Do you know your officer?', agency, ward: null, period: '2025-11', base: 900 },
      answers: [{ answer: 'Yes', count: 900 }],
    },
  ])
  // One ward: its own and what was asked of the whole area.
  expect(ask(party, `ward=${second.code}`).questions.map(({ ward }) => ward)).toEqual([second.code, null])
  expect(ask(party, `ward=${third.code}`).questions.map(({ ward }) => ward)).toEqual([null])
  expect(() => ask(party, 'ward=E0000')).toThrow(refused('unknownValue', 'ward'))
  const older = area.wards(2002)[0].code
  expect(() => ask(party, `ward=${older}`)).toThrow(refused('unknownValue', 'ward'))
})

it('is in no count and is no source of one', async () => {
  const { asking } = await world()
  const party = asking(agency)
  const view = (query: string) => ({ filter: filterOf(query), vintage: 2022 }) as const
  expect(readReleased(counts(party, view(''))).total).toBe(1)
  expect(readReleased(counts(party, view('class=shared'))).total).toBe(0)
  expect(() => counts(party, view('source=survey'))).toThrow(refused('unknownValue', 'source'))
  expect(() => protectedCounts(party, { filter: filterOf('source=survey') })).toThrow(
    refused('unknownValue', 'source'),
  )
  expect(readReleased(protectedCounts(party, { filter: emptyFilter })).sources).not.toContain('survey')
  expect(party.columns.coverage.has('survey')).toBe(false)
})

it('gives a stranger the same bytes with and without, and nobody anything once the agreement ends', async () => {
  const { folder, asking } = await world()
  const everything = (of: Asking) => bytesFor(of, ask(of))
  const before = { stranger: everything(asking('another-agency')), party: everything(asking(agency)) }
  expect(ask(asking('another-agency')).questions).toEqual([])
  await folder.import([{ question: 'A new question', n: 77 }])
  expect(everything(asking('another-agency'))).toBe(before.stranger)
  expect(everything(asking(agency))).not.toBe(before.party)
  folder.vault.exec('DELETE FROM survey_answer')
  expect(everything(asking('another-agency'))).toBe(before.stranger)
  await folder.import([{ question: 'A newer question', n: 78 }])
  expect(ask(asking(agency)).questions).toHaveLength(1)
  expect(ask(asking(agency, '2026-12-31')).questions).toHaveLength(1)
  expect(ask(asking(agency, '2027-01-01')).questions).toEqual([])
  expect(ask(asking(agency, '2027-01-01')).dataVersion).toBe(ask(asking('another-agency')).dataVersion)
})

it('a small count that changes changes nothing, the version of the data included', async () => {
  const answerOf = async (small: number) => {
    const folder = temporaryFolderForThisTest()
    const survey = surveyFolder(folder)
    await survey.import([...rows.slice(0, 2), { answer: 'Do not know', n: small }])
    const party = askingOf(folder, [], [], { readable: new Set(['survey']) })
    return JSON.stringify(ask(party))
  }
  expect(await answerOf(0)).toBe(await answerOf(9))
  expect(await answerOf(9)).not.toBe(await answerOf(10))
})
