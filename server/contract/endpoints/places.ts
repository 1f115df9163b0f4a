/** Places: what is known and done about them, and whether it worked. */

import { analysts, liveReaders } from '../access.ts'
import { EvaluationAnswer, evaluationParameters } from '../evaluation.ts'
import { filterParameters } from '../filter.ts'
import { HiddenPlaces } from '../hidden-places.ts'
import { PlaceHours } from '../place-hours.ts'
import { VenueShares } from '../venue-shares.ts'
import { WelfareCounts } from '../welfare.ts'
import { type Endpoint, get } from './endpoint.ts'

export const placesEndpoints = {
  /** Before and after, beside a control area; nothing of the answer is kept. For analysts (DESIGN §2). */
  evaluation: get('/api/evaluation', analysts, EvaluationAnswer, evaluationParameters),
  /** Spoken of much, recorded little. */
  hiddenPlaces: get('/api/hidden-places', liveReaders, HiddenPlaces, filterParameters),
  /** The week here, around and near. */
  placeHours: get('/api/profiles/cells/:id/hours', liveReaders, PlaceHours, filterParameters),
  /** Venues of one kind by what happens near each. */
  venueShares: get('/api/venue-shares', liveReaders, VenueShares, [...filterParameters, 'kind']),
  /** Outreach contacts by zone and whole year, for the parties: beside the services, never on a map. */
  welfare: get('/api/welfare', liveReaders, WelfareCounts),
} as const satisfies Record<string, Endpoint>
