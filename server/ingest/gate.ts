import type { Area } from '../area/area.ts'
import type { Categories } from '../area/categories.ts'
import type {
  AdmittedIncident,
  AdmittedPlace,
  AdmittedVenue,
  AdmittedWardCount,
} from '../contract/admitted.ts'
import type { CellId, WardCode } from '../contract/ids.ts'
import { type SourceId, sources } from '../contract/sources.ts'
import { knownForce } from './forces.ts'
import { type CoordinateText, createPlaceReader } from './place.ts'
import { bad, good, type Issue, type Read } from './refusal.ts'
import type { When } from './time.ts'

/** What the gate is given to judge by. The clock is a parameter: nothing here asks for the time. */
export interface GateGround {
  readonly area: Area
  readonly categories: Categories
  readonly now: Date
}

/** The parts of one record, each read by itself, so that everything wrong is said at once. */
export interface IncidentParts {
  readonly force: Read<string>
  readonly type: Read<string>
  readonly place: Read<AdmittedPlace>
  readonly when: Read<When>
  readonly publishedId: Read<Uint8Array | null>
}

/** Gate 1 for the incidents of one source. */
export interface IncidentGate {
  readForce(text: string, column: string): Read<string>
  readType(words: string, column: string): Read<string>
  readPlace(at: CoordinateText): Read<AdmittedPlace>
  /** The admitted record, or everything that is wrong with it. */
  admit(parts: IncidentParts): AdmittedIncident | readonly Issue[]
}

/**
 * Only this file makes admitted records. Each is built from an allow-list of closed values: whatever else
 * a file holds has no way in.
 */
export function createIncidentGate(ground: GateGround, source: SourceId, publisher: string): IncidentGate {
  const dataClass = sources.find((each) => each.id === source)?.class ?? 'shared'
  return {
    readForce(text, column) {
      const force = knownForce(text)
      return force === undefined ? bad('unknownForce', column) : good(force)
    },
    readType(words, column) {
      const type = ground.categories.typeOf(publisher, words)
      return type === undefined ? bad('unknownCategory', column) : good(type)
    },
    readPlace: createPlaceReader(ground.area, dataClass),
    admit({ force, type, place, when, publishedId }) {
      if (force.issue || type.issue || place.issue || when.issue || publishedId.issue) {
        const issues = [type.issue, place.issue, when.issue, force.issue, publishedId.issue]
        return issues.filter((issue) => issue !== null)
      }
      return {
        source,
        force: force.value,
        type: type.value,
        place: place.value,
        month: when.value.month,
        day: when.value.day,
        hour: when.value.hour,
        publishedId: publishedId.value,
      } as AdmittedIncident
    },
  }
}

/** A count as a wide table gives it: text, and which month and published area it stands for. */
export interface CountParts {
  readonly type: Read<string>
  readonly area: Read<{ areaCode: string; ward2022: WardCode }>
  readonly month: Read<When>
  readonly count: Read<number>
}

/** Gate 1 for counts that a publisher has already added up. */
export function admitWardCount(
  source: SourceId,
  { type, area, month, count }: CountParts,
): AdmittedWardCount | readonly Issue[] {
  if (type.issue || area.issue || month.issue || count.issue)
    return [type.issue, area.issue, month.issue, count.issue].filter((issue) => issue !== null)
  return {
    source,
    type: type.value,
    areaCode: area.value.areaCode,
    ward2022: area.value.ward2022,
    month: month.value.month,
    count: count.value,
  } as AdmittedWardCount
}

/** One entry of a public register of places. */
export interface VenueParts {
  readonly registerId: Read<string>
  readonly name: Read<string>
  readonly kind: Read<string>
  readonly place: Read<AdmittedPlace>
  readonly fictional: boolean
}

/** Gate 1 for venues: they need a cell, so that the margin is refused here. */
export function admitVenue(parts: VenueParts): AdmittedVenue | readonly Issue[] {
  const { registerId, name, kind, place, fictional } = parts
  const inside = place.issue ? place : insideOnly(place.value)
  if (registerId.issue || name.issue || kind.issue || inside.issue)
    return [registerId.issue, name.issue, kind.issue, inside.issue].filter((issue) => issue !== null)
  return {
    registerId: registerId.value,
    name: name.value,
    kind: kind.value,
    cell: inside.value.cell,
    ward2022: inside.value.ward2022,
    fictional,
  } as AdmittedVenue
}

function insideOnly({ cell, ward2022 }: AdmittedPlace): Read<{ cell: CellId; ward2022: WardCode }> {
  return cell === null || ward2022 === null ? bad('outsideArea', null) : good({ cell, ward2022 })
}
