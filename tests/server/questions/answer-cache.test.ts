import { expect, it } from 'vitest'
import { histogramsOf } from '../../../server/questions/answer-cache.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { askingOf, filterOf } from './asking-fixture.ts'
import { seededRecords } from './seeded-records.ts'

const asking = askingOf(temporaryFolder(), seededRecords(50))

it('one question is counted once an index, however it is spelt', () => {
  const first = histogramsOf(asking, filterOf('type=robbery,burglary&day=5,6'))
  expect(histogramsOf(asking, filterOf('day=6,5,6&type=burglary,robbery'))).toBe(first)
  expect(histogramsOf(asking, filterOf('type=robbery&day=5,6'))).not.toBe(first)
  expect(
    histogramsOf({ ...asking, columns: { ...asking.columns } }, filterOf('type=robbery,burglary&day=5,6')),
  ).not.toBe(first)
})

it('an answer is never handed to somebody who may read other sources', () => {
  const first = histogramsOf(asking, filterOf(''))
  expect(histogramsOf({ ...asking, readable: new Set(['police-uk-street']) }, filterOf(''))).not.toBe(first)
})

it('what was not asked for longest goes first', () => {
  const kept = () => histogramsOf(asking, filterOf('from=2020-01-01'))
  const first = kept()
  const askOthers = (year: number) => {
    for (let day = 10; day < 29; day++)
      for (const month of ['01', '03']) histogramsOf(asking, filterOf(`from=${year}-${month}-${day}`))
  }
  // 38 others, twice: 64 are kept, and asking again makes it the latest.
  askOthers(2021)
  expect(kept() === first).toBe(true)
  askOthers(2022)
  expect(kept() === first).toBe(true)
  askOthers(2023)
  askOthers(2024)
  expect(kept() === first).toBe(false)
})
