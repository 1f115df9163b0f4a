import type { ImportReport } from '../../../server/contract/imports.ts'

export interface ReplacedByForce {
  force: string
  records: number
  months: string[]
  types: string[]
}

/** What an import would take the place of, one line a reporting force instead of one a month. */
export function replacedByForce(replaces: ImportReport['replaces']): ReplacedByForce[] {
  const forces = new Map<string, ReplacedByForce>()
  for (const { force, records, month, types } of replaces) {
    const line = forces.get(force) ?? { force, records: 0, months: [], types: [] }
    line.records += records
    line.months = [...new Set([...line.months, month])].sort()
    line.types = [...new Set([...line.types, ...types])].sort()
    forces.set(force, line)
  }
  return [...forces.values()].sort((a, b) => b.records - a.records)
}
