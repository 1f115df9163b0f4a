/**
 * Runs before the server in its own process and kills it at the database call of the number in `KILL_AT`: every
 * setting and every statement of a schema script counts. A kill by the clock would hardly ever meet a migration.
 */
import Database from 'better-sqlite3'

const killAt = Number(process.env.KILL_AT)
let point = 0
const reach = (): void => {
  if (point++ === killAt) process.kill(process.pid, 'SIGKILL')
}

const { exec, pragma } = Database.prototype
Database.prototype.exec = function (script: string) {
  // A trigger has statements inside: it stays in one piece.
  const pieces = /\bTRIGGER\b/i.test(script) ? [script] : script.replaceAll(/--.*/g, '').split(';')
  for (const piece of pieces)
    if (piece.trim() !== '') {
      reach()
      exec.call(this, piece)
    }
  return this
}
Database.prototype.pragma = function (source: string, options?: Database.PragmaOptions) {
  reach()
  return pragma.call(this, source, options)
}
