/** Patrol: a plan as a question, and the briefing of a kept one. Plans are kept as told records (`/api/told`, kind `patrol`). */

import { liveReaders, reporters } from '../access.ts'
import { PatrolBriefing, PatrolComparison, PatrolPlan, patrolParameters } from '../patrol.ts'
import { type Endpoint, get } from './endpoint.ts'

export const patrolEndpoints = {
  patrolPlan: get('/api/patrol/plan', liveReaders, PatrolPlan, patrolParameters),
  patrolBriefing: get('/api/patrol/plans/:id', reporters, PatrolBriefing),
  /** Its places against the last month: share caught for each patrol hour, and PAI. */
  patrolComparison: get('/api/patrol/plans/:id/compare', liveReaders, PatrolComparison),
  /** A kept plan's briefing as a file, with what its reader has on the screen: `:kind` is geojson or gpx. */
  patrolFile: { ...get('/api/export/patrol/:id.:kind', reporters, 'bytes'), audit: 'export' },
} as const satisfies Record<string, Endpoint>
