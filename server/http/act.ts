import type { Request, RequestHandler, Response } from 'express'
import type { Acting } from '../commands/acting.ts'
import { type Endpoint, type EndpointName, endpoints, type RequestOf } from '../contract/endpoints.ts'
import type { Viewer } from '../contract/viewer.ts'
import { Refused } from '../errors.ts'
import type { Released } from '../sealed/released.ts'
import { assertAllowed } from './allow.ts'
import { jsonLimitBytes, readBody, readJson, uploadLimitBytes } from './body.ts'
import { requireOwnOrigin } from './guard.ts'
import { type Asked, readAsked } from './query.ts'

/** One request to do something: the query, and the body as its endpoint reads it. */
export interface Ordered<Json> extends Asked {
  bytes: Uint8Array
  /** Parsed by the endpoint's schema. */
  json: Json
  /** Version a person edited from (`If-Match`), without quotes; null when absent. */
  ifMatch: string | null
}

export type Act<Json, T> = (acting: Acting, ordered: Ordered<Json>) => Released<T> | Promise<Released<T>>

/**
 * A command over HTTP: own origin for unsafe methods, who acts, read, parse by the endpoint's schema, act, send
 * the receipt.
 */
export function actWith<N extends EndpointName, T>(
  acting: (viewer: Viewer) => Acting,
  viewer: (request: Request) => Promise<Viewer>,
  name: N,
  act: Act<RequestOf<N>, T>,
  send: (response: Response, receipt: Released<T>) => void,
): RequestHandler {
  const endpoint: Endpoint = endpoints[name]
  return async (request, response) => {
    response.locals.endpoint = name
    if (endpoint.method !== 'GET') requireOwnOrigin(request)
    const who = await viewer(request)
    assertAllowed(who, endpoint)
    const asked = readAsked(request, endpoint)
    const bytes = await readBodyOf(request, endpoint)
    const json = (endpoint.body === 'json' ? parseBody(endpoint, bytes) : null) as RequestOf<N>
    const ifMatch = request.headers['if-match']?.replace(/^"|"$/g, '') ?? null
    send(response, await act(acting(who), { ...asked, bytes, json, ifMatch }))
  }
}

async function readBodyOf(request: Request, endpoint: Endpoint): Promise<Uint8Array> {
  if (endpoint.body === 'none') return new Uint8Array()
  return readBody(request, endpoint.body === 'json' ? jsonLimitBytes : uploadLimitBytes)
}

function parseBody(endpoint: Endpoint, bytes: Uint8Array): unknown {
  const parsed = endpoint.request?.safeParse(readJson(bytes))
  if (!parsed?.success)
    throw new Refused('badBody', { param: parsed?.error.issues[0]?.path.join('.') || undefined })
  return parsed.data
}
