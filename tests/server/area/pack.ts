import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadArea } from '../../../server/area/area.ts'
import { projectRoot } from '../../helpers/tracked-files.ts'

export const packFolder = join(projectRoot, 'data/reference/bromley')
export const referenceFolder = join(projectRoot, 'data/reference')

export const packFile = (name: string): string => readFileSync(join(packFolder, name), 'utf8')

/** The committed pack, read once for each test file. */
export const area = loadArea(packFolder)
