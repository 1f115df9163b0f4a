/** Where records come in: files, their mappings, the report form. */

import { z } from 'zod'
import { analysts, importers, reporters } from '../access.ts'
import { CuckooingReport } from '../cuckooing.ts'
import { ImportBatch, ImportJob, ImportReport } from '../imports.ts'
import { AnyMappingEntry, MappingDraft, MappingEntry } from '../mappings.ts'
import { Done, type Endpoint, get } from './endpoint.ts'

export const importsEndpoints = {
  checkImport: {
    method: 'POST',
    path: '/api/imports/check',
    roles: importers,
    query: ['format', 'mapping', 'version', 'agreement'],
    body: 'raw',
    reply: ImportReport,
    audit: 'import',
  },
  startImport: {
    method: 'POST',
    path: '/api/imports',
    roles: importers,
    query: ['format', 'sha256', 'mode', 'mapping', 'version', 'agreement'],
    body: 'raw',
    reply: ImportJob,
    audit: 'import',
  },
  importJob: get('/api/imports/jobs/:id', importers, ImportJob),
  /** Stops an import before it commits; afterwards it changes nothing. Answers with the job as it then is. */
  cancelImport: {
    method: 'DELETE',
    path: '/api/imports/jobs/:id',
    roles: importers,
    query: [],
    body: 'none',
    reply: ImportJob,
    audit: 'import',
  },
  imports: get('/api/imports', importers, z.array(ImportBatch)),
  undoImport: {
    method: 'POST',
    path: '/api/imports/:id/undo',
    roles: importers,
    query: [],
    body: 'none',
    reply: Done,
    audit: 'import',
  },
  importRefusals: { ...get('/api/imports/:id/refusals.csv', importers, 'bytes'), audit: 'export' },
  /** Ready-made and saved mappings, by source and name. */
  mappings: get('/api/mappings', importers, z.array(AnyMappingEntry)),
  /** Saves a mapping under its name; changing one needs its version in `If-Match`. */
  saveMapping: {
    method: 'POST',
    path: '/api/mappings',
    roles: importers,
    query: [],
    body: 'json',
    request: MappingDraft,
    reply: MappingEntry,
  },
  deleteMapping: {
    method: 'DELETE',
    path: '/api/mappings/:id',
    roles: importers,
    query: [],
    body: 'none',
    reply: Done,
  },
  /** The report form for partners without a spreadsheet: no text, no address. */
  reportCuckooing: {
    method: 'POST',
    path: '/api/cuckooing-reports',
    roles: reporters,
    query: [],
    body: 'json',
    request: CuckooingReport,
    reply: Done,
  },
  removeDemonstration: {
    method: 'DELETE',
    path: '/api/demonstration',
    roles: analysts,
    query: [],
    body: 'none',
    reply: Done,
    audit: 'import',
  },
} as const satisfies Record<string, Endpoint>
