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
  const first = histogramsOf(asking, filterOf('from=2020-01-01'))
  for (let day = 10; day < 31; day++)
    for (const month of ['01', '03', '05', '07']) {
      histogramsOf(asking, filterOf(`from=2021-${month}-${day}`))
      if (day < 20) expect(histogramsOf(asking, filterOf('from=2020-01-01'))).toBe(first)
    }
  expect(histogramsOf(asking, filterOf('from=2020-01-01'))).not.toBe(first)
})
