import type { Request } from 'express'
import type { Door } from '../contract/door.ts'
import type { Viewer } from '../contract/viewer.ts'

/** Nobody signed in. */
export const visitor: Viewer = { role: 'public', agency: '', account: null }

/**
 * Who asks when nobody signed in and no account was ever made (decision 003): whoever can reach the loopback
 * address works as the local analyst; in a demonstration folder as the analyst of the demonstration agreement's
 * party.
 */
export function localAnalyst(demonstration: boolean): Viewer {
  return { role: 'analyst', agency: demonstration ? 'demonstration' : 'local', account: null }
}

/**
 * Who somebody is who brings no sign-in at all. The first lines of a fresh machine work without accounts: until one
 * was made, and unless the server was started to be signed in to (`--demo-sign-in`), it is the local analyst.
 * Switching enforcement on means answering `visitor` here.
 */
export function unsignedViewer(folder: {
  anyAccountEver: boolean
  demoSignInFlag: boolean
  demonstration: boolean
}): Viewer {
  return folder.anyAccountEver || folder.demoSignInFlag ? visitor : localAnalyst(folder.demonstration)
}

/** What the sign-in may know of a request. */
export function doorOf(request: Request, setCookie: Door['setCookie']): Door {
  const { cookie, host, origin, 'sec-fetch-site': site } = request.headers
  return {
    cookie: cookie ?? '',
    host: host ?? '',
    origin: origin ?? '',
    site: typeof site === 'string' ? site : '',
    setCookie,
  }
}
