import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ProtectionFigures } from '../contract/protection.ts'
import { releaseReference } from '../disclosure/gate.ts'
import type { Released } from '../sealed/released.ts'

/** The file of each part, as the measuring commands write it. */
const files = {
  personalData: 'personal-data.json',
  attacks: 'attacks.json',
  torture: 'torture.json',
} as const satisfies Record<keyof ProtectionFigures, string>

/**
 * Reads what was measured and committed. A table that is missing, or is not what its name says, is null: the page then
 * says "not measured yet" and never guesses.
 */
export function readProtectionFigures(folder: string): ProtectionFigures {
  const table = <K extends keyof ProtectionFigures>(part: K): ProtectionFigures[K] => {
    const parsed = ProtectionFigures.shape[part].safeParse(jsonIn(join(folder, files[part])))
    return parsed.success ? (parsed.data as ProtectionFigures[K]) : null
  }
  return { personalData: table('personalData'), attacks: table('attacks'), torture: table('torture') }
}

/** The figures of the pages for the data-protection lead: they tell of tests on invented records, of no data here. */
export function protection(figures: ProtectionFigures): Released<ProtectionFigures> {
  return releaseReference(figures)
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
