import { describe, expect, it } from 'vitest'
import {
  type EvaluationForm,
  formOfQuestion,
  penceOf,
  proposedBefore,
  questionOfForm,
  startForm,
} from '../../../../client/screens/evaluate/evaluation-form.ts'
import { evaluationQuery, questionOfText } from '../../../../server/contract/evaluation.ts'
import { emptyFilter } from '../../../../server/contract/filter.ts'

const cells = ['8a194ad32167fff', '8a194ad32147fff']
const filled: EvaluationForm = {
  ...startForm('2026-10', { ...emptyFilter, from: '2025-11', ward: ['E05011462'], group: ['violence'] }),
  ...{ target: { kind: 'cells', cells, around: null }, cost: '£2,500.50' },
}

describe('the periods', () => {
  it('begin with the newest quarter against the same months a year before', () => {
    expect([filled.after, filled.before]).toEqual([
      { from: '2026-08', to: '2026-10' },
      { from: '2025-08', to: '2025-10' },
    ])
  })

  it('are proposed so that both never touch, and stay the same months', () => {
    const before = (from: string, to: string) => proposedBefore({ from, to }, '2026-10')
    expect(before('2025-01', '2025-12')).toEqual({ from: '2024-01', to: '2024-12' })
    expect(before('2025-01', '2026-01')).toEqual({ from: '2023-01', to: '2024-01' })
    // Asked before the day: the months before are of the data.
    expect(before('2028-09', '2028-11')).toEqual({ from: '2025-09', to: '2025-11' })
  })
})

describe('the question of a form', () => {
  it('holds what is counted without the period and wards of the map, and the cost in pence', () => {
    const result = questionOfForm(filled)
    expect(result.ok && result.question).toEqual({
      ...{ target: { cells: cells.toSorted() }, control: null, picked: null, measure: 'count' },
      ...{ before: filled.before, after: filled.after, filter: 'group=violence', costPence: 250_050 },
    })
  })

  it('becomes the same form again, by its one text form', () => {
    const result = questionOfForm({ ...filled, control: cells.slice(1) })
    if (!result.ok) throw new Error(result.words)
    const again = questionOfText(evaluationQuery(result.question))
    expect(again).toEqual(result.question)
    expect(again && questionOfForm(formOfQuestion(again))).toEqual(result)
  })

  it('says what is missing', () => {
    const words = (part: Partial<EvaluationForm>) => {
      const result = questionOfForm({ ...filled, ...part })
      return result.ok ? null : result.words
    }
    expect(words({ target: null })).toBe('Choose the place first.')
    expect(words({ after: { from: '2026-10', to: '2026-09' } })).toMatch('ends before it begins')
    expect(words({ before: { from: '2020-01', to: '2024-01' } })).toBe('A period has at most 36 months.')
    expect(words({ cost: 'much' })).toMatch('in pounds')
    expect(words({ control: [] })).toMatch('at least one place')
    expect(words({})).toBeNull()
  })
})

it('reads sums as people write them, and nothing else', () => {
  expect(['', ' ', '0', '12', '£1,250', '99.5', '10.05'].map(penceOf)).toEqual([
    ...[null, null, 0, 1200, 125_000, 9950, 1005],
  ])
  expect(['-1', '1.234', 'abc', '12345678', '1e3'].map(penceOf)).toEqual(Array(5).fill(undefined))
})
