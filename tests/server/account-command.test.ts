import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { projectRoot } from '../helpers/tracked-files.ts'

const folder = temporaryFolder()
const phrase = 'four plainly invented words'
const email = 'a.example@council.example'

/** Runs the command as `npm run account --` does. */
const account = (words: readonly string[], input = '') =>
  new Promise<{ code: number | null; last: Record<string, unknown>; said: string }>((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/account.ts', ...words], {
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
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name)).includes(phrase), name).toBe(false)
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
