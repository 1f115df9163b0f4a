import { byItselfHeader } from '../../server/contract/door.ts'
import { type EndpointName, endpoints, type Reply } from '../../server/contract/endpoints.ts'
import { Problem } from '../../server/contract/problem.ts'
import { address, type Query } from './address.ts'
import type { Answer } from './failure.ts'
import { tellReply } from './heard.ts'
import { cheapChecks } from './shape.ts'

export interface Request {
  path?: Readonly<Record<string, string>>
  query?: Query
  /** A value to send as JSON, or bytes for endpoints that read them raw. */
  body?: unknown
  signal?: AbortSignal
  accept?: string
  /** The version that a person edited from. */
  ifMatch?: string | number
  /** Nobody pressed anything: the question keeps no session in use. */
  byItself?: true
}

/**
 * Asks one endpoint of the contract's table. Never throws: a refusal, a lost connection, an unreadable reply
 * and an aborted request are named failures.
 */
export async function call<N extends EndpointName>(
  name: N,
  request: Request = {},
): Promise<Answer<Reply<N>>> {
  const answer = await ask(name, request)
  if (!answer.ok) return answer
  const value = read(name, answer.value)
  return value === undefined ? { ok: false, failure: { kind: 'unreadable' } } : { ok: true, value }
}

/** The same without reading the reply: for forms that the table does not hold (a counts reply by index). */
export async function ask(name: EndpointName, request: Request): Promise<Answer<unknown>> {
  const { method, path, body } = endpoints[name]
  try {
    const response = await fetch(address(path, request.path, request.query), {
      method,
      headers: headersFor(body, request),
      body: body === 'json' ? JSON.stringify(request.body) : rawBody(request.body),
      signal: request.signal,
    })
    if (!response.ok) {
      const failure = await failureOf(response)
      tellReply({ status: response.status, code: failure.kind === 'problem' ? failure.problem.code : null })
      return { ok: false, failure }
    }
    if (!request.byItself) tellReply({ status: response.status, code: null })
    const bytes = endpoints[name].reply === 'bytes'
    return { ok: true, value: bytes ? await response.arrayBuffer() : await response.json() }
  } catch (error) {
    if (request.signal?.aborted) return { ok: false, failure: { kind: 'aborted' } }
    return { ok: false, failure: { kind: error instanceof SyntaxError ? 'unreadable' : 'unreachable' } }
  }
}

function headersFor(body: 'none' | 'json' | 'raw', request: Request): Record<string, string> {
  const headers: Record<string, string> = { accept: request.accept ?? 'application/json' }
  if (body === 'json') headers['content-type'] = 'application/json'
  if (body === 'raw') headers['content-type'] = 'application/octet-stream'
  if (request.byItself) headers[byItselfHeader] = '1'
  if (request.ifMatch !== undefined) headers['if-match'] = `"${request.ifMatch}"`
  return headers
}

function rawBody(body: unknown): Blob | ArrayBuffer | undefined {
  return body instanceof Blob || body instanceof ArrayBuffer ? body : undefined
}

async function failureOf(response: Response) {
  const problem = Problem.safeParse(await response.json().catch(() => null))
  return problem.success
    ? ({ kind: 'problem', problem: problem.data } as const)
    : ({ kind: 'unreadable' } as const)
}

function read<N extends EndpointName>(name: N, value: unknown): Reply<N> | undefined {
  const schema = endpoints[name].reply
  const cheap = cheapChecks[name]
  if (cheap && !cheap(value)) return undefined
  if (cheap || schema === 'bytes') return value as Reply<N>
  const parsed = schema.safeParse(value)
  const data: unknown = parsed.data
  return parsed.success ? (data as Reply<N>) : undefined
}
