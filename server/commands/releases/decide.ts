import { type ReleaseDecision, readDecisions } from '../../store/release-decisions.ts'

/** What was decided about every release but one. */
export function otherDecisions(dataFolder: string, number: number): ReleaseDecision[] {
  return readDecisions(dataFolder).filter((decision) => decision.number !== number)
}
