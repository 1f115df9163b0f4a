import type { Answer, Failure } from '../api/failure.ts'

const codesThatPass = new Set(['anotherImportRuns', 'busy', 'starting', 'tooManyRequests'])

/** The server is busy with something else: the same request may well succeed in a moment. */
export const passesByItself = (failure: Failure): boolean =>
  failure.kind === 'problem' && codesThatPass.has(failure.problem.code)

/** Nothing is wrong with what was sent: asking again later is worth a button. */
export const mayTryAgain = (failure: Failure): boolean =>
  failure.kind !== 'problem' || failure.problem.status >= 500 || passesByItself(failure)

/** Asks again, every `pauseMilliseconds`, while the server is busy; at most `times` in all. */
export async function patiently<T>(
  ask: () => Promise<Answer<T>>,
  { times = 60, pauseMilliseconds = 1000 } = {},
): Promise<Answer<T>> {
  for (let asked = 1; ; asked++) {
    const answer = await ask()
    if (answer.ok || asked >= times || !passesByItself(answer.failure)) return answer
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds))
  }
}
