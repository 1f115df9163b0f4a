import type { Request, RequestHandler, Response } from 'express'
import type { AtTheDoor } from '../commands/accounts/at-the-door.ts'
import type { Acting } from '../commands/acting.ts'
import type { WriteAudit } from '../contract/audit.ts'
import type { Endpoint } from '../contract/endpoints/endpoint.ts'
import { type EndpointName, endpoints, type RequestOf } from '../contract/endpoints.ts'
import type { Viewer } from '../contract/viewer.ts'
import { hallBrowserHeader } from '../contract/workshop/hall.ts'
import { Refused } from '../errors.ts'
import type { Released } from '../sealed/released.ts'
import { assertAllowed } from './allow.ts'
import { hear, noteAnswer, noteBegun } from './audit.ts'
import { doorOf } from './authenticate.ts'
import { jsonLimitBytes, readBody, readJson, uploadLimitBytes } from './body.ts'
import { requireOwnOrigin } from './guard.ts'
import { type Asked, readAsked } from './query.ts'

/** One request to do something: the query, and the body as its endpoint reads it. */
export interface Ordered<Json> extends Asked {
  bytes: Uint8Array
  /** Parsed by the endpoint's schema. */
  json: Json
  /** Which browser of which address it is, for those who count wrong codes; never kept. */
  browser: string
  /** Version a person edited from (`If-Match`), without quotes; null when absent. */
  ifMatch: string | null
}

export type Act<Json, T> = (acting: Acting, ordered: Ordered<Json>) => Released<T> | Promise<Released<T>>

export type AccountAct<Json, T> = (
  at: AtTheDoor,
  ordered: Ordered<Json>,
) => Released<T> | Promise<Released<T>>

/**
 * A command over HTTP: own origin for unsafe methods, who acts, read, parse by the endpoint's schema, write down that
 * it begins, act, write down that it is done, send the receipt.
 */
export function actWith<N extends EndpointName, T>(
  acting: (viewer: Viewer) => Acting,
  viewer: (request: Request) => Promise<Viewer>,
  audit: WriteAudit,
  name: N,
  act: Act<RequestOf<N>, T>,
  send: (response: Response, receipt: Released<T>) => void,
): RequestHandler {
  return async (request, response) => {
    const { who, ordered } = await readOrder(viewer, name, request, response)
    await noteBegun(audit, response)
    const receipt = await act(acting(who), ordered)
    await noteAnswer(audit, response, receipt)
    send(response, receipt)
  }
}

/**
 * The same for what has to do with accounts: it stands at the door, where cookies are read and set. How it ended the
 * accounts themselves write down, by account.
 */
export function accountWith<N extends EndpointName, T>(
  atTheDoor: (viewer: Viewer) => Omit<AtTheDoor, 'door'>,
  viewer: (request: Request) => Promise<Viewer>,
  audit: WriteAudit,
  name: N,
  act: AccountAct<RequestOf<N>, T>,
  send: (response: Response, receipt: Released<T>) => void,
): RequestHandler {
  return async (request, response) => {
    const { who, ordered } = await readOrder(viewer, name, request, response)
    await noteBegun(audit, response)
    const door = doorOf(request, (line) => response.append('Set-Cookie', line))
    send(response, await act({ ...atTheDoor(who), door }, ordered))
  }
}

/** Who orders what, as far as it may be heard: own origin, role, query and body. */
export async function readOrder<N extends EndpointName>(
  viewer: (request: Request) => Promise<Viewer>,
  name: N,
  request: Request,
  response: Response,
): Promise<{ who: Viewer; ordered: Ordered<RequestOf<N>> }> {
  const endpoint: Endpoint = endpoints[name]
  response.locals.endpoint = name
  if (endpoint.method !== 'GET') requireOwnOrigin(request)
  const who = await viewer(request)
  hear(response, who, name, null)
  assertAllowed(who, endpoint)
  const asked = readAsked(request, endpoint)
  hear(response, who, name, asked)
  const bytes = await readBodyOf(request, endpoint)
  const json = (endpoint.body === 'json' ? parseBody(endpoint, bytes) : null) as RequestOf<N>
  const ifMatch = request.headers['if-match']?.replace(/^"|"$/g, '') ?? null
  const browser = `${request.ip ?? ''} ${String(request.headers[hallBrowserHeader] ?? '').slice(0, 64)}`
  return { who, ordered: { ...asked, bytes, json, ifMatch, browser } }
}

/** As the endpoint's row says. */
export async function readBodyOf(request: Request, endpoint: Endpoint): Promise<Uint8Array> {
  if (endpoint.body === 'none') return new Uint8Array()
  return readBody(request, endpoint.body === 'json' ? jsonLimitBytes : uploadLimitBytes)
}

/** Refuses `badBody` naming the field. */
export function parseBody(endpoint: Endpoint, bytes: Uint8Array): unknown {
  const parsed = endpoint.request?.safeParse(readJson(bytes))
  if (!parsed?.success)
    throw new Refused('badBody', { param: parsed?.error.issues[0]?.path.join('.') || undefined })
  return parsed.data
}
