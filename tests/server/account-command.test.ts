import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openAuditReader } from '../../server/store/audit-reader.ts'
import { openReader, openWriter } from '../../server/store/open.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { projectRoot } from '../helpers/tracked-files.ts'

const folder = temporaryFolder()
const phrase = 'four plainly invented words'
const email = 'a.example@council.example'

/** Runs the command as `npm run account --` does. */
const account = (words: readonly string[], input = '') =>
  new Promise<{ code: number | null; last: Record<string, unknown>; said: string }>((resolve) => {
    const child = spawn(process.execPath, ['server/start.mjs', 'account', ...words], {
      cwd: projectRoot,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: folder },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (text) => {
      stdout += text
    })
    child.stderr.on('data', (text) => {
      stderr += text
    })
    child.on('close', (code) => {
      const last = stdout.trimEnd().split('\n').at(-1) ?? ''
      resolve({ code, last: JSON.parse(last), said: stdout + stderr })
    })
    child.stdin.end(input)
  })

const create = (role: string, password: string, address = email) =>
  account(
    ['create', '--email', address, '--role', role, '--agency', 'council', '--password-stdin'],
    `${password}\n`,
  )

const written = () => {
  const reading = openReader(folder, 'audit')
  const every = { from: null, to: null, event: null, account: null, agency: null, before: null, most: 100 }
  const entries = openAuditReader(reading).list(every)
  reading.close()
  return entries.reverse().map(({ endpoint, question, outcome }) => [endpoint, question, outcome])
}

describe('npm run account', () => {
  it('creates, lists, disables, and never repeats the password', async () => {
    const made = await create('admin', phrase)
    expect(made.code).toBe(0)
    expect(made.last).toMatchObject({
      account: { email, role: 'admin', agency: 'council', disabled: false, secondFactor: false },
    })
    expect(made.said).not.toContain(phrase)
    expect((await create('admin', phrase)).last).toEqual({ refused: 'accountExists' })
    expect((await account(['disable', '--email', email])).last).toMatchObject({ account: { disabled: true } })
    const { accounts } = (await account(['list'])).last
    expect(accounts).toMatchObject([{ email, disabled: true }])
    expect((await account(['enable', '--email', email])).last).toMatchObject({ account: { disabled: false } })
    const { account: shown } = made.last as { account: { id: string } }
    const entry = (question: string, outcome: string) => ['npm run account', question, outcome]
    const done = (event: string) => entry(`${event} account=${shown.id}`, 'done')
    expect(written()).toEqual([
      ...[entry('create', 'begun'), done('accountCreated')],
      // The second attempt to create it was begun, and refused.
      entry('create', 'begun'),
      ...[entry('disable', 'begun'), done('accountDisabled')],
      ...[entry('enable', 'begun'), done('accountEnabled')],
    ])
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name)).includes(phrase), name).toBe(false)
  }, 180_000)

  it('makes a link for a new password, and none without the audit', async () => {
    const { code, last } = await account(['reset', '--email', email])
    expect(code).toBe(0)
    expect(last).toMatchObject({
      reset: { email, path: expect.stringMatching(/^\/new-password#[\w-]{43}$/) },
    })
    expect(written().at(-1)?.[1]).toMatch(/^passwordLinkMade account=/)
    const audit = openWriter(folder, 'audit')
    audit.exec('ALTER TABLE entry RENAME TO elsewhere')
    try {
      expect((await account(['disable', '--email', email])).last).toEqual({ refused: 'auditUnavailable' })
    } finally {
      audit.exec('ALTER TABLE elsewhere RENAME TO entry')
      audit.close()
    }
    expect((await account(['list'])).last).toMatchObject({ accounts: [{ email, disabled: false }] })
  }, 180_000)

  it('refuses by name what it does not take', async () => {
    const other = 'b.example@council.example'
    for (const [role, password, address] of [
      ['public', phrase, other],
      ['analyst', 'too short', 'not an address'],
    ]) {
      const { code, last, said } = await create(role, password, address)
      expect(code).toBe(1)
      expect(last).toEqual({ refused: 'badValue' })
      expect(said).not.toContain(password)
      expect(said).not.toContain(address)
    }
    const words = ['create', '--email', other, '--role', 'analyst', '--agency', 'council']
    expect((await account([...words, '--password', phrase])).last).toEqual({ refused: 'usage' })
    expect((await account(['disable', '--email', other])).last).toEqual({ refused: 'notFound' })
  }, 180_000)
})
