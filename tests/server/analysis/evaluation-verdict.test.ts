import { describe, expect, it } from 'vitest'
import { designRefusalInWords, designRefusals } from '../../../server/analysis/evaluation-design.ts'
import { evaluationVerdict, refusedVerdict } from '../../../server/analysis/evaluation-verdict.ts'
import { weightedDisplacement } from '../../../server/analysis/weighted-displacement.ts'

const pair = (before: number, after: number) => ({ before, after })
const verdictOf = (target: [number, number], buffer: [number, number]) =>
  evaluationVerdict(
    weightedDisplacement({
      target: pair(...target),
      control: pair(200, 200),
      buffer: pair(...buffer),
      controlBuffer: pair(300, 300),
    }),
  )

describe('the verdict', () => {
  it.each([
    [[200, 180], [300, 300], 'noSign'],
    [[200, 210], [300, 400], 'noSign'],
    [[200, 90], [300, 290], 'fewerNotMoved'],
    [[200, 130], [300, 330], 'fewer'],
    [[200, 90], [300, 210], 'fewerNextDoorToo'],
    [[200, 90], [300, 400], 'movedNextDoor'],
    [[200, 20], [300, 380], 'movedInPart'],
    [[200, 300], [300, 300], 'more'],
  ] as const)('on %j, next door %j: %s', (target, buffer, code) => {
    const verdict = verdictOf([...target], [...buffer])
    expect(verdict.code).toBe(code)
    expect(verdict.text).not.toMatch(/\.$/)
  })

  it('says the words of the house when nothing can be seen', () => {
    expect(verdictOf([200, 180], [300, 300]).text).toBe('No sign of an effect: the change is within chance')
  })

  it('of a comparison that may not be made gives the reason', () => {
    const verdict = refusedVerdict(designRefusalInWords('tooFewBefore'))
    expect(verdict.code).toBe('cannotSay')
    expect(verdict.detail).toContain('at least 20')
  })
})

describe('the design', () => {
  const sound = {
    beforeMonths: [300, 301, 302],
    afterMonths: [312, 313, 314],
    control: [7, 8],
    tooNear: new Set([1, 2, 3]),
    targetBefore: 20,
  }

  it('that keeps every rule is not refused', () => {
    expect(designRefusals(sound)).toEqual([])
    expect(designRefusals({ ...sound, targetBefore: null })).toEqual([])
    // Twelve months are all months of the year, wherever they begin.
    const year = (first: number) => Array.from({ length: 12 }, (_, at) => first + at)
    expect(designRefusals({ ...sound, beforeMonths: year(300), afterMonths: year(317) })).toEqual([])
  })

  it.each([
    [{ targetBefore: 19 }, 'tooFewBefore'],
    [{ afterMonths: [312, 313] }, 'unequalLengths'],
    [{ afterMonths: [313, 314, 315] }, 'differentMonths'],
    [{ beforeMonths: [312, 313, 314] }, 'periodsTouch'],
    [{ beforeMonths: [324, 325, 326] }, 'periodsTouch'],
    [{ control: [] }, 'noControl'],
    [{ control: [7, 3] }, 'controlTooNear'],
  ] as const)('is refused for %j: %s', (change, reason) => {
    expect(designRefusals({ ...sound, ...change })).toEqual([reason])
    expect(designRefusalInWords(reason)).not.toMatch(/\.$/)
  })

  it('names every reason that holds', () => {
    expect(designRefusals({ ...sound, afterMonths: [312], control: [1], targetBefore: 3 })).toEqual([
      'unequalLengths',
      'controlTooNear',
      'tooFewBefore',
    ])
  })
})
