/** A server that begins with databases of an older schema is killed while it changes them; the next start must find every row, and the newest schema. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { schemaIfWhole } from '../../server/store/check-copy.ts'
import { migrate, newestSchema, type StoreName } from '../../server/store/migrate.ts'
import { startServer } from '../helpers/real-server.ts'
import { killServer, restart, type Scenario } from './scenario.ts'
import { rowsOf, tornIn } from './wholeness.ts'

/** The databases that have a `meta` table from their first schema on. */
const names: readonly StoreName[] = ['open', 'vault', 'work']
const rows = 300
/** Rows of a table that each database has from its first schema on; they are acknowledged because they are old. */
const insertRow = 'INSERT INTO meta VALUES (?, ?)'
const countRows = "SELECT count(*) AS rows FROM meta WHERE key GLOB 'example-*'"

function makeOldFolder(dataFolder: string): void {
  mkdirSync(dataFolder, { recursive: true })
  for (const name of names) {
    const connection = new Database(join(dataFolder, `${name}.sqlite`))
    connection.pragma('journal_mode = WAL')
    migrate(connection, name, 1)
    const insert = connection.prepare(insertRow)
    connection.transaction(() => {
      for (let at = 0; at < rows; at++) insert.run(`example-${at}`, 'x')
    })()
    connection.close()
  }
}

export const migrationKilled: Scenario = {
  name: 'migration',
  async open(folder) {
    const old = join(folder, 'old')
    if (!existsSync(old)) makeOldFolder(old)
    return {
      async round(number, chance) {
        const dataFolder = join(folder, 'data')
        rmSync(dataFolder, { recursive: true, force: true })
        cpSync(old, dataFolder, { recursive: true })
        // Every other round the vault is made anew: its schema has the most statements.
        const isVaultNew = number % 2 === 1
        if (isVaultNew) rmSync(join(dataFolder, 'vault.sqlite'))
        const environment = { KILL_AT: String(Math.floor(chance * 42)) }
        const server = startServer(dataFolder, ['--empty'], environment, ['./tests/torture/kill-at-point.ts'])
        const cutOff = await server.ready.then(
          () => false,
          () => server.child.signalCode === 'SIGKILL',
        )
        await killServer(server)
        const again = await restart(dataFolder)
        await killServer(again.server)
        const kept = names.filter((name) => !(name === 'vault' && isVaultNew))
        const lost = kept.map(
          (name) => rows - rowsOf<{ rows: number }>(dataFolder, `${name}.sqlite`, countRows)[0].rows,
        )
        const wrong = names.filter((name) => versionOf(dataFolder, name) !== newestSchema[name])
        return {
          cutOff,
          lost: lost.reduce((sum, missing) => sum + missing, 0),
          torn: tornIn(dataFolder).length + wrong.length + tornCopies(dataFolder),
          restartMilliseconds: again.milliseconds,
        }
      },
      close: async () => undefined,
    }
  },
}

const versionOf = (dataFolder: string, name: StoreName): unknown =>
  rowsOf<{ user_version: number }>(dataFolder, `${name}.sqlite`, 'PRAGMA user_version')[0]?.user_version

/**
 * Copies from before a migration that are not whole and older; and databases that have none of the schema they began
 * with. Steps are kept one by one, so that the start after a kill may copy a schema between the first and the newest.
 */
function tornCopies(dataFolder: string): number {
  const folder = join(dataFolder, 'backups')
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.sqlite')) : []
  const copies = files.map((file) => ({
    name: names.find((name) => file.startsWith(`${name}.before-`)),
    schema: schemaIfWhole(join(folder, file)) ?? 0,
  }))
  const half = copies.filter(({ name, schema }) => !name || schema < 1 || schema >= newestSchema[name])
  const migrated = names.filter((name) => newestSchema[name] > 1 && name !== 'vault')
  const missing = migrated.filter((name) => !copies.some((copy) => copy.name === name && copy.schema === 1))
  return half.length + missing.length
}
