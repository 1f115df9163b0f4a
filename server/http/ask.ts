import type { Request, RequestHandler, Response } from 'express'
import { type Endpoint, type EndpointName, endpoints } from '../contract/endpoints.ts'
import type { Viewer } from '../contract/viewer.ts'
import { type Asking, beginAsking, type Ground } from '../questions/asking.ts'
import type { Released } from '../sealed/released.ts'
import { assertAllowed } from './allow.ts'
import { type Asked, readAsked } from './query.ts'

export type Ask<T> = (asking: Asking, asked: Asked) => Released<T> | Promise<Released<T>>

/** A question over HTTP: who asks, read, ask, send. */
export function answerWith<T>(
  ground: Ground,
  viewer: (request: Request) => Promise<Viewer>,
  name: EndpointName,
  ask: Ask<T>,
  send: (response: Response, answer: Released<T>, asked: Asked) => void,
): RequestHandler {
  const endpoint: Endpoint = endpoints[name]
  return async (request, response) => {
    response.locals.endpoint = name
    const who = await viewer(request)
    assertAllowed(who, endpoint)
    const asked = readAsked(request, endpoint)
    send(response, await ask(beginAsking(ground, who), asked), asked)
  }
}
