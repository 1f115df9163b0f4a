/** Every way a set of zones or a fold table can be wrong, with plain words. */
export const zoneProblems = {
  underThreshold: 'a zone holds fewer homes or postcodes than its tier asks for, or too much of one postcode',
  overlap: 'a cell lies in two zones of one tier',
  crossesWard: 'a zone holds cells of two wards',
  hole: 'a cell lies in no zone',
  notOfWholeZones: 'a Z2 zone cuts a Z1 zone',
  foldTargetFolded: 'a cell is folded into a cell that is folded itself',
  foldGroupTooSmall: 'a fold group has homes, but too few',
  foldCrossesWard: 'a cell is folded into another ward',
} as const satisfies Record<string, string>

export type ZoneProblem = keyof typeof zoneProblems

/** The zones must not be written: `problem` says by name why not. */
export class ZoneBuildError extends Error {
  readonly problem: ZoneProblem

  constructor(problem: ZoneProblem) {
    super(`${problem}: ${zoneProblems[problem]}`)
    this.name = 'ZoneBuildError'
    this.problem = problem
  }
}
