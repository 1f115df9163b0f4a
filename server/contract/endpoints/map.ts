/** What the map screen asks: reference, figures, places and their exports. */

import { z } from 'zod'
import { everybody, liveReaders } from '../access.ts'
import { Comparison, Counts, Density, FoundPlace, Hotspots, Profile, Venue } from '../answers.ts'
import { filterParameters } from '../filter.ts'
import { ProtectedCounts } from '../protected-counts.ts'
import { ProtectionFigures } from '../protection.ts'
import { CellDictionary, Gazetteer, Health, Reference, Session } from '../reference.ts'
import { Surveys } from '../surveys.ts'
import { type Endpoint, get } from './endpoint.ts'

const view = [...filterParameters, 'vintage'] as const

export const mapEndpoints = {
  health: get('/api/health', everybody, Health),
  session: get('/api/session', everybody, Session),
  reference: get('/api/reference', everybody, Reference),
  cellDictionary: get('/api/reference/cells', everybody, CellDictionary),
  gazetteer: get('/api/reference/gazetteer', everybody, Gazetteer),
  layer: get('/api/reference/layers/:name', everybody, 'bytes'),
  /** What tests of the protection measured, for the pages that explain it. */
  protection: get('/api/protection', everybody, ProtectionFigures),
  search: get('/api/search', liveReaders, z.array(FoundPlace), ['q']),
  venues: get('/api/venues', liveReaders, z.array(Venue)),
  counts: get('/api/counts', liveReaders, Counts, view),
  hotspots: get('/api/hotspots', liveReaders, Hotspots, [...view, 'detail']),
  density: get('/api/density', liveReaders, Density, filterParameters),
  compare: get('/api/compare', liveReaders, Comparison, [...view, 'againstFrom', 'againstTo']),
  cellProfile: get('/api/profiles/cells/:id', liveReaders, Profile, filterParameters),
  wardProfile: get('/api/profiles/wards/:id', liveReaders, Profile, filterParameters),
  areaProfile: get('/api/profiles/areas/:id', liveReaders, Profile, filterParameters),
  /** Protected records of the viewer's agreements: whole zones and quarters, never added to other counts. */
  protectedCounts: get('/api/protected', liveReaders, ProtectedCounts, ['from', 'to', 'source', 'ward']),
  /** Answers to surveys of the viewer's agreements, by ward: small ones withheld, never added to anything. */
  surveys: get('/api/surveys', liveReaders, Surveys, ['ward']),
  /** `:table` is cells, wards or areas; `:kind` is csv, geojson or gpkg. */
  exportTable: {
    ...get('/api/export/:table.:kind', liveReaders, 'bytes', [...view, 'zeros', 'excel']),
    audit: 'export',
  },
  exportAbout: { ...get('/api/export/about.txt', liveReaders, 'bytes', view), audit: 'export' },
  /** Everything of one view in one archive: tables in all three forms, method and limits. */
  exportPack: { ...get('/api/export/pack.zip', liveReaders, 'bytes', view), audit: 'export' },
} as const satisfies Record<string, Endpoint>
