/**
 * A server is killed while people ask audited questions and accounts are made: each question that was answered has its
 * entry, the chain of hashes holds, each account that was acknowledged is there, and who was signed in still is.
 */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { monthText } from '../../server/contract/calendar.ts'
import { agreementWriter } from '../../server/store/agreement-writer.ts'
import { openAuditReader } from '../../server/store/audit-reader.ts'
import { openReader, openWriter } from '../../server/store/open.ts'
import { type RawReply, rawRequest } from '../gates/raw-request.ts'
import { appCode } from '../helpers/app-code.ts'
import { startServer } from '../helpers/real-server.ts'
import { projectRoot } from '../helpers/tracked-files.ts'
import { openAcknowledged } from './acknowledged.ts'
import { killServer, restart, type Scenario, wait } from './scenario.ts'
import { type Ask, askWith, cookiesOf } from './signed-in.ts'
import { rowsOf, tornIn } from './wholeness.ts'

const phrase = 'four plainly invented words'
const agency = 'council'
const roles = ['analyst', 'admin'] as const
type Person = (typeof roles)[number]
const emailOf = (role: Person) => `${role}@council.example`
const json = { 'Content-Type': 'application/json' }

/** The account command: how the first accounts of an installation are made. */
async function createAccount(dataFolder: string, role: Person): Promise<void> {
  const words = ['--email', emailOf(role), '--role', role, '--agency', agency, '--password-stdin']
  const made = promisify(execFile)(process.execPath, ['server/start.mjs', 'account', 'create', ...words], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataFolder },
  })
  made.child.stdin?.end(`${phrase}\n`)
  await made
}

async function makeFolder(dataFolder: string): Promise<void> {
  mkdirSync(dataFolder, { recursive: true })
  openWriter(dataFolder, 'open').close()
  const vault = openWriter(dataFolder, 'vault')
  // Under it, counts of this source are live figures: each question about them is written down.
  agreementWriter(vault).add({
    ...{ reference: 'TORTURE-1', source: 'council-asb', class: 'shared', publish: 'none', demo: false },
    ...{ starts: '2020-01-01', ends: '2099-12-31', purpose: 'A test.', parties: [agency] },
  })
  vault.close()
  for (const role of roles) await createAccount(dataFolder, role)
}

const assertDone = (reply: RawReply, what: string): RawReply => {
  if (reply.status >= 300) throw new Error(`${what}: ${reply.status}`)
  return reply
}

/** Password, then the code; the app is bound on the first run. Answers with the cookies of the session. */
async function signIn(url: string, role: Person, apps: Map<string, string>): Promise<string> {
  const send = (path: string, body: object, cookie = '') =>
    askWith(url, cookie)(`/api/auth/${path}`, { method: 'POST', headers: json, body: JSON.stringify(body) })
  const first = assertDone(
    await send('sign-in/email', { email: emailOf(role), password: phrase }),
    'not signed in',
  )
  let app = apps.get(role)
  if (app === undefined) {
    const bound = await send('two-factor/enable', { password: phrase }, cookiesOf(first))
    app = String(JSON.parse(assertDone(bound, 'no second factor').text).totpUri)
    apps.set(role, app)
  }
  return cookiesOf(
    assertDone(
      await send('two-factor/verify-totp', { code: appCode(app) }, cookiesOf(first)),
      'code not taken',
    ),
  )
}

interface Done {
  kind: 'question' | 'account'
  /** As the entry spells the question; the address of the account. */
  name: string
}

const asksAtOnce = 3
/** Accounts and some hundred questions come to be in it. */
const busyMilliseconds = 500

