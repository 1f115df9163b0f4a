import { execFileSync } from 'node:child_process'
import { projectRoot } from './tracked-files.ts'

/** The commit of what is measured, with `-dirty` where files differ from it; the tables of the gates are no part of it. */
export const commitMeasured = (): string => {
  const git = (...words: string[]) =>
    execFileSync('git', words, { cwd: projectRoot, encoding: 'utf8' }).trim()
  const changed = git('status', '--porcelain', '--untracked-files=no', '--', '.', ':!tests/gates/tables')
  return git('rev-parse', '--short=12', 'HEAD') + (changed === '' ? '' : '-dirty')
}
