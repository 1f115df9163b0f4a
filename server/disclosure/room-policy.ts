import type { Agreement } from '../contract/agreement.ts'
import type { RoomQuestion } from '../contract/jag/room.ts'
import { type SourceId, sources } from '../contract/sources.ts'
import type { Told } from '../contract/told/told.ts'
import { type Viewer, visitor } from '../contract/viewer.ts'
import { readableSources } from './policy.ts'
import { mayReadTold } from './told-policy.ts'

/**
 * What may be said before others. A room is held to what everybody in it could ask alone: of figures the published ones,
 * for the parties of one agreement also that agreement's own source, as far as whoever asks may have it; of records what
 * each agency of the list may read. Nobody shows more than their own role and agency may ask, and nothing protected is
 * shown in company.
 */

/** Who listens, as if one of them asked alone. */
export function listenersOf(room: RoomQuestion, agreements: readonly Agreement[]): readonly Viewer[] {
  if (room.audience === 'public') return [visitor]
  const role = room.audience === 'parties' ? 'officer' : 'partner'
  const named = room.agencies.length > 0 ? room.agencies : partiesOf(room, agreements)
  // Nobody is named: what every partner reads, of whatever agency.
  return (named.length > 0 ? named : ['']).map((agency) => ({ role, agency, account: null }))
}

const partiesOf = ({ agreement }: RoomQuestion, agreements: readonly Agreement[]): readonly string[] =>
  agreements.find(({ reference }) => reference === agreement)?.parties ?? []

/**
 * Whether this person may speak before this room: with live figures of an agreement only who asks them live by that same
 * agreement, and only before its parties. `agreements`: those in force today.
 */
export function mayOpenRoom(
  viewer: Viewer,
  room: RoomQuestion,
  { agreements, readable }: { agreements: readonly Agreement[]; readable: ReadonlySet<string> },
): boolean {
  if (room.audience !== 'parties') return true
  const agreement = agreements.find(({ reference }) => reference === room.agreement)
  return (
    agreement !== undefined &&
    sharedSource(agreement) !== undefined &&
    readable.has(agreement.source) &&
    agreement.parties.includes(viewer.agency) &&
    room.agencies.every((agency) => agreement.parties.includes(agency))
  )
}

const sharedSource = ({ source }: Agreement) =>
  sources.find((each) => each.id === source && each.class === 'shared')

/** The sources whose figures this room may hear live. */
export function readableInRoom(
  room: RoomQuestion,
  {
    agreements,
    readable,
    today,
  }: { agreements: readonly Agreement[]; readable: ReadonlySet<string>; today: string },
): ReadonlySet<SourceId> {
  const open = readableSources(visitor, [], today)
  const own = agreements.find(({ reference }) => reference === room.agreement)
  const isTold = room.audience === 'parties' && own !== undefined && readable.has(own.source)
  return isTold ? new Set([...open, own.source]) : open
}

/**
 * Whether this room may hear of it: everybody in it could read it alone. An action of Part 1 is for the public. One about a
 * home or a person is for no room: nothing protected is shown in company.
 */
export function mayHear(room: RoomQuestion, listeners: readonly Viewer[], told: Told): boolean {
  if ('caseIn' in told.fields && told.fields.caseIn !== null) return false
  if (room.audience === 'public' && 'part' in told.fields)
    return told.fields.part === 1 && told.place?.kind !== 'venue'
  return listeners.every((listener) => mayReadTold(listener, told))
}

/** Before the public no place is finer than a ward. */
export const namesPlaces = ({ audience }: RoomQuestion): boolean => audience !== 'public'
