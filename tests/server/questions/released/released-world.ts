/** Questions over a release of a test's own. */

import { buildColumns } from '../../../../server/columns/build-columns.ts'
import type { ReleaseIndex } from '../../../../server/columns/release-index.ts'
import type { Role } from '../../../../server/contract/reference.ts'
import type { Asking } from '../../../../server/questions/asking.ts'
import { openWriter } from '../../../../server/store/open.ts'
import { nothingTold } from '../../../../server/store/told-reader.ts'
import { noVisits } from '../../../../server/store/visit-store.ts'
import { area } from '../../area/pack.ts'
import type { StoredRecord } from '../../columns/stored-records.ts'
import { storeRecords } from '../../columns/stored-records.ts'
import { categories } from '../../release/release-world.ts'
import { filterOf } from '../asking-fixture.ts'

/** Someone of a role asks in a folder whose current release is `release`; open records as given. */
export const askingReleases = (
  folder: string,
  release: ReleaseIndex | undefined,
  role: Role = 'public',
  open: readonly StoredRecord[] = [],
): Asking => {
  const connection = openWriter(folder, 'open')
  storeRecords(connection, open)
  connection.close()
  return {
    viewer: { role, agency: 'somebody', account: null },
    ...{ area, categories, columns: buildColumns(folder, area), today: '2026-11-22' },
    now: '2026-11-22T12:00:00.000Z',
    areas: { list: () => [], find: () => undefined },
    venues: { list: () => [] },
    told: nothingTold,
    visits: noVisits,
    watching: { of: () => [], all: () => [], looked: () => undefined, arrivals: () => [] },
    releases: {
      current: () => release,
      numbered: (number) => (release?.number === number ? release : undefined),
    },
    readable: new Set(),
    agreements: [],
    releasedOnly: [],
  }
}

/** A released question as it comes from an address: `year=…` is spelled out by the caller. */
export const questionOf = (text: string) => {
  const query = new URLSearchParams(text)
  const filter = filterOf(text)
  return { filter, query }
}
