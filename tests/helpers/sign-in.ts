/** Signing in to a real server, as a program does it: the cookie, and the Origin that unsafe requests with one need. */
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import type { DemoSignInRequest } from '../../server/contract/account.ts'
import type { AccountRole } from '../../server/contract/reference.ts'
import { appCode } from './app-code.ts'
import { projectRoot } from './tracked-files.ts'

/** Headers of somebody who is signed in. */
export interface SignedIn extends Record<string, string> {
  cookie: string
  origin: string
}

/** By one click, where demonstration sign-in exists; throws where it does not. */
export const signInAs = async (
  url: string,
  role: AccountRole = 'analyst',
  agency: DemoSignInRequest['agency'] = 'demonstration',
): Promise<SignedIn> => {
  const reply = await post(url, '/api/demo/sign-in', { role, agency })
  return { cookie: cookiesOf(reply), origin: url }
}

const password = 'four plainly invented words'

/** A new account in a data folder, beside a running server or before its start: its address. */
export const newAccount = async (dataFolder: string, role: AccountRole, agency: string): Promise<string> => {
  const email = `${role}-${randomUUID().slice(0, 8)}@${agency}.example`
  await makeAccount({ dataFolder }, { email, role, agency, password })
  return email
}

/** For the first time with an account of `newAccount`: password, then its second factor is set up. */
export const signInFirst = async (url: string, email: string): Promise<SignedIn> => {
  const first = { cookie: cookiesOf(await post(url, '/api/auth/sign-in/email', { email, password })) }
  const setUp = await post(url, '/api/auth/two-factor/enable', { password }, first)
  const { totpUri }: { totpUri: string } = await setUp.json()
  const code = { code: appCode(totpUri) }
  const verified = await post(url, '/api/auth/two-factor/verify-totp', code, first)
  return { cookie: cookiesOf(verified), origin: url }
}

/** With a new account of its own, beside the running server. */
export const signInWithAccount = async (
  server: { url: string; dataFolder: string },
  role: AccountRole,
  agency: string,
): Promise<SignedIn> => signInFirst(server.url, await newAccount(server.dataFolder, role, agency))

interface NewAccount {
  email: string
  role: AccountRole
  agency: string
  password: string
}

/** By the command, beside the running server; throws where it refuses. */
export const makeAccount = async (
  { dataFolder }: { dataFolder: string },
  account: NewAccount,
): Promise<void> => {
  const { email, role, agency } = account
  const words = ['--email', email, '--role', role, '--agency', agency, '--password-stdin']
  const made = promisify(execFile)(process.execPath, ['server/start.mjs', 'account', 'create', ...words], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataFolder },
  })
  made.child.stdin?.end(`${account.password}\n`)
  await made
}

const post = async (url: string, path: string, body: object, headers: { cookie?: string } = {}) => {
  const own = { 'Content-Type': 'application/json', origin: url, ...headers }
  const reply = await fetch(url + path, { method: 'POST', headers: own, body: JSON.stringify(body) })
  if (!reply.ok) throw new Error(`not signed in: ${path} answered ${reply.status}`)
  return reply
}

/** What a reply sets, as the next request sends it. */
export const cookiesOf = (reply: Response): string =>
  reply.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
