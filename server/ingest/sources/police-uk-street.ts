import type { IncidentFormat } from '../file-format.ts'
import { readMonth } from '../time.ts'

/** data.police.uk street-level crime, 12 columns (data.police.uk/about/#columns). Points are snapped by the publisher. */
export const policeUkStreet: IncidentFormat = {
  kind: 'incidents',
  id: 'police-uk-street',
  source: 'police-uk-street',
  publisher: 'police-uk-street',
  columns: {
    publishedId: 'Crime ID',
    when: 'Month',
    force: 'Reported by',
    lon: 'Longitude',
    lat: 'Latitude',
    words: 'Crime type',
  },
  readTime: readMonth,
}
