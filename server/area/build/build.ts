/**
 * `npm run area-pack -- FACTS_DIR [PACK_DIR]`: turns a folder of public facts into the area pack.
 * PACK_DIR holds `borough.json` (who the borough is); without it, the only such folder under data/reference is taken.
 * The same facts always give the same bytes. Run `npm run zones` after it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packFiles } from './pack-files.ts'
import { findPackFolder } from './pack-folder.ts'

const [factsFolder, packFolder = findPackFolder()] = process.argv.slice(2)
if (!factsFolder) {
  process.stderr.write('usage: npm run area-pack -- FACTS_DIR [PACK_DIR]\n')
  process.exit(2)
}
const files = packFiles(
  (name) => readFileSync(join(factsFolder, name), 'utf8'),
  readFileSync(join(packFolder, 'borough.json'), 'utf8'),
)
for (const [name, text] of Object.entries(files)) writeFileSync(join(packFolder, name), text)
process.stdout.write(files['area.json'])
