/** A real server process that is killed and stopped while a mail is on its way: the mail is kept, and goes off later. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { mailKinds } from '../../server/contract/mail.ts'
import { openMailReader, openMailWriter } from '../../server/store/mail-store.ts'
import { openWriter } from '../../server/store/open.ts'
import { newAccount } from '../helpers/sign-in.ts'
import { mailEnvironment, type SmtpServer, startSmtpServer } from '../helpers/smtp-server.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { spawnServer } from './server-process.ts'

const folder = temporaryFolder()
let host: SmtpServer
let email = ''
let account = ''

beforeAll(async () => {
  host = await startSmtpServer()
  email = await newAccount(folder, 'partner', 'youth-service')
  const accounts = new Database(join(folder, 'accounts.sqlite'), { readonly: true })
  account = String(accounts.prepare('SELECT id FROM "user"').pluck().get())
  accounts.close()
}, 120_000)
afterAll(() => host.close())
beforeEach(() => {
  host.heard.length = 0
  host.mails.length = 0
})

/** Puts a mail into the outbox, due long ago, or makes the one that waits due. */
const makeDue = (): void => {
  const work = openWriter(folder, 'work')
  openMailWriter(work).add(account, 'updates', '2026-01-01T00:00:00.000Z')
  work.prepare("UPDATE mail SET due_at = '2026-01-01T00:00:00.000Z'").run()
  work.close()
}
const kept = () => {
  const work = openWriter(folder, 'work')
  const mails = openMailReader(work).mails()
  work.close()
  return mails
}
const environment = () => ({ ...mailEnvironment(host), LOG_LEVEL: 'debug' })

it('killed or stopped in the middle of a mail it keeps it, and sends it once when it is back', async () => {
  makeDue()
  host.manner = 'hangs'
  const first = spawnServer(folder, ['--empty'], environment())
  const reached = host.connected()
  await first.ready
  await reached
  first.child.kill('SIGKILL')
  await first.ended
  expect(kept()).toMatchObject([{ account, kind: 'updates', tries: 1 }])
  // Counted before it was tried, and not due at once: a server that falls over again and again floods nobody.
  expect((kept()[0].dueAt ?? '') > new Date().toISOString()).toBe(true)

  makeDue()
  const again = host.connected()
  const second = spawnServer(folder, ['--empty'], environment())
  await second.ready
  await again
  const stopped = performance.now()
  second.child.kill('SIGTERM')
  expect((await second.ended).code).toBe(0)
  expect(performance.now() - stopped).toBeLessThan(9000)
  expect(kept()).toMatchObject([{ account, kind: 'updates', tries: 2 }])

  makeDue()
  host.manner = 'takes'
  const third = spawnServer(folder, ['--empty'], environment())
  const [mail] = await host.arrived(1)
  expect(mail.to).toEqual([`<${email}>`])
  expect(mail.data).toContain(mailKinds.updates.words)
  third.child.kill('SIGTERM')
  const { code, stderr } = await third.ended
  expect([code, kept(), host.mails.length]).toEqual([0, [], 1])

  // Neither an address nor the password of the mail host in any log, nor anywhere on the disk but the accounts.
  const secrets = [email, 'map@council.example', mailEnvironment(host).MAIL_PASSWORD]
  const logs = [stderr, (await first.ended).stderr, (await second.ended).stderr]
  expect(logs.join('').length).toBeGreaterThan(100)
  for (const secret of secrets) expect(logs.filter((text) => text.includes(secret))).toEqual([])
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const holders = (secret: string) =>
    files
      .filter((file) => readFileSync(join(file.parentPath, file.name)).includes(secret))
      .map(({ name }) => name.replace(/-(wal|shm)$/, ''))
  expect(files.length).toBeGreaterThan(4)
  expect([...new Set(holders(email))]).toEqual(['accounts.sqlite'])
  expect([holders(secrets[1]), holders(secrets[2])]).toEqual([[], []])
}, 180_000)

it('a wrong setting is one line, without a value', async () => {
  const wrong = spawnServer(folder, ['--empty'], { MAIL_HOST: '127.0.0.1', MAIL_PASSWORD: 'secret word' })
  const { code, stderr } = await wrong.ended
  expect(code).toBe(1)
  expect(stderr).toBe(
    'MAIL_HOST and MAIL_FROM are set together, and the other MAIL_ settings only with them.\n',
  )
}, 120_000)
