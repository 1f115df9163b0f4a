/**
 * Concern-mapping workshops. What a participant sends is not in the audit: an entry would say to the second when somebody
 * spoke. What facilitators do is, by the workshop alone.
 */

import { z } from 'zod'
import { everybody, reporters } from '../access.ts'
import {
  Agree,
  CardChange,
  CardDraft,
  CardReceipt,
  Joined,
  JoinHall,
  Kept,
  Mine,
  Priorities,
  SortCard,
} from '../workshop/hall.ts'
import { WorkshopSettings } from '../workshop/settings.ts'
import {
  DeskAction,
  DeskSince,
  Disclosures,
  Evidence,
  ShownSince,
  Workshop,
  WorkshopList,
  WorkshopReport,
  WorkshopState,
} from '../workshop/workshop.ts'
import { type Endpoint, get } from './endpoint.ts'

const hall = ['participant'] as const
const post = { method: 'POST', query: [] } as const
const byHall = { ...post, roles: hall, body: 'json', audit: 'never' } as const
const byOwner = { ...post, roles: reporters, body: 'json' } as const
const Code = z.object({ code: z.string(), expires: z.string() })

export const workshopsEndpoints = {
  workshops: get('/api/workshops', reporters, WorkshopList),
  workshop: get('/api/workshops/:id', reporters, Workshop),
  addWorkshop: { ...byOwner, path: '/api/workshops', request: WorkshopSettings, reply: Workshop },
  changeWorkshop: {
    ...{ method: 'PATCH', path: '/api/workshops/:id', roles: reporters, query: [] },
    ...{ body: 'json', request: WorkshopSettings, reply: Workshop },
  },
  /** Before it was ever open. */
  removeWorkshop: {
    ...{ method: 'DELETE', path: '/api/workshops/:id', roles: reporters, query: [] },
    ...{ body: 'none', reply: z.object({ done: z.literal(true) }) },
  },
  /** To `rehearsal` and `open` (from set-up or rehearsal) with a new code, to `frozen` and back, to `closed` for good. */
  stepWorkshop: {
    ...byOwner,
    ...{ path: '/api/workshops/:id/state', request: z.strictObject({ to: WorkshopState }) },
    reply: z.object({ workshop: Workshop, code: Code.nullable() }),
  },
  /** Another code: the one before lets nobody in any more; who is in stays in. */
  newWorkshopCode: { ...post, path: '/api/workshops/:id/code', roles: reporters, body: 'none', reply: Code },
  workshopDesk: get('/api/workshops/:id/desk', reporters, DeskSince, ['since']),
  /** For the projector: what phones get. */
  workshopShown: get('/api/workshops/:id/shown', reporters, ShownSince, ['since']),
  /** Each card beside what this reader's role may see. */
  workshopEvidence: get(
    '/api/workshops/:id/evidence',
    reporters,
    z.object({
      cards: z.array(z.object({ card: z.string(), evidence: Evidence })),
      dataVersion: z.string(),
    }),
  ),
  workshopDisclosures: get('/api/workshops/:id/disclosures', reporters, Disclosures),
  actAtDesk: {
    ...byOwner,
    ...{ path: '/api/workshops/:id/actions', request: DeskAction, reply: z.object({ version: z.string() }) },
  },
  revealCards: {
    ...{ ...post, path: '/api/workshops/:id/reveal', roles: reporters, body: 'none' },
    reply: z.object({ version: z.string(), cards: z.number().int() }),
  },
  workshopReport: get('/api/workshops/:id/report', reporters, WorkshopReport),

  joinHall: { ...byHall, path: '/api/hall/join', roles: everybody, request: JoinHall, reply: Joined },
  hallShown: { ...get('/api/hall/shown', hall, ShownSince, ['since']), audit: 'never' },
  hallMine: { ...get('/api/hall/mine', hall, Mine), audit: 'never' },
  addHallCard: { ...byHall, path: '/api/hall/cards', request: CardDraft, reply: CardReceipt },
  changeHallCard: {
    ...{ method: 'PATCH', path: '/api/hall/cards/:id', roles: hall, query: [], audit: 'never' },
    ...{ body: 'json', request: CardChange, reply: CardReceipt },
  },
  /** One's own, off every screen; changing it brings it back. */
  hideHallCard: {
    ...{ method: 'DELETE', path: '/api/hall/cards/:id', roles: hall, query: [], audit: 'never' },
    ...{ body: 'none', reply: Kept },
  },
  agreeInHall: { ...byHall, path: '/api/hall/views', request: Agree, reply: Kept },
  sortInHall: { ...byHall, path: '/api/hall/sorts', request: SortCard, reply: Kept },
  chooseInHall: { ...byHall, path: '/api/hall/priorities', request: Priorities, reply: Kept },
} as const satisfies Record<string, Endpoint>
