/** Survey files through gate 1: what is kept, what is refused, and that nothing small or personal ever is. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { otherAnswers } from '../../../server/contract/surveys.ts'
import { undoBatch } from '../../../server/store/undo-writer.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { area } from '../questions/asking-fixture.ts'
import { type SurveyRow, safe, surveyFolder, surveyMapping, wards } from './survey-importing.ts'

const begin = () => surveyFolder(temporaryFolderForThisTest())
const [first, second] = wards

it('keeps ward, quarter, words and number; a small number and rare words stay outside', async () => {
  const folder = begin()
  const rows: SurveyRow[] = [
    { answer: 'Safe', n: 43 },
    { answer: 'Unsafe', n: 9 },
    { answer: 'He lives next door', n: 1 },
    { answer: 'It is the dog', n: 2 },
    { ward: second.code, answer: 'Unsafe', n: '1,210' },
    { ward: second.code, answer: 'Safe', n: 10 },
  ]
  const report = await folder.import(rows)
  expect(report).toMatchObject({ accepted: 6, refused: {}, duplicates: 0, months: ['2026-01', '2026-03'] })
  expect(report.notes).toHaveLength(2)
  const q1 = '312-314'
  const line = (ward: string, answer: string, n: number | null) => ({
    ...{ ward, months: q1, question: safe, answer, n },
  })
  expect(folder.stored()).toEqual([
    line(first.code, 'Safe', 43),
    line(first.code, 'Unsafe', null),
    line(first.code, otherAnswers, null),
    line(second.code, 'Safe', 10),
    line(second.code, 'Unsafe', 1210),
  ])
  // What the preview says is what is stored, and never a small number.
  expect(report.partner?.preview.map(({ place, when, type }) => [place, when, type])).toEqual([
    [first.name, '2026 Q1', `${safe} · Safe: 43`],
    [first.name, '2026 Q1', `${safe} · Unsafe: fewer than 10`],
    [first.name, '2026 Q1', `${safe} · ${otherAnswers}: fewer than 10`],
    [first.name, '2026 Q1', `${safe} · ${otherAnswers}: fewer than 10`],
    [second.name, '2026 Q1', `${safe} · Unsafe: 1,210`],
    [second.name, '2026 Q1', `${safe} · Safe: 10`],
  ])
  const incidents = folder.vault.prepare('SELECT count(*) FROM incident').pluck().get()
  expect([incidents, folder.protectedRecords()]).toEqual([0, []])
})

it('no byte of the folder holds a rare word or a dropped column', async () => {
  const dataFolder = temporaryFolderForThisTest()
  const folder = surveyFolder(dataFolder)
  const rows = Array.from({ length: 12 }, (_, at) => [
    ...[wards[at % 5].name, `2025 Q${1 + (at % 4)}`, `Invented question ${at}`, `Quillcanary${at}`, at % 10],
    `Zebedee Quillfeather ${at}`,
  ])
  const common = `${wards[0].name},2025 Q1,Invented question 0,Commonplacecanary,77,x`
  const lines = ['Ward,Period,Question,Answer,n,Name', ...rows.map((row) => row.join()), common]
  const report = await folder.import(`${lines.join('\n')}\n`)
  expect(report).toMatchObject({ accepted: 13, droppedColumns: ['Name'] })
  folder.vault.pragma('wal_checkpoint(TRUNCATE)')
  const bytes = readdirSync(dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
  const holds = (text: string) => bytes.some((each) => each.includes(text))
  expect(holds('Commonplacecanary')).toBe(true)
  expect([holds('Quillcanary'), holds('Quillfeather')]).toEqual([false, false])
})

it('the table itself takes no small number', async () => {
  const folder = begin()
  await folder.import([{}])
  const change = (n: number) => folder.vault.prepare('UPDATE survey_answer SET n = ?').run(n)
  expect(() => change(9)).toThrow(/CHECK/)
  expect(change(10).changes).toBe(1)
})

it.each<[string, SurveyRow, object]>([
  ['a ward nobody knows', { ward: 'Nowhere' }, { unknownWard: 1 }],
  ['a ward of before 2022', { ward: area.wards(2002)[0].code }, { otherWards: 1 }],
  ['no ward', { ward: '' }, { noLocation: 1 }],
  ['no period', { period: '' }, { noTime: 1 }],
  ['a year alone', { period: '2025' }, { badTime: 1 }],
  ['a quarter to come', { period: '2099 Q1' }, { future: 1 }],
  ['a month before 2000', { period: '1999-05' }, { before2000: 1 }],
  ['a quarter of long ago', { period: 'Q1 2005' }, { olderThan15Years: 1 }],
  ['a quarter that would be deleted at once', { period: '2020 Q1' }, { olderThanKept: 1 }],
  ['no question', { question: ' ' }, { noQuestion: 1 }],
  ['a name in an answer', { answer: 'Mr Quillfeather of next door' }, { personalDataText: 1 }],
  ['a phone number in a question', { question: 'Did you ring 07700 900123?' }, { personalDataText: 1 }],
  ['words without end', { answer: 'a'.repeat(121) }, { wordsTooLong: 1 }],
  ['half a person', { n: '3.5' }, { badCount: 1 }],
  ['no number', { n: '' }, { badCount: 1 }],
  ['a total', { answer: 'Total' }, { totalRow: 1 }],
  ['a base', { answer: 'Base (n)' }, { totalRow: 1 }],
])('refuses %s by name, and nothing of the file is kept', async (_what, row, refused) => {
  const folder = begin()
  const dry = await folder.import([{ answer: 'Unsure' }, row], { dryRun: true })
  expect(dry.refused).toEqual(refused)
  expect(JSON.stringify(dry)).not.toContain('Quillfeather')
  await expect(folder.import([{ answer: 'Unsure' }, row])).rejects.toMatchObject({ reason: 'rowsRefused' })
  expect(folder.stored()).toEqual([])
})

it('reads months, quarters and dates, wards however they are written, and the whole area', async () => {
  const folder = begin()
  const written = ['2025-05', 'Q3 2025', '2024/Q4', '14/01/2026', 'March 2025', '02/2024']
  const rows = written.map((period, at) => ({ period, question: `Question ${at}` }))
  const spelt = [
    `${first.name.toUpperCase()} ward`,
    first.name.replaceAll(' and ', ' & '),
    area.name,
    'Whole borough',
  ]
  const places = spelt.map((ward, at) => ({ ward, question: `Place ${at}` }))
  await folder.import([...rows.filter(({ period }) => period !== 'March 2025'), ...places])
  expect(folder.stored().map(({ months }) => months)).toEqual([
    ...['304-304', '306-308', '297-299', '312-312', '289-289'],
    ...places.map(() => '312-314'),
  ])
  expect(
    folder
      .stored()
      .slice(-4)
      .map(({ ward }) => ward),
  ).toEqual([first.code, first.code, null, null])
})

const many = (length: number, row: (at: number) => SurveyRow) => Array.from({ length }, (_, at) => row(at))

it.each<[string, SurveyRow[], string]>([
  ['201 questions', many(201, (at) => ({ question: `Question ${at}` })), 'tooManyQuestions'],
  ['31 answers', many(31, (at) => ({ answer: `Answer ${at}` })), 'tooManyAnswers'],
  ['a month and its quarter', [{ period: '2025-02' }, { period: '2025 Q1' }], 'surveyPeriodsOverlap'],
  ['a ward and the whole', [{}, { ward: area.name }], 'surveyTotals'],
])('refuses a file with %s as a whole', async (_what, rows, reason) => {
  const folder = begin()
  await expect(folder.import(rows)).rejects.toMatchObject({ reason })
  await expect(folder.import(rows, { mode: 'goodRows' })).rejects.toMatchObject({ reason })
  expect(folder.stored()).toEqual([])
})

it('takes 200 questions of 30 answers, and names a column that is missing or an answer that stands twice', async () => {
  const folder = begin()
  const rows = many(6000, (at) => ({
    question: `Question ${at % 200}`,
    answer: `Answer ${Math.floor(at / 200)}`,
  }))
  expect(await folder.import(rows)).toMatchObject({ accepted: 6000 })
  await expect(folder.import('Ward,Period,Question,n\nx,x,x,1\n')).rejects.toMatchObject({
    ...{ reason: 'columnMissing', column: surveyMapping.columns.answer[0] },
  })
  const twice = await folder.import([{}, { n: 41 }], { dryRun: true })
  expect(twice.refused).toEqual({ repeatedAnswer: 1 })
})

it('imports a file once, replaces a question as a whole, and undo brings it back', async () => {
  const folder = begin()
  const rows = [{ n: 50 }, { ward: second.name, n: 60 }, { question: 'Another question', n: 70 }]
  const one = await folder.import(rows)
  expect(await folder.import(rows)).toMatchObject({ alreadyImported: true, accepted: 0, batch: null })
  const before = folder.stored()
  expect(before).toHaveLength(3)

  // A month of the quarter, in one ward: the question of that quarter gives way wherever it stands.
  const newer = [{ period: '2026-02', n: 55 }]
  const dry = await folder.import(newer, { dryRun: true })
  expect(dry).toMatchObject({ replaced: 2, replaces: [{ month: '2026 Q1', records: 2 }] })
  expect(folder.stored()).toEqual(before)
  const two = await folder.import(newer)
  expect(folder.stored().map(({ question, n }) => [question, n])).toEqual([
    ['Another question', 70],
    [safe, 55],
  ])
  expect(undoBatch(folder.vault, one.batch ?? '', '2026-05-01T00:00:00Z')).toBe('laterImportDependsOnIt')
  expect(undoBatch(folder.vault, two.batch ?? '', '2026-05-01T00:00:00Z')).toBe('undone')
  expect(folder.stored()).toEqual(before)
  expect(undoBatch(folder.vault, one.batch ?? '', '2026-05-01T00:00:00Z')).toBe('undone')
  expect(folder.stored()).toEqual([])
})

it('comes in only for a party of an agreement over surveys', async () => {
  const folder = begin()
  await expect(folder.import([{}], { agency: 'another-agency' })).rejects.toMatchObject({
    reason: 'notAParty',
  })
  folder.vault.prepare("UPDATE agreement SET ends = '2025-12-31' WHERE source = 'survey'").run()
  await expect(folder.import([{}])).rejects.toMatchObject({ reason: 'agreementExpired' })
  folder.vault.prepare("UPDATE agreement SET source = 'fire' WHERE source = 'survey'").run()
  await expect(folder.import([{}])).rejects.toMatchObject({ reason: 'noAgreement' })
  expect(folder.stored()).toEqual([])
})
