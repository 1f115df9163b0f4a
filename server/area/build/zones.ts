/**
 * `npm run zones [-- PACK_DIR]`: builds the protection zones and the fold table from the pack's `cells.csv`, checks
 * them, writes `zones.csv` and `zones.json` and prints what they are like. Reads nothing but the pack.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPackFolder } from './pack-folder.ts'
import { zoneFileNames, zoneFiles } from './zone-files.ts'
import { zoneSummary } from './zone-summary.ts'

const [packFolder = findPackFolder()] = process.argv.slice(2)
const { files, built } = zoneFiles((name) => readFileSync(join(packFolder, name), 'utf8'))
for (const name of zoneFileNames) writeFileSync(join(packFolder, name), files[name])
process.stdout.write(zoneSummary(built))
