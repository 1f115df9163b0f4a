/**
 * Runs before the server in its own process and kills it at one step of keeping the visit of the id in `KILL_ID`:
 * `KILL_STEP` is noted, before, after (written, not committed) or committed (not answered).
 */
import Database from 'better-sqlite3'

const { KILL_ID: id, KILL_STEP: step } = process.env
const die = (): void => void process.kill(process.pid, 'SIGKILL')
const written = new WeakSet<object>()

const { prepare, close } = Database.prototype
Database.prototype.prepare = function <P extends unknown[] | object, R>(source: string) {
  const statement = prepare.call(this, source) as Database.Statement<[P], R>
  if (!source.includes('INSERT INTO visit ')) return statement as never
  const run = statement.run.bind(statement)
  statement.run = (visit) => {
    const isIt = (visit as { id?: string }).id === id
    if (isIt && step === 'before') die()
    const done = run(visit)
    if (isIt && step === 'after') die()
    if (isIt) written.add(this)
    return done
  }
  return statement as never
}
Database.prototype.close = function () {
  if (written.has(this) && step === 'committed') die()
  return close.call(this)
}
