import type { ProblemCode } from './contract/problem.ts'

/** An expected failure with a name of the closed union. Its message never holds a value of the request. */
export class Refused extends Error {
  readonly code: ProblemCode
  readonly param: string | undefined
  readonly rows: number[] | undefined

  constructor(code: ProblemCode, at: { param?: string; rows?: number[]; detail?: string } = {}) {
    super(at.detail ?? code)
    this.name = 'Refused'
    this.code = code
    this.param = at.param
    this.rows = at.rows
    this.detail = at.detail
  }

  readonly detail: string | undefined
}
