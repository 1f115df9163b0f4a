/** The whole surface as one table, by job. */

import type { z } from 'zod'
import { accountsEndpoints } from './endpoints/accounts.ts'
import { areasEndpoints } from './endpoints/areas.ts'
import type { Endpoint } from './endpoints/endpoint.ts'
import { homePowersEndpoints } from './endpoints/home-powers.ts'
import { importsEndpoints } from './endpoints/imports.ts'
import { jagEndpoints } from './endpoints/jag.ts'
import { mapEndpoints } from './endpoints/map.ts'
import { patrolEndpoints } from './endpoints/patrol.ts'
import { placesEndpoints } from './endpoints/places.ts'
import { recordsEndpoints } from './endpoints/records.ts'
import { releasesEndpoints } from './endpoints/releases.ts'
import { shiftEndpoints } from './endpoints/shift.ts'
import { signInEndpoints } from './endpoints/sign-in.ts'
import { toldEndpoints } from './endpoints/told.ts'
import { watchesEndpoints } from './endpoints/watches.ts'
import { workshopsEndpoints } from './endpoints/workshops.ts'

export const endpoints = {
  ...mapEndpoints,
  ...releasesEndpoints,
  ...areasEndpoints,
  ...placesEndpoints,
  ...patrolEndpoints,
  ...shiftEndpoints,
  ...jagEndpoints,
  ...importsEndpoints,
  ...signInEndpoints,
  ...accountsEndpoints,
  ...recordsEndpoints,
  ...toldEndpoints,
  ...watchesEndpoints,
  ...homePowersEndpoints,

  ...workshopsEndpoints,
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
