import { randomBytes } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { Refused } from '../errors.ts'

/** Content policy under which the map renders: no inline script or style, no blob, nothing from outside. */
export const contentPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  workerSrc: ["'self'"],
  connectSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  manifestSrc: ["'self'"],
  styleSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

/**
 * helmet without its defaults: they would add `upgrade-insecure-requests` and inline styles, and a hall on plain
 * http would see nothing. HSTS only where people come by https.
 */
export function securityHeaders(develop: boolean, isHttps: boolean) {
  return helmet({
    contentSecurityPolicy: develop ? false : { useDefaults: false, directives: contentPolicy },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
  })
}

/** Gives each request an id and logs code and milliseconds: no query string, no address, no body. */
export function requestLog(log: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const started = performance.now()
    response.locals.requestId = randomBytes(10).toString('hex')
    response.setHeader('X-Request-Id', String(response.locals.requestId))
    response.on('finish', () => {
      if (!request.path.startsWith('/api/')) return
      // When somebody in a hall sent something is nobody's to know.
      const isHall = request.path.startsWith('/api/hall/')
      log[isHall ? 'debug' : 'info']({
        requestId: response.locals.requestId,
        endpoint: response.locals.endpoint ?? 'none',
        status: response.statusCode,
        code: response.locals.code,
        milliseconds: Math.round(performance.now() - started),
      })
    })
    next()
  }
}

/**
 * Answers only to names of this machine when it listens on loopback, and to its public name behind a proxy: a
 * foreign page cannot rebind a name to it.
 */
export function hostGuard(listensOnLoopback: boolean, publicUrl: string | undefined) {
  const publicHost = publicUrl === undefined ? undefined : new URL(publicUrl).host
  return (request: Request, _response: Response, next: NextFunction): void => {
    const host = request.headers.host ?? ''
    const isOwn = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host) || host.toLowerCase() === publicHost
    if ((listensOnLoopback || publicHost !== undefined) && !isOwn) throw new Refused('foreignOrigin')
    next()
  }
}

/**
 * Unsafe methods must come from this site's own pages: Origin or Sec-Fetch-Site says so. A program may leave both
 * out, but not when it brings cookies, since then it could be a page in an old browser. Refuses `foreignOrigin`.
 */
export function requireOwnOrigin(request: Request): void {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refused('foreignOrigin')
  const origin = request.headers.origin
  if (origin === undefined) {
    if (site === undefined && request.headers.cookie !== undefined) throw new Refused('foreignOrigin')
    return
  }
  let host: string
  try {
    host = new URL(origin).host
  } catch {
    throw new Refused('foreignOrigin')
  }
  if (host !== request.headers.host) throw new Refused('foreignOrigin')
}
