/** Which cards a facilitator is offered to merge. */
import { expect, it } from 'vitest'
import type { KeptCard } from '../../../../server/contract/workshop/kept.ts'
import { alike } from '../../../../server/questions/workshop/alike.ts'

const card = (id: string, more: Partial<KeptCard> = {}): KeptCard => ({
  ...{ id, workshop: 'w', participant: id, table: 1, deck: 'unsafe', phrase: 'fights', text: null },
  ...{ isReleased: false, cell: 'here', called: '', zone: null, bands: [], state: 'ready', batch: null },
  ...{ mergedInto: null, agree: 0, disagree: 0, priorities: 0, ...more },
})

it('offers the same phrase at the same place, and texts with half their words in common', () => {
  const like = alike([
    card('a'),
    card('b'),
    card('elsewhere', { cell: 'there' }),
    card('other phrase', { phrase: 'threats' }),
    card('hidden', { state: 'hidden' }),
    card('text 1', { text: 'It is dark behind the station' }),
    card('text 2', { text: 'Dark behind the station, always', phrase: null }),
    card('text 3', { text: 'Bikes race here at night' }),
  ])
  expect(Object.fromEntries(like)).toEqual({
    ...{ a: ['b'], b: ['a'] },
    ...{ 'text 1': ['text 2'], 'text 2': ['text 1'] },
  })
})

it('names five at the most, so that a thousand alike cost nothing', () => {
  const like = alike(Array.from({ length: 1000 }, (_, at) => card(`c${at}`)))
  expect(like.size).toBe(1000)
  expect([...like].every(([id, others]) => others.length === 5 && !others.includes(id))).toBe(true)
})
