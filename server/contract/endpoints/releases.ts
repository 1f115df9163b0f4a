/** What was released, how it is made, shown before and approved. */

import { z } from 'zod'
import { analysts, everybody, releaseKeepers, reporters } from '../access.ts'
import { filterParameters } from '../filter.ts'
import { PublicCounts, ReleaseCounts, ReleaseSummary } from '../released.ts'
import { type Endpoint, get } from './endpoint.ts'

/** A release answers whole years, zones, wards and groups; the other filters are refused as `notReleased`. */
const released = [...filterParameters, 'zone'] as const

export const releasesEndpoints = {
  /** Published data exactly, beside what is released of partners' records. No sign-in. */
  publicCounts: get('/api/public/counts', everybody, PublicCounts, released),
  /** The release as partners see it. */
  releaseCounts: get('/api/release/counts', reporters, ReleaseCounts, released),
  releases: get('/api/releases', releaseKeepers, z.array(ReleaseSummary)),
  buildRelease: {
    method: 'POST',
    path: '/api/releases',
    roles: analysts,
    query: [],
    body: 'none',
    reply: ReleaseSummary,
    audit: 'release',
  },
  /** Exactly what the public would see of that release. */
  releasePreview: get('/api/releases/:number/preview', releaseKeepers, PublicCounts, released),
  /** One dpo and one analyst, two accounts: with the second the release becomes current. */
  approveRelease: {
    method: 'POST',
    path: '/api/releases/:number/approve',
    roles: releaseKeepers,
    query: [],
    body: 'none',
    reply: ReleaseSummary,
    audit: 'release',
  },
  /** Takes a release away from everybody; the one before it, if approved, is shown again. */
  withdrawRelease: {
    method: 'POST',
    path: '/api/releases/:number/withdraw',
    roles: releaseKeepers,
    query: [],
    body: 'none',
    reply: ReleaseSummary,
    audit: 'release',
  },
} as const satisfies Record<string, Endpoint>
