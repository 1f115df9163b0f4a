import type { Told } from '../../contract/told/told.ts'
import { mayReadTold } from '../../disclosure/told-policy.ts'
import { Refused } from '../../errors.ts'
import { openAreaReader } from '../../store/area-store.ts'
import { isDemonstration } from '../../store/meta.ts'
import { openReader, openWriter } from '../../store/open.ts'
import { openSafetyMapWriter, type SafetyMapWriter } from '../../store/safety-map-store.ts'
import { openToldWriter, type ToldHand, type ToldWriter } from '../../store/told-writer.ts'
import { listVenues } from '../../store/venue-list.ts'
import { openVenueReader } from '../../store/venue-reader.ts'
import type { Writing } from '../acting.ts'
import type { FindVenue } from './keep-place.ts'

/** What is on the table while a record is written. */
export interface ToldDesk {
  readonly writer: ToldWriter
  readonly safetyMaps: SafetyMapWriter
  /** All of it or nothing. */
  readonly together: <T>(work: () => T) => T
  /** Deleted pages are overwritten; what is left of them in the log goes now. */
  readonly emptyLog: () => void
  readonly findVenue: FindVenue
  /** Of a saved area; none where it is not there. */
  readonly cellsOfArea: (id: string) => readonly string[]
  /** Whether the folder holds invented records. */
  readonly isDemonstration: boolean
  readonly hand: ToldHand
}

/** Opens what writing needs, and closes it. */
export function atToldDesk<T>({ config, area, viewer, clock }: Writing, work: (desk: ToldDesk) => T): T {
  const connection = openWriter(config.dataFolder, 'work')
  const open = openReader(config.dataFolder, 'open')
  try {
    const writer = openToldWriter(connection)
    const findVenue: FindVenue = (id) =>
      listVenues(area, openVenueReader(open).live(), writer).find((venue) => venue.id === id)
    const hand = { at: clock().toISOString(), agency: viewer.agency, role: viewer.role }
    const areas = openAreaReader(connection)
    const cellsOfArea: ToldDesk['cellsOfArea'] = (id) => areas.find(id)?.cells ?? []
    const safetyMaps = openSafetyMapWriter(connection)
    const together: ToldDesk['together'] = (write) => connection.transaction(write).immediate()
    const emptyLog = () => void connection.pragma('wal_checkpoint(TRUNCATE)')
    const atOnce = { together, emptyLog }
    return work({
      ...atOnce,
      writer,
      safetyMaps,
      findVenue,
      cellsOfArea,
      isDemonstration: isDemonstration(open),
      hand,
    })
  } finally {
    open.close()
    connection.close()
  }
}

/** A record that this person may read. Refuses `notFound`, also when it is not theirs: that it exists is not told. */
export function readableTold({ viewer }: Writing, { writer }: ToldDesk, id: string): Told {
  const told = writer.find(id)
  if (!told || !mayReadTold(viewer, told)) throw new Refused('notFound', { param: 'id' })
  return told
}
