import type { Problem } from '../../server/contract/problem.ts'

/** Every way a request can end without an answer. `problem` is the server's own word. */
export type Failure =
  | { kind: 'problem'; problem: Problem }
  | { kind: 'unreachable' }
  | { kind: 'unreadable' }
  | { kind: 'aborted' }

export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure }

/** What to tell a person: what happened, without codes. */
export function failureWords(failure: Failure): string {
  if (failure.kind === 'problem') {
    const { title, detail, param } = failure.problem
    return `${detail ?? title}${param ? ` (${param})` : ''}`
  }
  if (failure.kind === 'unreachable') return 'The map’s own server does not answer. Is it still running?'
  if (failure.kind === 'unreadable') return 'The server answered with something this page cannot read.'
  return 'The question was taken back.'
}
