import type { Request, RequestHandler, Response } from 'express'
import type { Acting } from '../commands/acting.ts'
import { noteShiftRead, openShift, ticketHolder } from '../commands/patrol/shift-tickets.ts'
import type { Endpoint } from '../contract/endpoints/endpoint.ts'
import { type EndpointName, endpoints, type RequestOf } from '../contract/endpoints.ts'
import { type Viewer, visitor } from '../contract/viewer.ts'
import { Refused } from '../errors.ts'
import { beginAsking, type Ground } from '../questions/asking.ts'
import { shiftView } from '../questions/patrol/shift-view.ts'
import type { Released } from '../sealed/released.ts'
import { parseBody, readBodyOf, readOrder } from './act.ts'
import { hear } from './audit.ts'
import { requireOwnOrigin } from './guard.ts'
import { type Limiter, makeLimiter } from './limiter.ts'
import { readAsked } from './query.ts'
import { sendAnswer } from './send.ts'

/**
 * The ticket of a shift travels in a cookie that no script can read, only to the addresses of patrols, and goes by itself when
 * the shift is over. So the page that holds the briefing never holds what opens it.
 */
const cookieName = 'shift-ticket'
const cookiePath = '/api/patrol'

export interface TicketParts {
  readonly ground: Ground
  readonly viewer: (request: Request) => Promise<Viewer>
  readonly acting: (viewer: Viewer) => Acting
  /** Whether people come by https: the cookie then travels by nothing else. */
  readonly isHttps: boolean
}

/** What is done by a ticket. */
export type TicketAct<N extends EndpointName> = (
  acting: Acting,
  secret: string,
  json: RequestOf<N>,
) => Released<unknown>

/** Wrong tickets that one address may show a minute: a station's phones share one. */
const wrongPerMinute = 60
/** What one phone may ask a minute. */
const perTicketAndMinute = 120

/** Addresses that a ticket opens, and the one that gives it. */
export function ticketDoors({ ground, viewer, acting, isHttps }: TicketParts) {
  const wrong = makeLimiter(wrongPerMinute)
  const often = makeLimiter(perTicketAndMinute)
  // By how long it lasts, not until when: a phone's clock may be wrong by a day.
  const cookieLine = (value: string, seconds: number): string =>
    `${cookieName}=${value}; Path=${cookiePath}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${isHttps ? '; Secure' : ''}`
  return {
    /** A signed-in person of a planned team takes its ticket along. */
    open(): RequestHandler {
      return async (request, response) => {
        const { who, ordered } = await readOrder(viewer, 'openShift', request, response)
        const plan = ordered.path.id
        const { secret, seconds, receipt } = openShift(acting(who), { plan, team: ordered.json.team })
        response.append('Set-Cookie', cookieLine(secret, seconds))
        sendAnswer(response, receipt)
      }
    },
    /** The briefing, as its team's agency may have it. */
    read(): RequestHandler {
      return async (request, response) => {
        const secret = await enter('shift', request, response, { wrong, often })
        const { ticket, viewer: holder } = told(request, wrong, () => ticketHolder(acting(visitor), secret))
        const answer = shiftView(beginAsking(ground, holder), ticket)
        noteShiftRead(acting(visitor), ticket, answer.provenance.basis)
        sendAnswer(response, answer)
      }
    },
    /** Something done by a ticket; `ends`: the phone forgets it. */
    act<N extends EndpointName>(
      name: N,
      act: TicketAct<N>,
      { ends = false }: { ends?: boolean } = {},
    ): RequestHandler {
      const endpoint: Endpoint = endpoints[name]
      return async (request, response) => {
        const secret = await enter(name, request, response, { wrong, often })
        const bytes = await readBodyOf(request, endpoint)
        // Before the body is looked at: without a ticket nobody hears what one should look like.
        told(request, wrong, () => ticketHolder(acting(visitor), secret))
        const json = (endpoint.body === 'json' ? parseBody(endpoint, bytes) : null) as RequestOf<N>
        const receipt = act(acting(visitor), secret, json)
        if (ends) response.append('Set-Cookie', cookieLine('', 0))
        sendAnswer(response, receipt)
      }
    },
  }
}

/** The secret that a phone shows. Refuses `ticketOver` without one, `tooManyRequests` to who shows too many. */
async function enter(
  name: EndpointName,
  request: Request,
  response: Response,
  { wrong, often }: { wrong: Limiter; often: Limiter },
): Promise<string> {
  const endpoint: Endpoint = endpoints[name]
  response.locals.endpoint = name
  // Whoever it is, nothing of the team goes into an entry that says the second.
  hear(response, visitor, name, null)
  if (endpoint.method !== 'GET') requireOwnOrigin(request)
  const secret = secretIn(request.headers.cookie)
  const shown = told(request, wrong, () => {
    if (secret === null) throw new Refused('ticketOver')
    const wait = often.take(secret)
    if (wait > 0) throw new Refused('tooManyRequests', { retryAfterSeconds: wait })
    return secret
  })
  readAsked(request, endpoint)
  return shown
}

/** Counts tickets that are none by the address they came from. */
function told<T>(request: Request, wrong: Limiter, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const wait = error instanceof Refused && error.code === 'ticketOver' ? wrong.take(request.ip ?? '') : 0
    if (wait > 0) throw new Refused('tooManyRequests', { retryAfterSeconds: wait })
    throw error
  }
}

function secretIn(cookies = ''): string | null {
  const [found] = cookies.split('; ').filter((pair) => pair.startsWith(`${cookieName}=`))
  const secret = found?.slice(cookieName.length + 1) ?? ''
  return /^[A-Za-z0-9_-]{43}$/.test(secret) ? secret : null
}
