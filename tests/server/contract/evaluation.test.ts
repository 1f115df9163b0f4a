import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type EvaluationQuestion,
  evaluationParameters,
  evaluationQuery,
  mostNamedCells,
  parseEvaluation,
} from '../../../server/contract/evaluation.ts'
import { parseFilter } from '../../../server/contract/filter.ts'

const read = (text: string) => {
  const query = new URLSearchParams(text)
  const filter = parseFilter(query)
  if (!filter.ok) throw new Error(`the test's own filter is wrong at ${filter.param}`)
  return parseEvaluation(query, filter.filter)
}

const cell = fc.integer({ min: 0, max: 0xffff }).map((n) => `8a194ad${n.toString(16).padStart(4, '0')}ffff`)
const cells = fc.uniqueArray(cell, { minLength: 1, maxLength: 5 }).map((list) => list.sort())
const month = fc
  .tuple(fc.integer({ min: 2010, max: 2030 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`)
const months = fc.tuple(month, fc.boolean()).map(([from, isLonger]) => ({
  from,
  to: isLonger ? `${from.slice(0, 4)}-12` : from,
}))
const questions: fc.Arbitrary<EvaluationQuestion> = fc.record({
  target: fc.oneof(
    cells.map((list) => ({ cells: list })),
    fc.constantFrom('a', 'a,b-2').map((areas) => ({ areas: areas.split(',') })),
  ),
  control: fc.option(cells),
  before: months,
  after: months,
  filter: fc.constantFrom('', 'type=robbery,violence', 'group=burglary&day=5,6&hour=20-2'),
  measure: fc.constant('count' as const),
  costPence: fc.option(fc.nat(1_000_000)),
  picked: fc.option(months),
})

describe('the question of an evaluation', () => {
  it('comes back from its one text form, and that from it', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const text = evaluationQuery(question)
        const again = read(text)
        expect(again).toEqual({ ok: true, question })
        expect(again.ok && evaluationQuery(again.question)).toBe(text)
        for (const name of new URLSearchParams(text).keys()) expect(evaluationParameters).toContain(name)
      }),
    )
  })

  const sound = 'from=2026-06&to=2026-08&againstFrom=2025-06&againstTo=2025-08&target=8a194ad00007fff'
  const without = (name: string) =>
    sound
      .split('&')
      .filter((part) => !part.startsWith(`${name}=`))
      .join('&')

  it('is sound, to begin with', () => expect(read(sound).ok).toBe(true))

  it.each([
    ['from', without('from')],
    ['to', without('to')],
    ['againstFrom', without('againstFrom')],
    ['againstTo', without('againstTo')],
    ['target', without('target')],
    ['target', `${sound}&area=one`],
    ['target', `${without('target')}&target=`],
    ['target', `${without('target')}&target=${'8a194ad00007fff,'.repeat(2)}High Street`],
    ['control', `${sound}&control=x`],
    [
      'control',
      `${sound}&control=${Array.from({ length: mostNamedCells + 1 }, (_, at) => `8a194ad${String(at).padStart(4, '0')}ffff`).join()}`,
    ],
    // Whole months only.
    ['from', sound.replace('from=2026-06', 'from=2026-06-03')],
    ['to', sound.replace('to=2026-08', 'to=2026-08-31')],
    ['againstFrom', sound.replace('againstFrom=2025-06', 'againstFrom=2025-13')],
    ['againstTo', sound.replace('againstTo=2025-08', 'againstTo=2025-05')],
    ['againstTo', sound.replace('againstFrom=2025-06', 'againstFrom=2021-06')],
    ['pickedTo', `${sound}&pickedFrom=2025-01`],
    ['pickedFrom', `${sound}&pickedTo=2025-01`],
    ['cost', `${sound}&cost=-1`],
    ['cost', `${sound}&cost=1e9`],
    ['cost', `${sound}&cost=9999999999`],
  ])('names %s when it is wrong: %s', (param, text) => {
    expect(read(text)).toEqual({ ok: false, param })
  })
})
