import express, { type Express, type RequestHandler } from 'express'
import type { Context } from './context.ts'
import { Refused } from './errors.ts'
import { hostGuard, requestLog, securityHeaders } from './http/guard.ts'
import { problemHandler, sendProblem } from './http/problem.ts'
import { registerRoutes } from './http/routes.ts'

const loopback = /^(127\.|localhost$|::1$)/

/** The Express application: guards, the whole API, the client's files. `client` may be empty in tests. */
export function makeApp(context: Context, client: readonly RequestHandler[]): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', false)
  app.use(requestLog(context.log))
  app.use(hostGuard(loopback.test(context.config.host)))
  app.use(securityHeaders(context.config.develop))
  registerRoutes(app, context)
  app.use('/api', (_request, response) => sendProblem(response, new Refused('notFound')))
  for (const handler of client) app.use(handler)
  app.use((_request, response) => sendProblem(response, new Refused('notFound')))
  app.use(problemHandler(context.log))
  return app
}
