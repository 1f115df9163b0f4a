import type { NextFunction, Request, Response } from 'express'
import type { Endpoint } from '../contract/endpoints/endpoint.ts'
import { type EndpointName, endpoints } from '../contract/endpoints.ts'
import { Refused } from '../errors.ts'

/** All that a server without a vault answers. */
const answered: readonly EndpointName[] = [
  ...([
    'health',
    'session',
    'reference',
    'cellDictionary',
    'gazetteer',
    'layer',
    'protection',
    'publicCounts',
  ] as const),
]

/** Refuses `notFound` for every other address of the surface, before anything is read. */
export function releaseOnlyGuard(request: Request, _response: Response, next: NextFunction): void {
  const isOfSurface = /^\/api(\/|$)/i.test(request.path)
  if (isOfSurface && !isAnswered(request)) throw new Refused('notFound')
  next()
}

function isAnswered(request: Request): boolean {
  return answered.some((name) => {
    const { method, path }: Endpoint = endpoints[name]
    const pattern = new RegExp(`^${path.replace(/:[a-z]+/g, '[^/]+')}$`)
    return (request.method === method || request.method === 'HEAD') && pattern.test(request.path)
  })
}
