import type { IncidentFormat } from '../file-format.ts'
import { readUtcStamp } from '../time.ts'

/**
 * data.police.uk stop and search, 15 columns. Gender, age range and both ethnicity columns are not named
 * here, so nothing of them is read. The file does not say its force: it is downloaded by force.
 */
export const policeUkStopSearch: IncidentFormat = {
  kind: 'incidents',
  id: 'police-uk-stop-search',
  source: 'police-uk-stop-search',
  publisher: 'police-uk-stop-search',
  columns: {
    publishedId: null,
    when: 'Date',
    force: null,
    lon: 'Longitude',
    lat: 'Latitude',
    words: 'Object of search',
  },
  readTime: readUtcStamp,
}
