import { randomBytes } from 'node:crypto'
import type { DemoSignInRequest } from '../contract/account.ts'
import type { Door } from '../contract/door.ts'
import type { AccountRole } from '../contract/reference.ts'
import { isSessionOver, sessionSeconds } from './session-age.ts'
import { cookieValue } from './signed-cookie.ts'

export interface DemoSession {
  role: AccountRole
  agency: string
}

export interface DemoSignIn {
  /** Whether demonstration sign-in exists here, whatever the Host of a request. */
  isOffered(): boolean
  /** Whether demonstration sign-in exists for a request to this Host. */
  isOpen(host: string): boolean
  signIn(request: DemoSignInRequest, door: Door): void
  find(door: Pick<Door, 'cookie' | 'host' | 'byItself'>): DemoSession | undefined
  signOut(door: Door): void
}

const name = 'map.demonstration'
const mostSessions = 1000

/**
 * One-click sign-in as any role, where `isOffered` says so and the request came to this machine by its own name.
 * Its sessions live in memory and are looked at anew on each request: the first real account ends them all.
 */
export function makeDemoSignIn(isOffered: () => boolean, clock: () => Date): DemoSignIn {
  const sessions = new Map<string, DemoSession & { began: number; lastUsed: number }>()
  const isOpen = (host: string) => /^(localhost|127\.0\.0\.1)(:\d+)?$/i.test(host) && isOffered()
  return {
    isOffered,
    isOpen,
    signIn({ role, agency = 'demonstration' }, door) {
      sessions.delete(cookieValue(door.cookie, name) ?? '')
      // The oldest makes room.
      for (const oldest of sessions.keys()) {
        if (sessions.size < mostSessions) break
        sessions.delete(oldest)
      }
      const token = randomBytes(24).toString('base64url')
      const began = clock().getTime()
      sessions.set(token, { role, agency, began, lastUsed: began })
      door.setCookie(`${name}=${token}; Max-Age=${sessionSeconds}; Path=/; HttpOnly; SameSite=Lax`)
    },
    find({ cookie, host, byItself }) {
      const token = cookieValue(cookie, name)
      const session = token === undefined ? undefined : sessions.get(token)
      if (!token || !session || !isOpen(host)) return undefined
      const now = clock().getTime()
      if (isSessionOver(session, now)) {
        sessions.delete(token)
        return undefined
      }
      if (!byItself) session.lastUsed = now
      return { role: session.role, agency: session.agency }
    },
    signOut(door) {
      const token = cookieValue(door.cookie, name)
      if (token === undefined) return
      sessions.delete(token)
      door.setCookie(`${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax`)
    },
  }
}
