/** Phones of a patrol: the ticket that opens one briefing, the visits that it sends, and what was delivered. */

import { z } from 'zod'
import { liveReaders, reporters } from '../access.ts'
import {
  PatrolDose,
  PatrolNotice,
  PlaceDose,
  ShiftOpened,
  ShiftOpening,
  ShiftView,
  VisitBatch,
  VisitReceipt,
} from '../visits.ts'
import { type Endpoint, get } from './endpoint.ts'

/** Nobody by a sign-in, whatever the role: the ticket alone. What is done by it is written down by team and hour. */
const byTicket = { roles: [], query: [], ticket: true, audit: 'never' } as const

export const shiftEndpoints = {
  openShift: {
    ...{ method: 'POST', path: '/api/patrol/plans/:id/shift', roles: reporters, query: [] },
    ...{ body: 'json', request: ShiftOpening, reply: ShiftOpened, audit: 'never' },
  },
  revokeShift: {
    ...{ method: 'DELETE', path: '/api/patrol/plans/:id/shift', roles: reporters, query: [] },
    ...{ body: 'none', reply: z.object({ revoked: z.number().int() }) },
  },
  /** Visits that found no signal until the ticket was over. */
  lateVisits: {
    ...{ method: 'POST', path: '/api/patrol/plans/:id/visits', roles: reporters, query: [] },
    ...{ body: 'json', request: VisitBatch, reply: VisitReceipt, audit: 'never' },
  },
  shift: { ...byTicket, method: 'GET', path: '/api/patrol/shift', body: 'none', reply: ShiftView },
  sendVisits: {
    ...{ ...byTicket, method: 'POST', path: '/api/patrol/visits' },
    ...{ body: 'json', request: VisitBatch, reply: VisitReceipt },
  },
  closeShift: {
    ...{ ...byTicket, method: 'DELETE', path: '/api/patrol/shift', body: 'none' },
    reply: z.object({ closed: z.literal(true) }),
  },
  /** Planned against delivered, by place, agency and week. */
  patrolDose: get('/api/patrol/dose', reporters, PatrolDose, ['from', 'to', 'ward']),
  /** Minutes by month at a venue or a cell. */
  placeDose: get('/api/patrol/dose/:kind/:id', reporters, PlaceDose),
  givePatrolNotice: {
    ...{ method: 'POST', path: '/api/patrol/notice', roles: liveReaders, query: [] },
    ...{ body: 'json', request: PatrolNotice, reply: z.object({ given: z.literal(true) }) },
  },
} as const satisfies Record<string, Endpoint>
