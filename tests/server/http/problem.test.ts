import { expect, it } from 'vitest'
import { Refused } from '../../../server/errors.ts'
import { refusalOf } from '../../../server/http/problem.ts'
import { storeFault } from '../../../server/store/faults.ts'
import { openWriter } from '../../../server/store/open.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'

const withCode = (code: string): Error => Object.assign(new Error('x'), { code })

it('names a full disk of a real database, and what was there stays', () => {
  const work = openWriter(temporaryFolderForThisTest(), 'work')
  work.pragma(`max_page_count = ${work.pragma('page_count', { simple: true })}`)
  const write = () => work.prepare("INSERT INTO meta VALUES ('big', ?)").run('x'.repeat(100_000))
  let caught: unknown
  try {
    write()
  } catch (error) {
    caught = error
  }
  expect(refusalOf(caught).code).toBe('diskFull')
  expect(work.prepare('SELECT count(*) FROM meta').pluck().get()).toBe(0)
  work.close()
})

it.each(['ENOSPC', 'EDQUOT', 'EFBIG'])('says of %s what an import says', (code) => {
  expect(refusalOf(withCode(code)).code).toBe(storeFault(withCode(code)))
})

it('keeps refusals as they are, and calls anything else a failure without its words', () => {
  const refused = new Refused('areaEmpty')
  expect(refusalOf(refused)).toBe(refused)
  expect(refusalOf(withCode('SQLITE_BUSY_SNAPSHOT')).code).toBe('busy')
  expect(refusalOf(withCode('SQLITE_LOCKED')).code).toBe('busy')
  expect(refusalOf(new URIError('canary')).code).toBe('notFound')
  for (const error of [new TypeError('canary'), 'canary', null, withCode('EACCES')])
    expect(JSON.stringify(refusalOf(error))).not.toContain('canary')
  expect(refusalOf(withCode('EACCES')).code).toBe('failed')
})
