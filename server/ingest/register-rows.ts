import type { AdmittedVenue } from '../contract/admitted.ts'
import { openVenueReader } from '../store/venue-reader.ts'
import { openVenueWriter } from '../store/venue-writer.ts'
import { type FileOutcome, type Intake, noIncidents } from './file-outcome.ts'
import { admitVenue } from './gate.ts'
import { isRefused } from './incident-rows.ts'
import { createPlaceReader } from './place.ts'
import { bad, good, type Issue, type Read } from './refusal.ts'
import { type RegisterEntry, readFhrs, venueKinds } from './sources/fhrs.ts'

const longestName = 200

export interface RegisterIntake {
  push(text: string): void
  end(): FileOutcome
  readonly dropped: readonly string[]
}

/** Reads a food-hygiene register through gate 1. The newest register replaces the whole of the older one. */
export function takeRegister(intake: Intake): RegisterIntake {
  const { area, tally, connection, batch } = intake
  const readPlace = createPlaceReader(area, 'open')
  const venues = new Map<string, AdmittedVenue>()
  let duplicates = 0

  function admit(entry: RegisterEntry): AdmittedVenue | readonly Issue[] {
    return admitVenue({
      registerId: readRegisterId(entry.registerId),
      name: readName(entry.name),
      kind: readKind(entry.businessType),
      place: readPlace({ lon: entry.lon, lat: entry.lat, column: 'Geocode' }),
      fictional: false,
    })
  }

  const reader = readFhrs((entry) => {
    tally.count()
    const outcome = admit(entry)
    if (isRefused(outcome)) return tally.refuse(entry.row, outcome)
    if (venues.has(outcome.registerId)) duplicates++
    venues.set(outcome.registerId, outcome)
  })

  return {
    push: reader.push,
    get dropped() {
      return [...reader.dropped]
    },
    end() {
      reader.end()
      const older = venues.size === 0 ? 0 : openVenueReader(connection).countRegistered()
      if (batch !== null && venues.size > 0) {
        const writer = openVenueWriter(connection, batch)
        writer.replaceRegister()
        for (const venue of venues.values()) writer.insert(venue)
      }
      return {
        accepted: venues.size,
        duplicates,
        replaced: older,
        months: null,
        replaces: [],
        notes: older > 0 ? [`The register that is there now (${older} places) gives way as a whole.`] : [],
        ...noIncidents,
      }
    },
  }
}

function readRegisterId(text: string): Read<string> {
  return /^\d{1,12}$/.test(text.trim()) ? good(text.trim()) : bad('badRegisterId', 'FHRSID')
}

/** The name as the register has it, without control characters. */
function readName(text: string): Read<string> {
  const name = text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longestName)
  return name === '' ? bad('noName', 'BusinessName') : good(name)
}

function readKind(businessType: string): Read<string> {
  const kind = venueKinds[businessType.trim().toLowerCase()]
  return kind === undefined ? bad('unknownCategory', 'BusinessType') : good(kind)
}
