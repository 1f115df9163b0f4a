/** Protected lists: powers over a home or one person, and referrals of places. Zone and month or quarter, closed words. */

import { liveReaders, reporters } from '../access.ts'
import { HomePowerDraft, HomePowerFollowUp, HomePowerList } from '../home-powers.ts'
import { ReferralAnswer, ReferralDraft, ReferralList, ReferralReceipt } from '../place-referrals.ts'
import { Done, type Endpoint, get } from './endpoint.ts'

export const homePowersEndpoints = {
  homePowers: get('/api/home-powers', liveReaders, HomePowerList),
  addHomePower: {
    ...{ method: 'POST', path: '/api/home-powers', roles: liveReaders, query: [] },
    ...{ body: 'json', request: HomePowerDraft, reply: Done },
  },
  /** What follows a power that has ended; by its owner agency. */
  followUpHomePower: {
    ...{ method: 'POST', path: '/api/home-powers/:id/follow-up', roles: liveReaders, query: [] },
    ...{ body: 'json', request: HomePowerFollowUp, reply: Done },
  },
  referrals: get('/api/place-referrals', reporters, ReferralList),
  addReferral: {
    ...{ method: 'POST', path: '/api/place-referrals', roles: reporters, query: [] },
    ...{ body: 'json', request: ReferralDraft, reply: ReferralReceipt },
  },
  /** Received, and what happened; by its owner agency. */
  answerReferral: {
    ...{ method: 'POST', path: '/api/place-referrals/:id/answer', roles: liveReaders, query: [] },
    ...{ body: 'json', request: ReferralAnswer, reply: Done },
  },
} as const satisfies Record<string, Endpoint>
