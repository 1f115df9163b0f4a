/** Which visits are one, and when they were. */
import { expect, it } from 'vitest'
import { seededRandom } from '../../../server/analysis/random.ts'
import { oneOfEach, type SaidVisit, settledArrival } from '../../../server/contract/visit-time.ts'

const said = (arrived: string, minutes: number, how: SaidVisit['how'] = 'tap', hotspot = 'a'): SaidVisit => ({
  ...{ hotspot, minutes, how },
  arrived: `2026-11-27T${arrived}`,
})

it.each([
  ['one that is short', [said('20:00', 5)], [['20:00', 5, 'short']]],
  ['ten minutes', [said('20:00', 10)], [['20:00', 10, 'full']]],
  ['a forgotten leave is never full', [said('20:00', 20, 'estimated')], [['20:00', 20, 'estimated']]],
  ['two that overlap', [said('20:00', 10), said('20:05', 15)], [['20:00', 20, 'full']]],
  ['two that touch', [said('20:00', 5), said('20:05', 5)], [['20:00', 10, 'full']]],
  [
    'two apart',
    [said('20:00', 5), said('20:15', 5)],
    [
      ['20:00', 5, 'short'],
      ['20:15', 5, 'short'],
    ],
  ],
  [
    'a short one within an estimate',
    [said('20:00', 20, 'estimated'), said('20:05', 5)],
    [['20:00', 20, 'estimated']],
  ],
  [
    'a full one within an estimate',
    [said('20:00', 20, 'estimated'), said('20:05', 10)],
    [['20:00', 20, 'full']],
  ],
  [
    'over midnight',
    [said('23:50', 10), { ...said('00:00', 10), arrived: '2026-11-28T00:00' }],
    [['23:50', 20, 'full']],
  ],
  [
    'two places',
    [said('20:00', 10), said('20:00', 10, 'tap', 'b')],
    [
      ['20:00', 10, 'full'],
      ['20:00', 10, 'full'],
    ],
  ],
])('%s', (_, visits, wanted) => {
  expect(oneOfEach(visits).map(({ arrived, minutes, grade }) => [arrived.slice(11), minutes, grade])).toEqual(
    wanted,
  )
})

it('is the same in whatever order they came, and said once more it changes nothing', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = seededRandom(seed)
    const draw = (most: number) => Math.floor(random.uniform() * most)
    const visits = Array.from({ length: 2 + draw(7) }, () =>
      said(
        `${18 + draw(2)}:${String(draw(12) * 5).padStart(2, '0')}`,
        5 + 5 * draw(4),
        draw(3) ? 'tap' : 'estimated',
        'ab'[draw(2)],
      ),
    )
    const shuffled = [...visits, visits[draw(visits.length)]].sort(() => random.uniform() - 0.5)
    expect([seed, oneOfEach(shuffled)]).toEqual([seed, oneOfEach(visits)])
    // No minute is counted twice.
    const covered = new Set(
      visits.flatMap(({ hotspot, arrived, minutes }) =>
        Array.from({ length: minutes }, (_, at) => `${hotspot} ${Date.parse(`${arrived}Z`) / 60_000 + at}`),
      ),
    )
    expect(oneOfEach(visits).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(covered.size)
  }
})

const shift = { start: '2026-07-03T20:00', end: '2026-07-04T01:00' }
it.each([
  [
    'in summer time, rounded to five minutes',
    '2026-07-03T20:32Z',
    '2026-07-03T20:42Z',
    '2026-07-03T21:30',
    true,
  ],
  ['a little before the shift', '2026-07-03T18:30Z', '2026-07-03T20:42Z', '2026-07-03T19:30', true],
  ['long before it', '2026-07-03T12:00Z', '2026-07-03T20:42Z', '2026-07-03T20:00', false],
  ['after the phone’s own present', '2026-07-03T20:50Z', '2026-07-03T20:42Z', '2026-07-03T21:30', false],
])('%s', (_, arrived, phoneNow, at, fits) => {
  const now = new Date('2026-07-03T20:42:00Z')
  expect(settledArrival({ arrived, minutes: 10 }, phoneNow, now, shift)).toEqual({ arrived: at, fits })
})
