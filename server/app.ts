import express, { type Express, type RequestHandler } from 'express'
import type { Context } from './context.ts'
import { Refused } from './errors.ts'
import { hostGuard, requestLog, securityHeaders } from './http/guard.ts'
import { requestLimits } from './http/limiter.ts'
import { problemHandler, sendProblem } from './http/problem.ts'
import { releaseOnlyGuard } from './http/release-only.ts'
import { registerRoutes } from './http/routes.ts'

/** The Express application: guards, the whole API, the client's files. `client` may be empty in tests. */
export function makeApp(context: Context, client: readonly RequestHandler[]): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', false)
  // Without a trusted proxy X-Forwarded-For is not read at all.
  app.set('trust proxy', [...context.config.trustedProxies])
  app.use(requestLog(context.log))
  app.use(hostGuard(context.config.isLoopback, context.config.publicUrl))
  app.use(securityHeaders(context.config.develop, context.config.publicUrl?.startsWith('https:') === true))
  if (context.config.releaseOnly) app.use(releaseOnlyGuard)
  app.use(requestLimits())
  registerRoutes(app, context)
  app.use('/api', (_request, response) => sendProblem(response, new Refused('notFound')))
  for (const handler of client) app.use(handler)
  app.use((_request, response) => sendProblem(response, new Refused('notFound')))
  app.use(problemHandler(context.log, context.audit))
  return app
}
