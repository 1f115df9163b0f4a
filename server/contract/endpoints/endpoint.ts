import { z } from 'zod'
import type { AuditEvent } from '../audit.ts'
import type { Role } from '../reference.ts'

/**
 * One address of the table. `query` lists every parameter an address takes (others are refused);
 * `body` is how a request body is read: JSON by `request`, or raw bytes; `roles` who may come here at all
 * (others get 401 without, 403 with sign-in). What a role then sees is decided by gate 2, not here.
 */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  roles: readonly Role[]
  query: readonly string[]
  body: 'none' | 'json' | 'raw'
  request?: z.ZodType
  /** What a successful reply holds; `bytes` for files. */
  reply: z.ZodType | 'bytes'
  /** What the audit calls it; without, a question for GET and a change for the others. `never`: nothing was asked of the data. */
  audit?: AuditEvent | 'never'
  /** Opened by the ticket of a shift and by nothing else: no sign-in comes here, and `roles` is empty. */
  ticket?: true
}

export const get = <R extends z.ZodType | 'bytes'>(
  path: string,
  roles: readonly Role[],
  reply: R,
  query: readonly string[] = [],
) => ({ method: 'GET', path, roles, query, body: 'none', reply }) as const

export const Done = z.object({ done: z.literal(true), dataVersion: z.string() })
