/** The joint action group: what its told records (`told.ts`) come to as papers. */

import { reporters } from '../access.ts'
import { type Endpoint, get } from './endpoint.ts'

export const jagEndpoints = {
  /** The table of matters outstanding of one meeting as a file, and what the file is. */
  exportOutstanding: {
    ...{
      ...get('/api/export/jag/outstanding.csv', reporters, 'bytes', ['meeting', 'excel']),
      audit: 'export',
    },
  },
  exportOutstandingAbout: {
    ...{ ...get('/api/export/jag/outstanding.about.txt', reporters, 'bytes', ['meeting']), audit: 'export' },
  },
} as const satisfies Record<string, Endpoint>
