/** Watches over places, and what changed since somebody last looked. */

import { z } from 'zod'
import { accountHolders } from '../access.ts'
import { MailChoice, MailChoiceDraft } from '../mail.ts'
import { Changes, LookedDraft, WatchDraft, WatchList } from '../watches.ts'
import { Done, type Endpoint, get } from './endpoint.ts'

export const watchesEndpoints = {
  /** Own watches alone: which places, no figure. */
  watches: get('/api/watches', accountHolders, WatchList),
  addWatch: {
    ...{ method: 'POST', path: '/api/watches', roles: accountHolders, query: [] },
    ...{ body: 'json', request: WatchDraft, reply: z.object({ id: z.string() }) },
  },
  removeWatch: {
    ...{ method: 'DELETE', path: '/api/watches/:id', roles: accountHolders, query: [] },
    ...{ body: 'none', reply: Done },
  },
  /** Everything worked out for the reader when it is asked. */
  changes: get('/api/changes', accountHolders, Changes),
  lookedAtChanges: {
    ...{ method: 'POST', path: '/api/changes/looked', roles: accountHolders, query: [] },
    ...{ body: 'json', request: LookedDraft, reply: Done },
  },
  /** Whether this person is told by mail, where a mail host is set. */
  mailChoice: get('/api/mail', accountHolders, MailChoice),
  chooseMail: {
    ...{ method: 'POST', path: '/api/mail', roles: accountHolders, query: [] },
    ...{ body: 'json', request: MailChoiceDraft, reply: Done },
  },
} as const satisfies Record<string, Endpoint>
