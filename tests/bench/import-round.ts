/**
 * One round in a process of its own, as the import command is one: `node import-round.ts FILE FOLDER` imports the file,
 * then inserts the same rows plainly; prints both times in seconds as JSON.
 */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { loadArea } from '../../server/area/area.ts'
import { loadCategories } from '../../server/area/categories.ts'
import { fileBytes } from '../../server/ingest/file-bytes.ts'
import { noLimits } from '../../server/ingest/limits.ts'
import { runIngest } from '../../server/ingest/run.ts'
import { openWriter } from '../../server/store/open.ts'
import { projectRoot } from '../helpers/tracked-files.ts'

const referenceFolder = join(projectRoot, 'data/reference')
const areaFolder = join(referenceFolder, 'bromley')
const now = new Date('2026-01-15T12:00:00Z')

async function timeImport(dataFolder: string, file: string): Promise<number> {
  const area = loadArea(areaFolder)
  const categories = loadCategories(join(referenceFolder, 'categories.csv'))
  const connection = openWriter(dataFolder, 'open')
  const request = { format: undefined, area, categories, now, limits: noLimits, mode: 'goodRows' } as const
  const start = performance.now()
  await runIngest({ ...request, bytes: fileBytes(file) }, connection, { commit: true })
  const seconds = (performance.now() - start) / 1000
  connection.close()
  return seconds
}

type Row = [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number | null,
  number | null,
  Buffer | null,
]

/** The rows that the import stored, inserted again by one prepared statement in one transaction. */
function timePlainInsert(dataFolder: string, target: string): number {
  const from = openWriter(dataFolder, 'open')
  const rows = from
    .prepare<[], Row>(
      'SELECT id, batch, source, force, type, place, month, day, hour, published_id FROM incident ORDER BY id',
    )
    .raw()
    .all()
  const table = from
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'incident'")
    .pluck()
    .get()
  from.close()
  const connection = new Database(target)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = NORMAL')
  connection.exec(String(table))
  const insert = connection.prepare(
    'INSERT INTO incident (id, batch, source, force, type, place, month, day, hour, published_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const start = performance.now()
  connection.transaction(() => {
    for (const row of rows) insert.run(...row)
  })()
  const seconds = (performance.now() - start) / 1000
  connection.close()
  return seconds
}

const [file, folder] = process.argv.slice(2)
const imported = join(folder, 'import')
const importSeconds = await timeImport(imported, file)
const insertSeconds = timePlainInsert(imported, join(folder, 'plain.sqlite'))
process.stdout.write(JSON.stringify({ importSeconds, insertSeconds }))
