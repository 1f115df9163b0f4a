import { z } from 'zod'
import {
  AreaDraft,
  Comparison,
  Counts,
  Density,
  FoundPlace,
  Hotspots,
  OutlinesRead,
  Profile,
  SavedArea,
  Venue,
} from './answers.ts'
import { filterParameters } from './filter.ts'
import { ImportBatch, ImportJob, ImportReport } from './imports.ts'
import { CellDictionary, Gazetteer, Health, Reference, Session } from './reference.ts'

/**
 * The whole surface as a table. `query` lists every parameter an address takes (others are refused);
 * `body` is how a request body is read: JSON by `request`, or raw bytes.
 */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  query: readonly string[]
  body: 'none' | 'json' | 'raw'
  request?: z.ZodType
  /** What a successful reply holds; `bytes` for files. */
  reply: z.ZodType | 'bytes'
}

const filter = filterParameters
const view = [...filter, 'vintage'] as const
const get = <R extends z.ZodType | 'bytes'>(path: string, reply: R, query: readonly string[] = []) =>
  ({ method: 'GET', path, query, body: 'none', reply }) as const

export const Done = z.object({ done: z.literal(true), dataVersion: z.string() })

export const endpoints = {
  health: get('/api/health', Health),
  session: get('/api/session', Session),
  reference: get('/api/reference', Reference),
  cellDictionary: get('/api/reference/cells', CellDictionary),
  gazetteer: get('/api/reference/gazetteer', Gazetteer),
  layer: get('/api/reference/layers/:name', 'bytes'),
  search: get('/api/search', z.array(FoundPlace), ['q']),
  venues: get('/api/venues', z.array(Venue)),

  counts: get('/api/counts', Counts, view),
  hotspots: get('/api/hotspots', Hotspots, [...view, 'detail']),
  density: get('/api/density', Density, filter),
  compare: get('/api/compare', Comparison, [...view, 'againstFrom', 'againstTo']),
  cellProfile: get('/api/profiles/cells/:id', Profile, filter),
  wardProfile: get('/api/profiles/wards/:id', Profile, filter),
  areaProfile: get('/api/profiles/areas/:id', Profile, filter),

  areas: get('/api/areas', z.array(SavedArea)),
  saveArea: {
    method: 'POST',
    path: '/api/areas',
    query: [],
    body: 'json',
    request: AreaDraft,
    reply: SavedArea,
  },
  renameArea: {
    method: 'PATCH',
    path: '/api/areas/:id',
    query: [],
    body: 'json',
    request: AreaDraft.pick({ name: true, kind: true }),
    reply: SavedArea,
  },
  deleteArea: { method: 'DELETE', path: '/api/areas/:id', query: [], body: 'none', reply: Done },
  readOutlines: { method: 'POST', path: '/api/areas/outlines', query: [], body: 'raw', reply: OutlinesRead },

  checkImport: {
    method: 'POST',
    path: '/api/imports/check',
    query: ['format'],
    body: 'raw',
    reply: ImportReport,
  },
  startImport: {
    method: 'POST',
    path: '/api/imports',
    query: ['format', 'sha256', 'mode'],
    body: 'raw',
    reply: ImportJob,
  },
  importJob: get('/api/imports/jobs/:id', ImportJob),
  /** Stops an import before it commits; afterwards it changes nothing. Answers with the job as it then is. */
  cancelImport: {
    method: 'DELETE',
    path: '/api/imports/jobs/:id',
    query: [],
    body: 'none',
    reply: ImportJob,
  },
  imports: get('/api/imports', z.array(ImportBatch)),
  undoImport: { method: 'POST', path: '/api/imports/:id/undo', query: [], body: 'none', reply: Done },
  importRefusals: get('/api/imports/:id/refusals.csv', 'bytes'),
  removeDemonstration: { method: 'DELETE', path: '/api/demonstration', query: [], body: 'none', reply: Done },

  /** `:table` is cells, wards or areas; `:kind` is csv, geojson or gpkg. */
  exportTable: get('/api/export/:table.:kind', 'bytes', [...view, 'zeros', 'excel']),
  exportAbout: get('/api/export/about.txt', 'bytes', view),
  /** Everything of one view in one archive: tables in all three forms, method and limits. */
  exportPack: get('/api/export/pack.zip', 'bytes', view),
} as const satisfies Record<string, Endpoint>

export type EndpointName = keyof typeof endpoints
export type Reply<N extends EndpointName> = (typeof endpoints)[N]['reply'] extends infer R
  ? R extends z.ZodType
    ? z.infer<R>
    : ArrayBuffer
  : never

/** What a JSON body holds once it is parsed; null where an address takes none. */
export type RequestOf<N extends EndpointName> = (typeof endpoints)[N] extends { request: infer R }
  ? R extends z.ZodType
    ? z.infer<R>
    : never
  : null
