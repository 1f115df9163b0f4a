/** What the audit's list says of an entry: words for every address, job and command, and nothing lost. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aboutWords } from '../../../../client/screens/audit/about-words.ts'
import { outcomeWords } from '../../../../client/screens/audit/audit-words.ts'
import { accountEvents } from '../../../../server/contract/account.ts'
import { noteOfAccountEvent } from '../../../../server/contract/account-note.ts'
import { endpoints } from '../../../../server/contract/endpoints.ts'
import { problems } from '../../../../server/contract/problem.ts'
import { projectRoot } from '../../../helpers/tracked-files.ts'

/** A word such as demoSignIn. */
const codeWord = /[a-z][A-Z]|npm|nightly/

describe('what an entry is about', () => {
  it('has words of its own for every address', () => {
    const all = Object.keys(endpoints).map((endpoint) => aboutWords({ endpoint, question: '' }))
    expect(all.filter(({ words, rest }) => words === '' || codeWord.test(words) || rest !== '')).toEqual([])
    expect(new Set(all.map(({ words }) => words)).size).toBe(all.length)
  })

  it('has words for every event of an account, and keeps whose it was', () => {
    for (const event of accountEvents) {
      const note = noteOfAccountEvent({ event, account: 'abc', by: 'xyz', at: new Date(0) })
      const { words, rest } = aboutWords(note)
      expect(words, event).toMatch(/^[A-Z][a-z ]+$/)
      expect(rest).toBe('account=abc')
    }
  })

  it('has words for every command that is written down', () => {
    const sources = ['import', 'postcodes', 'backup', 'restore', 'build-release', 'account'].map((name) =>
      readFileSync(join(projectRoot, 'server', `${name}.ts`), 'utf8'),
    )
    const commands = sources.flatMap((text) =>
      [...text.matchAll(/command: '([\w-]+)'/g)].map(([, word]) => word),
    )
    expect(new Set(commands).size).toBe(6)
    for (const command of commands)
      expect(aboutWords({ endpoint: `npm run ${command}`, question: 'create' }).words).toContain('machine')
  })

  it('says jobs of the night, and leaves filters as they were written down', () => {
    expect(aboutWords({ endpoint: 'nightly retention', question: '' })).toEqual({
      words: 'Deletion by age, every night',
      rest: '',
    })
    expect(aboutWords({ endpoint: 'counts', question: 'from=2026-01&to=2026-03' })).toEqual({
      words: 'Counts of the map',
      rest: 'from=2026-01&to=2026-03',
    })
    expect(aboutWords({ endpoint: 'npm run account', question: 'reset' }).words).toBe(
      'Make a link for a new password, on the machine itself',
    )
  })

  it('shows what it has no words for, whole', () => {
    expect(aboutWords({ endpoint: 'constructor', question: 'a=1' })).toEqual({
      words: '',
      rest: 'constructor a=1',
    })
    expect(aboutWords({ endpoint: 'accounts', question: 'later account=abc' })).toEqual({
      words: '',
      rest: 'accounts later account=abc',
    })
  })
})

it('says how it ended without a code', () => {
  for (const [code, [, words]] of Object.entries(problems)) {
    expect(outcomeWords(code)).toBe(words.replace(/\.$/, ''))
    expect(outcomeWords(code)).not.toMatch(codeWord)
  }
  expect(outcomeWords('done')).toBe('')
})

it('a mail says by which sentence, and how it ended, in words', () => {
  expect(aboutWords({ endpoint: 'mail', question: 'watch' })).toEqual({
    ...{ words: 'A mail that says to sign in', rest: 'watch' },
  })
  expect(outcomeWords('down')).toBe('the mail host could not be reached')
  expect(outcomeWords('done')).toBe('')
})
