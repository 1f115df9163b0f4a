import type { NextFunction, Request, Response } from 'express'
import type { JoinTries } from '../commands/workshop/join-hall.ts'
import { hallTokenHeader } from '../contract/workshop/hall.ts'
import { Refused } from '../errors.ts'

const windowMilliseconds = 60_000
const mostAddresses = 100_000

export interface Limiter {
  /** Counts one more for an address. Returns the seconds to wait when it has had its share, else 0. */
  take(address: string): number
  /** Seconds to wait, counting nothing. */
  wait(address: string): number
  /** Takes one back: it did no harm. */
  giveBack(address: string): void
}

/** So many a minute for each address, in memory; `now` in milliseconds from any beginning. */
export function makeLimiter(perMinute: number, now: () => number = () => performance.now()): Limiter {
  const windows = new Map<string, { began: number; count: number }>()
  return {
    wait(address) {
      const window = windows.get(address)
      const left = window === undefined ? 0 : window.began + windowMilliseconds - now()
      return window === undefined || left <= 0 || window.count < perMinute ? 0 : Math.max(1, left / 1000)
    },
    take(address) {
      const at = now()
      let window = windows.get(address)
      if (window === undefined || at - window.began >= windowMilliseconds) {
        windows.delete(address)
        // The oldest makes room, so that a flood of addresses costs no memory.
        if (windows.size >= mostAddresses) windows.delete(windows.keys().next().value ?? '')
        window = { began: at, count: 0 }
        windows.set(address, window)
      }
      if (window.count >= perMinute) return Math.max(1, (window.began + windowMilliseconds - at) / 1000)
      window.count++
      return 0
    },
    giveBack(address) {
      const window = windows.get(address)
      if (window !== undefined && window.count > 0) window.count--
    },
  }
}

/** Refused sign-ins, and requests without sign-in, that one address may send a minute. */
const refusedSignInsPerMinute = 30
const publicPerMinute = 3000

/** What one phone in a hall may ask, and what it may send, in a minute. */
const hallAsksPerMinute = 600
const hallSendsPerMinute = 60

/**
 * A hall shares one address, and its phones ask all the time: they are counted each by its token. Tokens that nobody knows get
 * no further than their 401 and are counted by address, without holding up phones that are known.
 */
function hallLimits() {
  const asks = makeLimiter(hallAsksPerMinute)
  const sends = makeLimiter(hallSendsPerMinute)
  const unknown = makeLimiter(hallAsksPerMinute)
  const known = new Set<string>()
  return (request: Request, response: Response, token: string): void => {
    const address = request.ip ?? ''
    const phone = token.slice(0, 64)
    const stranger = known.has(phone) ? 0 : unknown.wait(address)
    const wait = Math.max(stranger, (request.method === 'GET' ? asks : sends).take(phone))
    if (wait > 0) throw new Refused('tooManyRequests', { retryAfterSeconds: wait })
    response.on('finish', () => {
      if (response.statusCode === 429) return
      known.delete(phone)
      if (response.statusCode === 401) unknown.take(address)
      else remember(known, phone)
    })
  }
}

/** The newest of them, so that a flood costs no memory. */
function remember(known: Set<string>, phone: string): void {
  if (known.size >= mostAddresses) known.delete(known.values().next().value ?? '')
  known.add(phone)
}

/** Wrong codes of an event: five a minute from one browser, sixty from all of them together. */
export function joinTries(now?: () => number): JoinTries {
  const each = makeLimiter(5, now)
  const all = makeLimiter(60, now)
  return {
    wait: (browser) => Math.max(each.wait(browser), all.wait('')),
    wrong(browser) {
      each.take(browser)
      all.take('')
    },
  }
}

/**
 * Slows guessing and flooding by address; the lock of an account does not depend on it. The address is the socket's,
 * or what a trusted proxy says: X-Forwarded-For from anybody else is not read. What comes from this machine itself is
 * counted at the sign-in only. Refuses `tooManyRequests`.
 */
export function requestLimits() {
  const signIns = makeLimiter(refusedSignInsPerMinute)
  const open = makeLimiter(publicPerMinute)
  const hall = hallLimits()
  return (request: Request, response: Response, next: NextFunction): void => {
    const address = request.ip ?? ''
    const token = request.headers[hallTokenHeader]
    if (token !== undefined && request.path.startsWith('/api/hall/')) {
      response.locals.isHall = true
      hall(request, response, String(token))
      next()
      return
    }
    const isSignIn = request.method === 'POST' && request.path.startsWith('/api/auth/')
    const limiter = isSignIn ? signIns : open
    if (!isSignIn && (request.headers.cookie !== undefined || isThisMachine(address))) {
      next()
      return
    }
    const wait = limiter.take(address)
    if (wait > 0) throw new Refused('tooManyRequests', { retryAfterSeconds: wait })
    if (isSignIn)
      response.on('finish', () => {
        if (response.statusCode !== 401 && response.statusCode !== 429) limiter.giveBack(address)
      })
    next()
  }
}

function isThisMachine(address: string): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(address)
}
