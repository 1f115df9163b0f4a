/** The joint action group: what its told records (`told.ts`) come to as papers, and its agenda, for one room each. */

import { reporters } from '../access.ts'
import { JagAgenda, jagParameters } from '../jag/agenda.ts'
import { JagPack } from '../jag/pack.ts'
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
  /** Each for one room (`contract/jag/room.ts`), asked anew and kept nowhere. */
  jagAgenda: get('/api/jag/agenda', reporters, JagAgenda, jagParameters),
  jagPack: { ...get('/api/jag/pack', reporters, JagPack, jagParameters), audit: 'export' },
} as const satisfies Record<string, Endpoint>
