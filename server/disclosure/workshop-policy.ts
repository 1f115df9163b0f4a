import { reporters } from '../contract/access.ts'
import type { Viewer } from '../contract/viewer.ts'
import type { KeptWorkshop } from '../contract/workshop/kept.ts'

/** Whether this person may set up, moderate and close it: any account of the owner's agency that writes about places. */
export function mayFacilitate(viewer: Viewer, workshop: Pick<KeptWorkshop, 'agency'>): boolean {
  const may: readonly string[] = reporters
  return may.includes(viewer.role) && viewer.agency === workshop.agency
}

/** Whether this person sees what is shown in the hall: who joined it, and who moderates it. */
export function isInHall(viewer: Viewer, workshop: Pick<KeptWorkshop, 'id' | 'agency'>): boolean {
  if (mayFacilitate(viewer, workshop)) return true
  return viewer.role === 'participant' && viewer.hall?.workshop === workshop.id
}
