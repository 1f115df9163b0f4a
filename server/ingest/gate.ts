import type { Area } from '../area/area.ts'
import type { Categories } from '../area/categories.ts'
import type {
  AdmittedHomePower,
  AdmittedIncident,
  AdmittedPlace,
  AdmittedProtected,
  AdmittedSurveyAnswer,
  AdmittedVenue,
  AdmittedWardCount,
} from '../contract/admitted.ts'
import { dayText, monthNumber, monthOfDay, quarterOfMonth } from '../contract/calendar.ts'
import { type HomePowerDraft, longestPowerMonths } from '../contract/home-powers.ts'
import type { CellId, WardCode } from '../contract/ids.ts'
import { keptQuarter, keptMonths as monthsKeptAs } from '../contract/kept-period.ts'
import {
  categoriesFor,
  type LocationType,
  type ProtectedCategory,
  type ProtectedReason,
  type Sensitivity,
} from '../contract/protected.ts'
import { monthsOf, oldestKeptMonth } from '../contract/retention.ts'
import { isYearly, type SourceId, sources } from '../contract/sources.ts'
import { fewestAnswers } from '../contract/surveys.ts'
import { knownForce } from './forces.ts'
import { londonTime } from './london-time.ts'
import { type CoordinateText, createFoldedPlaces, createPlaceReader } from './place.ts'
import { type Kept, keptAs } from './protected-rule.ts'
import { bad, good, type Issue, type Read, type RowReason } from './refusal.ts'
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

/** The parts of one row of a partner's file. `at` is the cell before the fold; null in the margin. */
export interface PartnerParts {
  /** A type id, or for a protected source a protected category. */
  readonly meaning: Read<string>
  readonly at: Read<CellId | null>
  readonly when: Read<When>
  readonly locationType: Read<LocationType>
  readonly sensitivity: Read<Sensitivity>
}

/** A row of a partner's file as it is kept. */
export type AdmittedPartner =
  | { readonly class: 'shared'; readonly incident: AdmittedIncident }
  | { readonly class: 'protected'; readonly record: AdmittedProtected; readonly reason: ProtectedReason }

const oldestYears = 15

/**
 * Gate 1 for partners' rows: shared ones go under the cell of their fold group with day and hour; rows at homes, coded
 * rows and protected sources under their Z2 zone and quarter (welfare: whole year), with a category of the closed list
 * that the source may say, and nothing else.
 */
export function createPartnerGate(
  { area, categories, now }: GateGround,
  source: SourceId,
  timeColumn: string,
  keptMonths: number,
): (parts: PartnerParts) => AdmittedPartner | readonly Issue[] {
  const foldedPlace = createFoldedPlaces(area)
  const isProtected = sources.find(({ id }) => id === source)?.class === 'protected'
  const groupOf = new Map(categories.types.map(({ id, group }) => [id, group]))
  const sayable = new Set<string>(categoriesFor(source).map(({ id }) => id))
  const zones = area.zones('Z2')
  const thisMonth = monthOfDay(londonTime(now.getTime()).day)
  const today = dayText(londonTime(now.getTime()).day)
  const oldest = oldestKeptMonth(keptMonths, today)
  /** The rule that a month is too old for; null for one that may be kept. */
  const tooOld = (month: number): RowReason | null =>
    month < thisMonth - 12 * oldestYears ? 'olderThan15Years' : month < oldest ? 'olderThanKept' : null

  function kept(meaning: string, locationType: LocationType, sensitivity: Sensitivity): Kept {
    return keptAs({ meaning, group: groupOf.get(meaning), isProtected, locationType, sensitivity })
  }

  function protectedRecord(cell: CellId, { month }: When, category: ProtectedCategory): AdmittedProtected {
    const zone = zones[area.zoneOfCell(area.cellNumber(cell), 'Z2')].id
    return { source, zone, quarter: keptQuarter(source, month), category } as AdmittedProtected
  }

  /** The month that decides how old a row is: a year that is still kept is kept whole. */
  const agedBy = (month: number): number => (isYearly(source) ? monthsKeptAs(source, month)[1] : month)

  return ({ meaning, at, when: read, locationType, sensitivity }) => {
    const rule = read.issue === null ? tooOld(agedBy(read.value.month)) : null
    const when = rule === null ? read : bad(rule, timeColumn)
    if (meaning.issue || at.issue || when.issue || locationType.issue || sensitivity.issue) {
      const issues = [meaning.issue, at.issue, when.issue, locationType.issue, sensitivity.issue]
      return issues.filter((issue) => issue !== null)
    }
    const how = kept(meaning.value, locationType.value, sensitivity.value)
    const { month, day, hour } = when.value
    if (how.class === 'protected') {
      const { category, reason } = how
      if (!sayable.has(category)) return [{ reason: 'unknownCategory', column: null }]
      // No zone covers the margin: there is nothing coarse enough to keep such a row under.
      if (at.value === null) return [{ reason: 'outsideArea', column: null }]
      return { class: 'protected', record: protectedRecord(at.value, when.value, category), reason }
    }
    const incident = {
      ...{ source, force: area.force, type: meaning.value, place: foldedPlace(at.value) },
      ...{ month, day, hour, publishedId: null },
    } as AdmittedIncident
    return { class: 'shared', incident }
  }
}

