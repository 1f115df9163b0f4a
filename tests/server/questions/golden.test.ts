/**
 * Replies on fixed data, kept in tests/golden. `UPDATE_GOLDEN=1` writes them anew: read the difference before
 * committing it. Long lists are cut to their first entries.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Comparison, Counts, Hotspots, Profile } from '../../../server/contract/answers.ts'
import { EvaluationAnswer, parseEvaluation } from '../../../server/contract/evaluation.ts'
import { compare } from '../../../server/questions/compare.ts'
import { counts } from '../../../server/questions/counts.ts'
import { evaluation } from '../../../server/questions/evaluate/evaluation.ts'
import { hotspots } from '../../../server/questions/hotspots.ts'
import { profile } from '../../../server/questions/profile.ts'
import { type Released, readReleased } from '../../../server/sealed/released.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { projectRoot } from '../../helpers/tracked-files.ts'
import { area, askingOf, filterOf, savedArea } from './asking-fixture.ts'
import { hotspotCells, seededRecords } from './seeded-records.ts'

const asking = askingOf(temporaryFolder(), seededRecords(), [], {
  areas: {
    list: () => [],
    find: (id) => (id === 'one' ? savedArea('one', [hotspotCells[0], hotspotCells[0] + 1]) : undefined),
  },
})
const view = (query: string) => ({ filter: filterOf(query), vintage: 2022 as const })
const night = 'type=robbery,violence&day=5,6&hour=20-2&from=2025-12&to=2026-11'

/** Numbers to 9 digits (other machines round the last ones otherwise), lists to 12 entries. */
const settled = (reply: unknown): unknown =>
  JSON.parse(JSON.stringify(reply), (_, value) => {
    if (Array.isArray(value)) return value.length > 24 ? value.slice(0, 12) : value
    return typeof value === 'number' ? Number(value.toPrecision(9)) : value
  })

const isGolden = (name: string, released: Released<unknown>, schema: { parse(value: unknown): unknown }) => {
  const reply = settled(schema.parse(readReleased(released)))
  const file = join(projectRoot, 'tests', 'golden', `${name}.json`)
  if (process.env.UPDATE_GOLDEN === '1' || !existsSync(file)) {
    if (process.env.UPDATE_GOLDEN !== '1') throw new Error(`${name} has no golden reply`)
    writeFileSync(file, `${JSON.stringify(reply, null, 1)}\n`)
  }
  expect(reply).toEqual(JSON.parse(readFileSync(file, 'utf8')))
}

const evaluated = (text: string) => {
  const query = new URLSearchParams(text)
  const read = parseEvaluation(query, filterOf(text))
  if (!read.ok) throw new Error(`the test's own question is wrong at ${read.param}`)
  return evaluation(asking, read.question)
}

describe('the reply is the golden one:', () => {
  it('counts', () => isGolden('counts', counts(asking, view(night)), Counts))
  it('hotspots', () =>
    isGolden('hotspots', hotspots(asking, { ...view('type=robbery'), detail: 3 }), Hotspots))
  it('profile of a cell', () =>
    isGolden(
      'profile-cell',
      profile(asking, { kind: 'cell', id: area.cells[hotspotCells[0]], filter: filterOf('') }),
      Profile,
    ))
  it('profile of a ward', () =>
    isGolden(
      'profile-ward',
      profile(asking, { kind: 'ward', id: area.wards(2022)[3].code, filter: filterOf('from=2026-01') }),
      Profile,
    ))
  it('profile of an area', () =>
    isGolden('profile-area', profile(asking, { kind: 'area', id: 'one', filter: filterOf('') }), Profile))
  it('evaluation', () =>
    isGolden(
      'evaluation',
      evaluated(
        `from=2026-06&to=2026-10&againstFrom=2025-06&againstTo=2025-10&pickedFrom=2025-01&pickedTo=2025-03&cost=250000&target=${area.cells[hotspotCells[0]]}`,
      ),
      EvaluationAnswer,
    ))
  it('comparison', () =>
    isGolden('compare', compare(asking, { ...view('from=2025-12&to=2026-11'), against: null }), Comparison))
})
