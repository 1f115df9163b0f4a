import type { ProblemCode } from './contract/problem.ts'

/** An expected failure with a name of the closed union. Its message never holds a value of the request. */
export class Refused extends Error {
  readonly code: ProblemCode
  readonly param: string | undefined
  readonly rows: number[] | undefined

  constructor(
    code: ProblemCode,
    at: { param?: string; rows?: number[]; detail?: string; retryAfterSeconds?: number } = {},
  ) {
    super(at.detail ?? code)
    this.name = 'Refused'
    this.code = code
    this.param = at.param
    this.rows = at.rows
    this.detail = at.detail
    this.retryAfterSeconds = at.retryAfterSeconds
  }

  readonly detail: string | undefined
  /** When it may be tried again, where that is known. */
  readonly retryAfterSeconds: number | undefined
}
