import { problems } from './contract/problem.ts'
import { Refused } from './errors.ts'
import { BackupRefused } from './store/backup-refusal.ts'

/** How a command on backups ends: words went to stderr, the last line of stdout is JSON; the exit code comes back. */
export function finish(words: object, code: number): number {
  process.stdout.write(`${JSON.stringify(words)}\n`)
  return code
}

/** A refusal by its closed reason; anything else is thrown on. */
export function finishRefused(error: unknown): number {
  if (error instanceof BackupRefused) {
    process.stderr.write(`${error.message}\n`)
    return finish({ refused: error.reason }, 1)
  }
  if (!(error instanceof Refused)) throw error
  process.stderr.write(`${problems[error.code][1]}\n`)
  return finish({ refused: error.code }, 1)
}
