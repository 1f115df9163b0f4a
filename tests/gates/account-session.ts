/** An account made by command and signed in with its second factor, against a real server. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { RunningServer } from '../browser/server.ts'
import { appCode } from '../helpers/app-code.ts'
import { projectRoot } from '../helpers/tracked-files.ts'
import { type RawReply, type RawRequest, rawRequest } from './raw-request.ts'

const phrase = 'four plainly invented words'

export interface SignedIn {
  ask(path: string, options?: RawRequest): Promise<RawReply>
}

/** Runs a command of the project beside the server, on its folder. Returns what it wrote. */
export async function command(
  server: RunningServer,
  program: string,
  words: readonly string[],
  input = '',
): Promise<string> {
  const run = promisify(execFile)(process.execPath, ['server/start.mjs', program, ...words], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: server.dataFolder },
  })
  run.child.stdin?.end(input)
  const { stdout, stderr } = await run
  return stdout + stderr
}

export async function signedIn(server: RunningServer, role: string, agency: string): Promise<SignedIn> {
  const email = `${role}@${agency}.example`
  const account = ['create', '--email', email, '--role', role, '--agency', agency, '--password-stdin']
  await command(server, 'account', account, `${phrase}\n`)
  const post = async (path: string, body: object, cookie = ''): Promise<RawReply> => {
    const headers = { origin: server.url, 'content-type': 'application/json', cookie }
    const reply = await rawRequest(server.url, path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (reply.status !== 200) throw new Error(`${path}: ${reply.status}`)
    return reply
  }
  const first = cookieOf(await post('/api/auth/sign-in/email', { email, password: phrase }))
  const setUp = await post('/api/auth/two-factor/enable', { password: phrase }, first)
  const code = appCode(JSON.parse(setUp.text).totpUri)
  const cookie = cookieOf(await post('/api/auth/two-factor/verify-totp', { code }, first))
  return {
    ask: (path, { headers, ...options } = {}) =>
      rawRequest(server.url, path, { ...options, headers: { origin: server.url, cookie, ...headers } }),
  }
}

const cookieOf = (reply: RawReply): string =>
  [reply.headers['set-cookie'] ?? []]
    .flat()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
