/** What people wrote about places goes when its rule says so, with its cells, its history and every byte of its words. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { laterActionFields } from '../../../server/contract/told/action.ts'
import { noSteps, type Steps, type Told } from '../../../server/contract/told/told.ts'
import { runRetention } from '../../../server/jobs/retention.ts'
import { readDeletions } from '../../../server/store/deletion-reader.ts'
import { openWriter } from '../../../server/store/open.ts'
import { openToldWriter } from '../../../server/store/told-writer.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { area } from '../area/pack.ts'

const canary = 'quillfeather-steps'
const concern = { harm: 'violence', bands: [], since: 'weeks', text: canary } satisfies Told['fields']
const confirmed = (on: string, renewedOn: string | null = null): Steps => ({
  ...noSteps,
  ...{ confirmed: { agency: 'police', on }, renewedOn },
})
const power = (ends: string): Told['fields'] => ({
  ...({ power: 'dispersal', basis: 'section 34', isNobodysHome: true } as const),
  ...{ starts: '2020-01-01T12:00', ends },
})
const action = (due: string | null): Told['fields'] => ({
  ...{ wording: 'Ask for a lamp', owners: [{ agency: 'council', initials: 'AB' }], minute: '', due },
  ...({ ...laterActionFields, state: 'open', part: 2 } as const),
})

/** Of a shift on a London day. */
const shift = (day: string): Told['fields'] => ({
  asked: `start=${day}T18:00&end=${day}T20:00&teams=police.walk&candidates=8&seed=1`,
  ...{ hotspots: [{ centre: area.cells[0], cells: [area.cells[0]], reason: 'pinned' }], stops: [[]] },
})

const minutes = (on: string): Told['fields'] => ({ meeting: 'one', on, minutes: [], isEnded: true })

const night = '2026-05-01T02:00:00Z'
/** On the first of May 2026. */
const cases: readonly (readonly [string, Told['kind'], Told['fields'], string, Steps, boolean])[] = [
  ['unconfirmed of April last year', 'concern', concern, '2025-04-30', noSteps, true],
  [
    'unconfirmed, renewed since',
    'concern',
    concern,
    '2025-04-30',
    { ...noSteps, renewedOn: '2026-04-01' },
    true,
  ],
  ['unconfirmed of May last year', 'concern', concern, '2025-05-01', noSteps, false],
  ['confirmed two years ago in April', 'concern', concern, '2024-01-01', confirmed('2024-04-30'), true],
  ['confirmed two years ago in May', 'concern', concern, '2024-01-01', confirmed('2024-05-01'), false],
  ['confirmed and renewed', 'concern', concern, '2022-01-01', confirmed('2022-01-02', '2024-05-01'), false],
  ['report of April', 'report', concern, '2024-04-30', noSteps, true],
  ['report of May', 'report', concern, '2024-05-01', noSteps, false],
  ['action of six years ago', 'action', action(null), '2020-04-30', noSteps, true],
  ['action due since', 'action', action('2020-05-01'), '2020-04-30', noSteps, false],
  ['minutes of April, six years ago', 'sitting', minutes('2020-04-30'), '2020-04-30', noSteps, true],
  ['minutes of May', 'sitting', minutes('2020-05-01'), '2020-05-01', noSteps, false],
  ['power that ended in April', 'power', power('2024-04-30T12:00'), '2020-01-01', noSteps, true],
  ['power that ended in May', 'power', power('2024-05-01T12:00'), '2020-01-01', noSteps, false],
  ['plan of a shift in April', 'patrol', shift('2024-04-30'), '2024-04-01', noSteps, true],
  ['plan of a shift in May', 'patrol', shift('2024-05-01'), '2024-04-01', noSteps, false],
  [
    'meeting, which has no rule',
    ...([
      'meeting',
      { name: 'Example', purpose: '', cadence: 'monthly', feeds: '', last: null, next: null },
    ] as const),
    ...(['2010-01-01', noSteps, false] as const),
  ],
]

test('each kind goes after its own months, with a record of how many', () => {
  const folder = temporaryFolderForThisTest()
  const work = openWriter(folder, 'work')
  const vault = openWriter(folder, 'vault')
  onTestFinished(() => {
    work.close()
    vault.close()
  })
  const writer = openToldWriter(work)
  for (const [id, kind, fields, madeOn, steps] of cases)
    writer.add(
      {
        ...{ id, kind, fields, madeOn, steps, version: 'first', agency: 'police', agencies: [] },
        ...{ place: { kind: 'cell', id: area.cells[40], cells: [area.cells[40]] } },
        ...{ changedAt: `${madeOn}T12:00:00Z`, writtenAt: `${madeOn}T12:00:00Z`, removedAt: null },
        ...{ author: null, whole: null },
      },
      { at: `${madeOn}T12:00:00Z`, agency: 'police', role: 'officer' },
    )
  const names = () => work.prepare<[], string>('SELECT id FROM told ORDER BY rowid').pluck().all()
  expect(names()).toHaveLength(cases.length)

  const parts = {
    ...{ dataFolder: folder, clock: () => new Date(night), zoneOf: () => undefined },
    ...{ leafGroupOf: () => '', deleteAuditBefore: () => 0, forgetOverSignIns: () => 0 },
  }
  const due = cases.filter(([, , , , , isDue]) => isDue)
  expect(runRetention(parts)).toBe(due.length)
  expect(names()).toEqual(cases.filter(([, , , , , isDue]) => !isDue).map(([id]) => id))
  for (const table of ['told_cell', 'told_change'])
    expect(work.prepare(`SELECT count(DISTINCT told) FROM ${table}`).pluck().get()).toBe(
      cases.length - due.length,
    )
  const said = readDeletions(vault).map(({ kind, rule, source, records }) => [kind, rule, source, records])
  expect(said.reverse()).toEqual([
    ['concern', '24 months', null, 3],
    ['unconfirmed-concern', '12 months', null, 2],
    ['action', '72 months', null, 2],
    ['power', '24 months', null, 1],
  ])
  expect(runRetention(parts)).toBe(0)

  // When all of it has gone, no byte of it is left.
  runRetention({ ...parts, clock: () => new Date('2040-01-01T02:00:00Z') })
  expect(names()).toEqual(['meeting, which has no rule'])
  for (const name of readdirSync(folder).filter((each) => each.startsWith('work')))
    expect(readFileSync(join(folder, name)).includes(canary)).toBe(false)
})
