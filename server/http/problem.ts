import type { NextFunction, Request, Response } from 'express'
import type { Logger } from 'pino'
import type { WriteAudit } from '../contract/audit.ts'
import { type ProblemCode, problems } from '../contract/problem.ts'
import { Refused } from '../errors.ts'
import { noteRefusal } from './audit.ts'

/** A disk or quota that is full, as the database and the file system call it; the store names the same for imports. */
const fullDisk = ['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT', 'EFBIG']

/** What an error means to the person who asked: a refusal by name, or `failed` for a bug. */
export function refusalOf(error: unknown): Refused {
  if (error instanceof Refused) return error
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new Refused('busy')
  if (fullDisk.includes(code)) return new Refused('diskFull')
  if (error instanceof URIError) return new Refused('notFound')
  return new Refused('failed')
}

/** Sends an RFC 9457 problem document. It names codes and parameters, never a value of the request. */
export function sendProblem(response: Response, refused: Refused): void {
  const [status, title] = problems[refused.code]
  const requestId = String(response.locals.requestId ?? '')
  response.setHeader('Cache-Control', 'no-store')
  if (refused.retryAfterSeconds !== undefined)
    response.setHeader('Retry-After', String(Math.ceil(refused.retryAfterSeconds)))
  response
    .status(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `about:blank#${refused.code}`,
        title,
        status,
        code: refused.code satisfies ProblemCode,
        detail: refused.detail,
        param: refused.param,
        rows: refused.rows,
        requestId,
      }),
    )
}

/**
 * Last in the chain: whatever was thrown becomes a problem; bugs are logged by their stack, refusals by code. Who was
 * not let in is written down first; when that cannot be, this is the problem.
 */
export function problemHandler(log: Logger, audit: WriteAudit) {
  return async (error: unknown, _request: Request, response: Response, next: NextFunction): Promise<void> => {
    const first = refusalOf(error)
    const refused = await noteRefusal(audit, response, first).then(() => first, refusalOf)
    if (refused.code === 'failed')
      log.error(
        { requestId: response.locals.requestId, stack: error instanceof Error ? error.stack : 'unknown' },
        'failed',
      )
    response.locals.code = refused.code
    if (response.headersSent) next(error)
    else sendProblem(response, refused)
  }
}
