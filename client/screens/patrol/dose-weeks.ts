import type { PatrolDose } from '../../../server/contract/visits.ts'

export interface DoseWeek {
  /** Its Monday. */
  readonly week: string
  readonly planned: number
  readonly delivered: number
}

/** Minutes planned and delivered by week, oldest first; weeks without either are left out. */
export function doseWeeks({ rows }: Pick<PatrolDose, 'rows'>): DoseWeek[] {
  const weeks = new Map<string, { planned: number; delivered: number }>()
  for (const { week, plannedMinutes, minutes } of rows) {
    const before = weeks.get(week) ?? { planned: 0, delivered: 0 }
    weeks.set(week, { planned: before.planned + plannedMinutes, delivered: before.delivered + minutes })
  }
  return [...weeks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([week, of]) => ({ week, ...of }))
}
