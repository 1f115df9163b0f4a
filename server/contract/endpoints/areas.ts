/** Areas that people draw or upload. */

import { z } from 'zod'
import { liveReaders } from '../access.ts'
import { AreaDraft, OutlinesRead, SavedArea } from '../answers.ts'
import { Done, type Endpoint, get } from './endpoint.ts'

export const areasEndpoints = {
  areas: get('/api/areas', liveReaders, z.array(SavedArea)),
  saveArea: {
    method: 'POST',
    path: '/api/areas',
    roles: liveReaders,
    query: [],
    body: 'json',
    request: AreaDraft,
    reply: SavedArea,
  },
  renameArea: {
    method: 'PATCH',
    path: '/api/areas/:id',
    roles: liveReaders,
    query: [],
    body: 'json',
    request: AreaDraft.pick({ name: true, kind: true }),
    reply: SavedArea,
  },
  deleteArea: {
    method: 'DELETE',
    path: '/api/areas/:id',
    roles: liveReaders,
    query: [],
    body: 'none',
    reply: Done,
  },
  readOutlines: {
    method: 'POST',
    path: '/api/areas/outlines',
    roles: liveReaders,
    query: [],
    body: 'raw',
    reply: OutlinesRead,
    audit: 'never',
  },
} as const satisfies Record<string, Endpoint>
