/** How fast a police.uk file is imported, against a plain insert of the same rows in the same run. */
import { spawnSync } from 'node:child_process'
import { closeSync, createWriteStream, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { loadArea } from '../../server/area/area.ts'
import { makeTemporaryFolder, removeFolder } from '../helpers/temporary-folder.ts'
import { projectRoot } from '../helpers/tracked-files.ts'
import { generatePoliceUk } from './generate-police-uk.ts'

export interface Figure {
  name: string
  value: number
  unit: string
}

const areaFolder = join(projectRoot, 'data/reference/bromley')

/** Generates, imports and inserts `rows` rows (1,000,000 unless told); about ten seconds. */
export async function benchImport(rows = 1_000_000): Promise<Figure[]> {
  const folder = makeTemporaryFolder()
  try {
    const file = join(folder, 'street.csv')
    await pipeline(generatePoliceUk(loadArea(areaFolder), rows), createWriteStream(file))
    writeThrough(file)
    // Twice in turn, the better of each: another program may have had the machine.
    const rounds = ['first', 'second'].map((name) => runRound(file, join(folder, name)))
    const importBest = Math.min(...rounds.map(({ importSeconds }) => importSeconds))
    const insertBest = Math.min(...rounds.map(({ insertSeconds }) => insertSeconds))
    return [
      { name: 'import', value: Math.round(rows / importBest), unit: 'rows/s' },
      { name: 'plain insert of the same rows', value: Math.round(rows / insertBest), unit: 'rows/s' },
      { name: 'import against plain insert', value: round(insertBest / importBest), unit: 'ratio' },
    ]
  } finally {
    removeFolder(folder)
  }
}

/** What was just written must not wait to be written while the import is timed: a commit would wait for it. */
function writeThrough(file: string): void {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

const round = (value: number): number => Math.round(value * 1000) / 1000

/** In its own process: what was generated here would weigh on the memory of the import. */
function runRound(file: string, folder: string): { importSeconds: number; insertSeconds: number } {
  const round = spawnSync(
    process.execPath,
    // As `npm run import` runs.
    [
      '--max-semi-space-size=64',
      '--import',
      'tsx',
      join(projectRoot, 'tests/bench/import-round.ts'),
      file,
      folder,
    ],
    { cwd: projectRoot, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  return JSON.parse(round.stdout)
}
