import type { Request } from 'express'
import { byItselfHeader, type Door } from '../contract/door.ts'

/** What the sign-in may know of a request. */
export function doorOf(request: Request, setCookie: Door['setCookie']): Door {
  const { cookie, host, origin, 'sec-fetch-site': site } = request.headers
  return {
    cookie: cookie ?? '',
    host: host ?? '',
    origin: origin ?? '',
    site: typeof site === 'string' ? site : '',
    byItself: request.headers[byItselfHeader] !== undefined,
    setCookie,
  }
}
