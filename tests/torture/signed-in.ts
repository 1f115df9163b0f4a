/** A server asked as somebody, signed in the way the page of a demonstration signs in. */
import type { AccountRole } from '../../server/contract/reference.ts'
import { type RawReply, type RawRequest, rawRequest } from '../gates/raw-request.ts'

export type Ask = (path: string, options?: RawRequest) => Promise<RawReply>

/** The cookies that a reply sets, as the next request sends them. */
export const cookiesOf = ({ headers }: RawReply): string =>
  [headers['set-cookie'] ?? []]
    .flat()
    .map((line) => line.split(';', 1)[0])
    .join('; ')

/** Asks with these cookies, from the server's own page. */
export const askWith =
  (url: string, cookie: string): Ask =>
  (path, options = {}) =>
    rawRequest(url, path, { ...options, headers: { Origin: url, Cookie: cookie, ...options.headers } })

/** Signs in by demonstration sign-in: the server was started with `--demo-sign-in`, and holds no accounts. */
export async function signInTo(url: string, role: AccountRole): Promise<Ask> {
  const reply = await rawRequest(url, '/api/demo/sign-in', {
    method: 'POST',
    headers: { Origin: url, 'Content-Type': 'application/json' },
    body: JSON.stringify({ role }),
  })
  if (reply.status !== 200) throw new Error(`demonstration sign-in was refused: ${reply.status}`)
  return askWith(url, cookiesOf(reply))
}
