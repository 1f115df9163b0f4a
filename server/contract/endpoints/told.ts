/** What people write about places: one way for every kind; `disclosure/told-policy.ts` says who reads and writes which. */

import { z } from 'zod'
import { reporters } from '../access.ts'
import { SafetyMapDraft, SafetyMapping } from '../told/safety-map.ts'
import { PlacePage, ToldDraft, ToldHistory, ToldList, ToldStep } from '../told/told.ts'
import { type Endpoint, get } from './endpoint.ts'

const Receipt = z.object({ id: z.string(), version: z.string() })

export const toldEndpoints = {
  told: get('/api/told', reporters, ToldList, ['kind', 'most', 'after']),
  toldHistory: get('/api/told/:id/history', reporters, ToldHistory),
  safetyMapping: get('/api/told/:id/maps', reporters, SafetyMapping),
  // Not in the audit: an entry would say to the second when a young person gave a map, and a map belongs to nobody.
  addSafetyMap: {
    ...{ method: 'POST', path: '/api/told/:id/maps', roles: reporters, query: [] },
    ...{ body: 'json', request: SafetyMapDraft, reply: z.object({ kept: z.literal(true) }), audit: 'never' },
  },
  /** One kind as a file, and what the file is: what this reader may read and nothing else. */
  exportTold: { ...get('/api/export/told/:kind.csv', reporters, 'bytes', ['excel']), audit: 'export' },
  exportToldAbout: { ...get('/api/export/told/:kind.about.txt', reporters, 'bytes'), audit: 'export' },
  placePage: get('/api/places/:kind/:id', reporters, PlacePage),
  addTold: {
    ...{ method: 'POST', path: '/api/told', roles: reporters, query: [] },
    ...{ body: 'json', request: ToldDraft, reply: Receipt },
  },
  changeTold: {
    ...{ method: 'PATCH', path: '/api/told/:id', roles: reporters, query: [] },
    ...{ body: 'json', request: ToldDraft, reply: Receipt },
  },
  removeTold: {
    ...{ method: 'DELETE', path: '/api/told/:id', roles: reporters, query: [] },
    ...{ body: 'none', reply: Receipt },
  },
  restoreTold: {
    ...{ method: 'POST', path: '/api/told/:id/restore', roles: reporters, query: [] },
    ...{ body: 'none', reply: Receipt },
  },
  stepTold: {
    ...{ method: 'POST', path: '/api/told/:id/steps', roles: reporters, query: [] },
    ...{ body: 'json', request: ToldStep, reply: Receipt },
  },
} as const satisfies Record<string, Endpoint>
