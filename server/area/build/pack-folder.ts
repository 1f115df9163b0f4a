import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const REFERENCE_FOLDER = 'data/reference'

/** The only folder under data/reference with a `borough.json`. Throws when there is none, or more than one. */
export function findPackFolder(): string {
  const folders = readdirSync(REFERENCE_FOLDER).map((name) => join(REFERENCE_FOLDER, name))
  const packs = folders.filter((folder) => existsSync(join(folder, 'borough.json')))
  if (packs.length !== 1) throw new Error(`${packs.length} folders hold a borough.json: name the pack folder`)
  return packs[0]
}
