/** Data folders with something in every database, and what they hold, for copies that must hold the same. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { dataFiles } from '../../../server/store/data-files.ts'
import { openWriter } from '../../../server/store/open.ts'

/** Fills a new data folder: areas, incidents, a release outside WAL mode, accounts in it, a pack. */
export const fillFolder = (dataFolder: string, rows = 200): void => {
  for (const name of ['open', 'vault'] as const) {
    const connection = openWriter(dataFolder, name)
    const insert = connection.prepare(
      'INSERT INTO incident (batch, source, force, type, place, month) VALUES (1, 1, 1, 1, ?, 300)',
    )
    connection.transaction(() => {
      for (let at = 0; at < rows; at++) insert.run(at)
    })()
    connection.close()
  }
  addArea(dataFolder, 'example-1')
  const accounts = new Database(join(dataFolder, 'accounts.sqlite'))
  accounts.pragma('journal_mode = WAL')
  accounts.exec("CREATE TABLE account (id TEXT); INSERT INTO account VALUES ('example')")
  accounts.close()
  addRelease(dataFolder, 1)
  mkdirSync(join(dataFolder, 'packs', 'one'), { recursive: true })
  writeFileSync(join(dataFolder, 'packs', 'one', 'pack.zip'), 'frozen')
}

export const addRelease = (dataFolder: string, number: number): void => {
  const release = new Database(join(dataFolder, `release-${number}.sqlite`))
  release.exec('PRAGMA journal_mode = DELETE; CREATE TABLE leaf (zone TEXT, count INTEGER)')
  release.exec(`INSERT INTO leaf VALUES ('example', ${number})`)
  release.close()
}

export const addArea = (dataFolder: string, id: string): void => {
  const work = openWriter(dataFolder, 'work')
  work.prepare("INSERT INTO area VALUES (?, 'Example', 'estate', '[]', '1', '2026-01-01')").run(id)
  work.close()
}

/** Makes open.sqlite larger by about four megabytes. */
export const growFolder = (dataFolder: string): void => {
  const open = openWriter(dataFolder, 'open')
  const insert = open.prepare('INSERT INTO meta VALUES (?, ?)')
  open.transaction(() => {
    for (let at = 0; at < 4000; at++) insert.run(`example-${at}`, 'x'.repeat(1000))
  })()
  open.close()
}

/** Every row of every table of every database of a folder, by file; and how many rows were looked at. */
export const contentOf = (folder: string): { content: Record<string, unknown>; rows: number } => {
  let rows = 0
  const content: Record<string, unknown> = {}
  for (const { file, isDatabase } of dataFiles(folder)) {
    if (!isDatabase) continue
    const connection = new Database(join(folder, file), { readonly: true })
    const tables = connection
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all()
    content[file] = tables.map((table) => {
      const all = connection.prepare(`SELECT * FROM "${table}"`).raw().all()
      rows += all.length
      return [table, all]
    })
    connection.close()
  }
  return { content, rows }
}
