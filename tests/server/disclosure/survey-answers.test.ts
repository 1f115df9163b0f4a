/** What gate 2 leaves of counted answers: no small number, and nothing that gives one back. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CountedQuestion } from '../../../server/contract/surveys.ts'
import { releaseSurveys } from '../../../server/disclosure/gate.ts'
import { withoutSmallAnswers } from '../../../server/disclosure/shapes/survey-answers.ts'
import { makeRaw } from '../../../server/sealed/raw.ts'
import { readReleased } from '../../../server/sealed/released.ts'

const asked = (...counts: (number | null)[]): CountedQuestion => ({
  ...{ question: 'How safe?', agency: 'example-agency', ward: null, period: '2026 Q1' },
  answers: counts.map((count, at) => ({ answer: `Answer ${at}`, count })),
})
const shown = (...counts: (number | null)[]) => withoutSmallAnswers([asked(...counts)]).questions[0]

it('shows all answers and their number where none is small', () => {
  expect(shown(10, 43)).toMatchObject({ base: 53, answers: [{ count: 10 }, { count: 43 }] })
})

it('withholds a small answer, none at all included, and the number of all with it', () => {
  for (const small of [null, 0, 9])
    expect(shown(small, 43)).toMatchObject({ base: null, answers: [{ count: { below: 10 } }, { count: 43 }] })
})

it('leaves out a question that nobody answered often, whether few or none did', () => {
  expect(withoutSmallAnswers([asked(), asked(0), asked(9, 9, null)])).toEqual({ questions: [], withheld: 4 })
})

it('for any counts: whatever is small can be changed without changing a byte', () => {
  const count = fc.option(fc.integer({ min: 0, max: 30 }))
  fc.assert(
    fc.property(
      fc.array(fc.array(count, { maxLength: 6 }), { maxLength: 5 }),
      fc.integer({ min: 0, max: 9 }),
      (all, other) => {
        const answer = (change: (count: number | null) => number | null) =>
          withoutSmallAnswers(all.map((counts) => asked(...counts.map(change))))
        const changed = answer((each) => (each === null || each < 10 ? other : each))
        expect(JSON.stringify(changed)).toBe(JSON.stringify(answer((each) => each)))
      },
    ),
    { numRuns: 500 },
  )
})

it('goes to a party of the agreement only, in its role, and says how much is withheld', () => {
  const raw = makeRaw({ questions: [asked(3, 43)], dataVersion: '1' }, ['survey'])
  const viewer = (role: 'analyst' | 'partner' | 'dpo') => ({ role, agency: 'example-agency', account: null })
  const party = new Set(['survey'])
  const released = releaseSurveys(viewer('analyst'), raw, party)
  expect(released.provenance).toMatchObject({ basis: 'live', withheld: 1 })
  expect(readReleased(released).questions).toHaveLength(1)
  const refused = expect.objectContaining({ code: 'notReleased' })
  expect(() => releaseSurveys(viewer('analyst'), raw, new Set())).toThrow(refused)
  for (const role of ['partner', 'dpo'] as const)
    expect(() => releaseSurveys(viewer(role), raw, party)).toThrow(refused)
})
