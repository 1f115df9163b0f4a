import type { Finding } from './finding.ts'

/** A finding as the table of the gates keeps it. */
export interface TableRow extends Finding {
  /** What was attacked. */
  readonly commit: string
  readonly date: string
  /** Fewer targets or queries than the long form. */
  readonly shortened: boolean
}

/** One line of the table: an attack over all its seeds. */
export interface TableLine {
  readonly attack: string
  readonly seeds: number
  readonly targets: number
  readonly queries: number
  /** The worst seed's. */
  readonly figure: number
  readonly limit: number
  readonly pass: boolean
  readonly knownOpen: boolean
  readonly shortened: boolean
  readonly note: string
  readonly commit: string
  readonly date: string
}

/** The worst seed of each attack; failed ones before passed ones. Rows of one commit. */
export function tableOf(rows: readonly TableRow[]): TableLine[] {
  const byAttack = new Map<string, TableRow[]>()
  for (const row of rows) byAttack.set(row.attack, [...(byAttack.get(row.attack) ?? []), row])
  return [...byAttack].map(([attack, list]) => {
    const worst = [...list].sort(
      (a, b) =>
        Number(a.pass) - Number(b.pass) || Math.abs(b.figure - b.limit) - Math.abs(a.figure - a.limit),
    )
    // Where the figure is to be large, the worst is the farthest below; where small, the nearest to the limit.
    const first = worst[0].pass ? nearest(list) : worst[0]
    return {
      ...{ attack, seeds: list.length, figure: first.figure, limit: first.limit, note: first.note },
      targets: list.reduce((sum, row) => sum + row.targets, 0),
      queries: list.reduce((sum, row) => sum + row.queries, 0),
      pass: list.every((row) => row.pass),
      knownOpen: list.some((row) => row.knownOpen === true),
      shortened: list.some((row) => row.shortened),
      ...{ commit: first.commit, date: first.date },
    }
  })
}

function nearest(list: readonly TableRow[]): TableRow {
  return [...list].sort((a, b) => Math.abs(a.figure - a.limit) - Math.abs(b.figure - b.limit))[0]
}
