/** How fast a police.uk file is imported, against a plain insert of the same rows in the same run. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import Database from 'better-sqlite3'
import { loadArea } from '../../server/area/area.ts'
import { loadCategories } from '../../server/area/categories.ts'
import { makeImportRunner } from '../../server/commands/import-runner.ts'
import { fileBytes } from '../../server/ingest/file-bytes.ts'
import { noLimits } from '../../server/ingest/limits.ts'
import { runIngest } from '../../server/ingest/run.ts'
import { openWriter } from '../../server/store/open.ts'
import { makeTemporaryFolder, removeFolder } from '../helpers/temporary-folder.ts'
import { projectRoot } from '../helpers/tracked-files.ts'
import { generatePoliceUk } from './generate-police-uk.ts'

export interface Figure {
  name: string
  value: number
  unit: string
}

const referenceFolder = join(projectRoot, 'data/reference')
const areaFolder = join(referenceFolder, 'bromley')
const now = new Date('2026-01-15T12:00:00Z')

/** Generates, imports and inserts `rows` rows (1,000,000 unless told); about ten seconds. */
export async function benchImport(rows = 1_000_000): Promise<Figure[]> {
  const folder = makeTemporaryFolder()
  try {
    const file = join(folder, 'street.csv')
    await pipeline(generatePoliceUk(loadArea(areaFolder), rows), createWriteStream(file))
    // Twice in turn, the better of each: another program may have had the machine.
    const importSeconds: number[] = []
    const insertSeconds: number[] = []
    for (const round of ['first', 'second']) {
      const imported = join(folder, round)
      importSeconds.push(await timeImport(imported, file))
      insertSeconds.push(timePlainInsert(imported, join(folder, `${round}.sqlite`)))
    }
    const importBest = Math.min(...importSeconds)
    const insertBest = Math.min(...insertSeconds)
    const block = await longestBlock(join(folder, 'worker'))
    return [
      { name: 'import', value: Math.round(rows / importBest), unit: 'rows/s' },
      { name: 'plain insert of the same rows', value: Math.round(rows / insertBest), unit: 'rows/s' },
      { name: 'import against plain insert', value: round(insertBest / importBest), unit: 'ratio' },
      { name: 'longest block of the event loop during an import', value: round(block), unit: 'ms' },
    ]
  } finally {
    removeFolder(folder)
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000

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

/** The longest time in milliseconds that a 5 ms ticker of this thread waited while a worker imported 200,000 rows. */
async function longestBlock(dataFolder: string): Promise<number> {
  const bytes = new Uint8Array(Buffer.concat([...generatePoliceUk(loadArea(areaFolder), 200_000, 2)]))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  openWriter(dataFolder, 'open').close()
  const runner = makeImportRunner({
    dataFolder,
    areaFolder,
    referenceFolder,
    clock: () => now,
    changed: () => {},
  })
  let longest = 0
  let last = performance.now()
  const ticker = setInterval(() => {
    const at = performance.now()
    longest = Math.max(longest, at - last - 5)
    last = at
  }, 5)
  const { id } = runner.start(bytes, { format: undefined, sha256, mode: 'goodRows' })
  while (runner.job(id)?.state === 'running') await new Promise((done) => setTimeout(done, 20))
  clearInterval(ticker)
  if (runner.job(id)?.state !== 'done') throw new Error('the import of the bench failed')
  return longest
}