export const auditKilled: Scenario = {
  name: 'audit',
  async open(folder) {
    const dataFolder = join(folder, 'data')
    const acknowledged = openAcknowledged<Done>(folder)
    const appsFile = join(folder, 'apps.json')
    const isFirst = !existsSync(appsFile)
    if (isFirst) await makeFolder(dataFolder)
    const apps = new Map<string, string>(isFirst ? [] : JSON.parse(readFileSync(appsFile, 'utf8')))
    let server = startServer(dataFolder)
    let url = await server.ready
    const cookies = { analyst: await signIn(url, 'analyst', apps), admin: await signIn(url, 'admin', apps) }
    writeFileSync(appsFile, JSON.stringify([...apps]))

    return {
      async round(number, chance) {
        const done: Done[] = []
        let underWay = 0
        let asked = 0
        let isOver = false
        /** Does one thing after another until the server is gone. */
        const keepOn = async (step: () => Promise<Done>): Promise<void> => {
          while (!isOver) {
            underWay++
            const one = await step().catch(() => null)
            underWay--
            if (one === null) return
            done.push(one)
          }
        }
        const question = async (): Promise<Done> => {
          const [from, at] = [monthText(96 + number), asked++]
          const name = `from=${from}&to=${monthText(96 + number + at)}&source=council-asb&hour=${at % 24}`
          assertDone(await askWith(url, cookies.analyst)(`/api/counts?${name}`), 'not answered')
          return { kind: 'question', name }
        }
        const account = async (): Promise<Done> => {
          const name = `person-${number}-${asked++}@council.example`
          const ask: Ask = askWith(url, cookies.admin)
          const post = (path: string, body: object) =>
            ask(path, { method: 'POST', headers: json, body: JSON.stringify(body) })
          const invitation = { email: name, initials: 'EX', role: 'partner', agency }
          const invited = assertDone(await post('/api/accounts/invitations', invitation), 'not invited')
          const { token } = JSON.parse(invited.text)
          const accepted = await rawRequest(url, '/api/auth/invitation/accept', {
            ...{ method: 'POST', headers: { ...json, Origin: url } },
            body: JSON.stringify({ token, password: phrase }),
          })
          assertDone(accepted, 'not accepted')
          return { kind: 'account', name }
        }
        const busy = [...Array.from({ length: asksAtOnce }, () => keepOn(question)), keepOn(account)]
        await wait(100 + chance * busyMilliseconds)
        // On a busy machine the first answer may take longer: a kill before it would show nothing.
        for (let tries = 0; done.length === 0 && underWay > 0 && tries < 300; tries++) await wait(100)
        const cutOff = underWay > 0
        isOver = true
        await killServer(server)
        await Promise.all(busy)
        if (done.length === 0) throw new Error('nothing was acknowledged before the kill')
        for (const one of done) acknowledged.add(one)

        const again = await restart(dataFolder)
        server = again.server
        url = again.url
        const there = {
          question: new Set(
            rowsOf<{ question: string }>(
              ...([dataFolder, 'audit.sqlite'] as const),
              "SELECT question FROM entry WHERE event = 'question'",
            ).map((row) => row.question),
          ),
          account: new Set(
            rowsOf<{ email: string }>(dataFolder, 'accounts.sqlite', 'SELECT email FROM "user"').map(
              (row) => row.email,
            ),
          ),
        }
        const sessions = await Promise.all(
          Object.entries({ analyst: '/api/counts', admin: '/api/accounts' }).map(([role, path]) =>
            askWith(url, cookies[role as Person])(path),
          ),
        )
        return {
          cutOff,
          lost:
            acknowledged.list.filter(({ kind, name }) => !there[kind].has(name)).length +
            sessions.filter(({ status }) => status !== 200).length,
          torn: tornIn(dataFolder).length + Number(!(await isChainWhole(dataFolder))),
          restartMilliseconds: again.milliseconds,
        }
      },
      close: () => killServer(server),
    }
  },
}

async function isChainWhole(dataFolder: string): Promise<boolean> {
  const connection = openReader(dataFolder, 'audit')
  try {
    const { whole, checked } = await openAuditReader(connection).check(1)
    return whole && checked > 0
  } finally {
    connection.close()
  }
}