/**
 * Gate 1 for a report form: a Z2 zone and a quarter that has begun, not over 15 years back. Else says which
 * of the two cannot be: the parts are closed, so there is nothing else to be wrong.
 */
export function admitReport(
  { area, now }: Pick<GateGround, 'area' | 'now'>,
  source: SourceId,
  { zone: text, quarter, category }: { zone: string; quarter: number; category: ProtectedCategory },
): AdmittedProtected | { readonly wrong: 'zone' | 'quarter' } {
  const zone = area.knownZone(text)
  if (zone === undefined || area.zone(zone).tier !== 'Z2') return { wrong: 'zone' }
  const thisQuarter = quarterOfMonth(monthOfDay(londonTime(now.getTime()).day))
  if (quarter > thisQuarter || quarter < thisQuarter - 4 * oldestYears) return { wrong: 'quarter' }
  return { source, zone, quarter, category } as AdmittedProtected
}

/**
 * Gate 1 for a power over a home or one person: a Z2 zone, a first month that has begun, a last one not so long ago that
 * it would be deleted at once and not `longestPowerMonths` after the first. Else says which of them cannot be.
 */
export function admitHomePower(
  { area, now }: Pick<GateGround, 'area' | 'now'>,
  { power, zone: text, starts, ends }: Pick<HomePowerDraft, 'power' | 'zone' | 'starts' | 'ends'>,
): AdmittedHomePower | { readonly wrong: 'zone' | 'starts' | 'ends' } {
  const zone = area.knownZone(text)
  if (zone === undefined || area.zone(zone).tier !== 'Z2') return { wrong: 'zone' }
  const today = dayText(londonTime(now.getTime()).day)
  const [monthFirst, monthLast] = [monthNumber(starts), monthNumber(ends)]
  if (monthFirst > monthNumber(today)) return { wrong: 'starts' }
  const isTooOld = monthLast < oldestKeptMonth(monthsOf('power'), today)
  if (isTooOld || monthLast < monthFirst || monthLast >= monthFirst + longestPowerMonths)
    return { wrong: 'ends' }
  return { power, zone, monthFirst, monthLast } as AdmittedHomePower
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

/** The parts of a row of survey answers. */
export interface SurveyParts {
  /** Null: the whole area. */
  readonly ward: Read<WardCode | null>
  /** First and last month. */
  readonly months: Read<readonly [number, number]>
  readonly question: Read<string>
  readonly answer: Read<string>
  readonly count: Read<number>
}

/** Gate 1 for answers to surveys: a small count stays outside, whatever else the row says. */
export function admitSurveyAnswer(
  source: SourceId,
  { ward, months, question, answer, count }: SurveyParts,
  { now, periodColumn, keptMonths }: { now: Date; periodColumn: string; keptMonths: number },
): AdmittedSurveyAnswer | readonly Issue[] {
  const today = londonTime(now.getTime()).day
  const last = months.issue === null ? months.value[1] : Number.POSITIVE_INFINITY
  const isOlderThanKept = last < oldestKeptMonth(keptMonths, dayText(today))
  const rule: RowReason | null =
    last < monthOfDay(today) - 12 * oldestYears
      ? 'olderThan15Years'
      : isOlderThanKept
        ? 'olderThanKept'
        : null
  const when: typeof months = rule === null ? months : bad(rule, periodColumn)
  if (ward.issue || when.issue || question.issue || answer.issue || count.issue)
    return [ward.issue, when.issue, question.issue, answer.issue, count.issue].filter(
      (issue) => issue !== null,
    )
  return {
    source,
    ward: ward.value,
    months: when.value,
    question: question.value,
    answer: answer.value,
    count: count.value < fewestAnswers ? null : count.value,
  } as AdmittedSurveyAnswer
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
