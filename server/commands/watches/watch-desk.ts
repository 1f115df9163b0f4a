import { ownerOf } from '../../disclosure/watch-owner.ts'
import { openAreaReader } from '../../store/area-store.ts'
import { isDemonstration } from '../../store/meta.ts'
import { openReader, openWriter } from '../../store/open.ts'
import { openToldReader } from '../../store/told-reader.ts'
import { listVenues } from '../../store/venue-list.ts'
import { openVenueReader } from '../../store/venue-reader.ts'
import { openWatchWriter, type WatchWriter } from '../../store/watch-store.ts'
import type { Acting } from '../acting.ts'

/** What is on the table while somebody's watches are written. */
export interface WatchDesk {
  readonly writer: WatchWriter
  readonly owner: string
  readonly hasVenue: (id: string) => boolean
  readonly hasArea: (id: string) => boolean
  /** Whether the folder holds invented records. */
  readonly isDemonstration: boolean
}

/** Opens what writing needs, and closes it. Refuses `signIn` for a visitor. */
export function atWatchDesk<T>({ config, area, viewer }: Acting, work: (desk: WatchDesk) => T): T {
  const owner = ownerOf(viewer)
  const connection = openWriter(config.dataFolder, 'work')
  const open = openReader(config.dataFolder, 'open')
  try {
    const hasVenue = (id: string) =>
      listVenues(area, openVenueReader(open).live(), openToldReader(connection)).some(
        (venue) => venue.id === id,
      )
    const areas = openAreaReader(connection)
    return work({
      ...{ writer: openWatchWriter(connection), owner, hasVenue },
      hasArea: (id) => areas.find(id) !== undefined,
      isDemonstration: isDemonstration(open),
    })
  } finally {
    open.close()
    connection.close()
  }
}
