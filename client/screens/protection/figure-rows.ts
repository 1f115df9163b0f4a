import { type PersonalDataKind, personalDataKinds } from '../../../server/contract/personal-data/finding.ts'
import { kindWords } from '../../../server/contract/personal-data/finding-words.ts'
import type { ProtectionFigures } from '../../../server/contract/protection.ts'

/** 0.999 → "99.9 %": rounded down, so that a miss never reads as 100 %. */
export function shareWords(share: number): string {
  return `${(Math.floor(share * 1000 + 1e-9) / 10).toLocaleString('en-GB')} %`
}

/** The least share that must be found, 0..1. */
export function leastRecall(kind: PersonalDataKind): number {
  if (kind === 'name') return 0.9
  return kind === 'address' ? 0.95 : 0.995
}

/** One line a kind of personal data, in the order of the screen; kinds that were not measured are null. */
export function recallRows({ recall }: NonNullable<ProtectionFigures['personalData']>) {
  return personalDataKinds.map((kind) => {
    const found = recall[kind] ?? null
    return { kind, label: kindWords[kind], found, least: leastRecall(kind) }
  })
}

/** The runs of one attack put together: every seed, the worst figures by both ends, and how many passed. */
export interface AttackSummary {
  readonly attack: string
  readonly seeds: number
  readonly passed: number
  /** Failed for a reason that a decision names. */
  readonly knownOpen: number
  readonly queries: number
  readonly lowest: number
  readonly highest: number
  readonly limit: number
  readonly note: string
  readonly commits: readonly string[]
}

/** One line an attack, in the order in which they were run. */
export function attackRows(findings: NonNullable<ProtectionFigures['attacks']>): AttackSummary[] {
  const names = [...new Set(findings.map(({ attack }) => attack))]
  return names.map((attack) => {
    const runs = findings.filter((finding) => finding.attack === attack)
    const figures = runs.map(({ figure }) => figure)
    return {
      attack,
      seeds: runs.length,
      passed: runs.filter(({ pass }) => pass).length,
      knownOpen: runs.filter(({ pass, knownOpen }) => !pass && knownOpen === true).length,
      queries: runs.reduce((sum, { queries }) => sum + queries, 0),
      lowest: Math.min(...figures),
      highest: Math.max(...figures),
      limit: runs[0].limit,
      note: runs[0].note,
      commits: commitsOf(runs),
    }
  })
}

const commitsOf = (rows: readonly { commit: string }[]): string[] => [
  ...new Set(rows.map(({ commit }) => commit)),
]

/** The kills of one scenario, over all commits at which it was run. */
export function tortureRows(rows: NonNullable<ProtectionFigures['torture']>) {
  const sum = (of: readonly number[]): number => of.reduce((total, one) => total + one, 0)
  return [...new Set(rows.map(({ scenario }) => scenario))].map((scenario) => {
    const runs = rows.filter((row) => row.scenario === scenario)
    return {
      scenario,
      kills: sum(runs.map(({ kills }) => kills)),
      cutOff: sum(runs.map(({ cutOff }) => cutOff)),
      lost: sum(runs.map(({ lost }) => lost)),
      torn: sum(runs.map(({ torn }) => torn)),
      slowestRestartMs: Math.max(...runs.map(({ slowestRestartMs }) => slowestRestartMs)),
      medianRestartMs: Math.max(...runs.map(({ medianRestartMs }) => medianRestartMs)),
      commits: commitsOf(runs),
    }
  })
}
