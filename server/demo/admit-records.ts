import type { Area } from '../area/area.ts'
import type { AdmittedIncident, AdmittedPlace, AdmittedVenue } from '../contract/admitted.ts'
import { dayText } from '../contract/calendar.ts'
import type { SourceId } from '../contract/sources.ts'
import { admitVenue, createIncidentGate, type GateGround } from '../ingest/gate.ts'
import { createPlaceReader, type PlaceReader } from '../ingest/place.ts'
import { good, type Read } from '../ingest/refusal.ts'
import { readLondonHour } from '../ingest/time.ts'
import type { DrawnRecord } from './draw-records.ts'
import type { FictionalVenue } from './fictional-venues.ts'

/** The publisher of categories.csv whose words the demonstration speaks. */
const publisher = 'demonstration'

/**
 * Takes the records of one source through gate 1, as text, like the rows of any file. Throws when the gate refuses
 * one: what we invent must be as good as what we ask of others.
 */
export function admitRecords(
  ground: GateGround,
  source: SourceId,
  records: readonly DrawnRecord[],
): AdmittedIncident[] {
  const gate = createIncidentGate(ground, source, publisher)
  const force = gate.readForce(ground.area.force, 'force')
  const placeOf = placeByCell(ground.area, gate.readPlace)
  const days = new Map<number, string>()
  const textOf = (day: number) => {
    const text = days.get(day) ?? dayText(day)
    days.set(day, text)
    return text
  }
  return records.map(({ kind, cell, day, hour }) => {
    const stamp = hour === null ? textOf(day) : `${textOf(day)}T${String(hour).padStart(2, '0')}`
    return passed(
      gate.admit({
        force,
        type: gate.readType(kind.word, 'type'),
        place: placeOf(cell),
        when: readLondonHour(stamp, 'time', ground.now),
        publishedId: good(null),
      }),
    )
  })
}

/** Takes the fictional venues through gate 1, as entries of a public register: they stand where they are. */
export function admitVenues(ground: GateGround, venues: readonly FictionalVenue[]): AdmittedVenue[] {
  const placeOf = placeByCell(ground.area, createPlaceReader(ground.area, 'open'))
  return venues.map(({ registerId, name, kind, cell }) =>
    passed(
      admitVenue({
        registerId: good(registerId),
        name: good(name),
        kind: good(kind),
        place: placeOf(cell),
        fictional: true,
      }),
    ),
  )
}

/** The gate's reading of each cell's centre, once a cell. */
function placeByCell(area: Area, readPlace: PlaceReader): (cell: number) => Read<AdmittedPlace> {
  const known = new Map<number, Read<AdmittedPlace>>()
  return (cell) => {
    const [lon, lat] = area.cellCentres.subarray(cell * 2, cell * 2 + 2)
    const place = known.get(cell) ?? readPlace({ lon: String(lon), lat: String(lat), column: 'place' })
    known.set(cell, place)
    return place
  }
}

function passed<T>(outcome: T | readonly { reason: string }[]): T {
  if (Array.isArray(outcome)) throw new Error(`gate 1 refuses demonstration data: ${outcome[0]?.reason}`)
  return outcome as T
}
