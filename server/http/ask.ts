import type { Request, RequestHandler, Response } from 'express'
import type { WriteAudit } from '../contract/audit.ts'
import type { Endpoint } from '../contract/endpoints/endpoint.ts'
import { type EndpointName, endpoints } from '../contract/endpoints.ts'
import type { Viewer } from '../contract/viewer.ts'
import { type Asking, beginAsking, type Ground } from '../questions/asking.ts'
import type { Released } from '../sealed/released.ts'
import { assertAllowed } from './allow.ts'
import { hear, noteAnswer } from './audit.ts'
import { type Asked, readAsked } from './query.ts'

export type Ask<T> = (asking: Asking, asked: Asked) => Released<T> | Promise<Released<T>>

/** A question over HTTP: who asks, read, ask, write down, send. */
export function answerWith<T>(
  ground: Ground,
  viewer: (request: Request) => Promise<Viewer>,
  audit: WriteAudit,
  name: EndpointName,
  ask: Ask<T>,
  send: (response: Response, answer: Released<T>, asked: Asked) => void,
): RequestHandler {
  const endpoint: Endpoint = endpoints[name]
  return async (request, response) => {
    response.locals.endpoint = name
    const who = await viewer(request)
    hear(response, who, name, null)
    assertAllowed(who, endpoint)
    const asked = readAsked(request, endpoint)
    hear(response, who, name, asked)
    const answer = await ask(beginAsking(ground, who), asked)
    await noteAnswer(audit, response, answer)
    send(response, answer, asked)
  }
}
