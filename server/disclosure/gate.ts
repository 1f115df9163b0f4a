import type { KeptHomePower } from '../contract/home-powers.ts'
import type { KeptReferral, SeenReferral } from '../contract/place-referrals.ts'
import type { Role } from '../contract/reference.ts'
import { type Audience, type ReleasedCount, releaseOrigin, type Sums } from '../contract/released.ts'
import { originOf } from '../contract/sources.ts'
import type { CountedSurveys, Surveys } from '../contract/surveys.ts'
import type { Told } from '../contract/told/told.ts'
import type { Viewer } from '../contract/viewer.ts'
import type { CountedContacts, WelfareCounts } from '../contract/welfare.ts'
import type { KeptEvent } from '../contract/workshop/kept.ts'
import { Refused } from '../errors.ts'
import { openRaw, type Raw } from '../sealed/raw.ts'
import { makeReleased, type Provenance, type Released, readReleased } from '../sealed/released.ts'
import { partnerTierRoles, precision, recordReaders, releaseTiers } from './policy.ts'
import { readsProtected, referralSeenAs } from './protected-lists-policy.ts'
import { type HallCard, hallCards } from './shapes/hall-cards.ts'
import { coarsenSums, withheldIn } from './shapes/released-sums.ts'
import { withoutSmallAnswers } from './shapes/survey-answers.ts'
import { withoutFewContacts } from './shapes/welfare-counts.ts'
import { isReadNoted, mayReadTold } from './told-policy.ts'
import { isInHall, mayFacilitate } from './workshop-policy.ts'

/** No figure of shared or protected records in it. */
const nothingCounted: Provenance = { basis: 'open', withheld: 0 }

/**
 * Gate 2: the only file that makes `Released`. It decides by what a figure was counted from, not by what
 * the question said it would read. `readable` comes from `readableSources`.
 * Throws `Refused('notReleased')` when a single record's source is not live for this viewer.
 */
export function releaseAnswer<T>(viewer: Viewer, raw: Raw<T>, readable: ReadonlySet<string>): Released<T> {
  const { value, origin } = openRaw(raw)
  return makeReleased(value, { basis: liveBasis(viewer, origin, readable), withheld: 0 })
}

/**
 * Answers to surveys, live for a party as any other figure, and even then without the small ones and whatever would
 * give them back. Errors as `releaseAnswer`.
 */
export function releaseSurveys(
  viewer: Viewer,
  raw: Raw<CountedSurveys>,
  readable: ReadonlySet<string>,
): Released<Surveys> {
  const { value, origin } = openRaw(raw)
  const basis = liveBasis(viewer, origin, readable)
  const { questions, withheld } = withoutSmallAnswers(value.questions)
  return makeReleased({ questions, dataVersion: value.dataVersion }, { basis, withheld })
}

/** Outreach contacts, live for a party, and even then without the small figures. Errors as `releaseAnswer`. */
export function releaseWelfare(
  viewer: Viewer,
  raw: Raw<{ isParty: boolean; contacts: readonly CountedContacts[]; dataVersion: string }>,
  readable: ReadonlySet<string>,
): Released<WelfareCounts> {
  const { value, origin } = openRaw(raw)
  const { isParty, contacts, dataVersion } = value
  const basis = liveBasis(viewer, origin, readable)
  const { years, zones, withheld } = withoutFewContacts(contacts)
  return makeReleased({ isParty, years, zones, dataVersion }, { basis, withheld })
}

/** Throws `Refused('notReleased')` when the source of any figure is not live for this viewer. */
function liveBasis(
  viewer: Viewer,
  origin: ReadonlySet<string>,
  readable: ReadonlySet<string>,
): Provenance['basis'] {
  let basis: Provenance['basis'] = 'open'
  for (const id of origin) {
    const known = originOf(id)
    const how = known ? precision[known.class][viewer.role] : 'none'
    // A source nobody knows, or one a role never asks live, stays shut whatever `readable` says.
    if (!known || !readable.has(known.source.id) || (how !== 'exact' && how !== 'party'))
      throw new Refused('notReleased')
    if (known.class !== 'open') basis = 'live'
  }
  return basis
}

/**
 * Sums of the leaves of a release as an audience sees them: coarsened here, each of them. Throws
 * `Refused('notReleased')` when anything but leaves that this audience may see went in, `notAllowed` when the
 * viewer's role is not of the audience.
 */
export function releaseSums(
  viewer: Viewer,
  audience: Audience,
  raw: Raw<Sums<number>>,
): Released<Sums<ReleasedCount>> {
  if (audience === 'partner' && !partnerTierRoles.includes(viewer.role)) throw new Refused('notAllowed')
  const { value, origin } = openRaw(raw)
  if (origin.size !== 1 || !origin.has(releaseOrigin(audience))) throw new Refused('notReleased')
  const sums = coarsenSums(value, releaseTiers[audience])
  return makeReleased(sums, { basis: 'release', withheld: withheldIn(sums) })
}

/** Puts answers that were released each by itself into one reply, or under other names. */
export function releaseTogether<T extends readonly unknown[], U>(
  parts: { readonly [K in keyof T]: Released<T[K]> },
  join: (...parts: T) => U,
): Released<U> {
  const values = parts.map((part) => readReleased(part))
  const made = parts.map((part) => part.provenance)
  const basis = (['live', 'release'] as const).find((each) => made.some((part) => part.basis === each))
  const withheld = made.reduce((sum, part) => sum + part.withheld, 0)
  const subject = made.flatMap((part) => part.subject ?? []).join('&')
  return makeReleased(join(...(values as unknown[] as never)), {
    ...{ basis: basis ?? 'open', withheld },
    ...(subject === '' ? {} : { subject }),
  })
}

/**
 * A figure of open and invented records alone, the same for everybody: how many this server holds.
 * Throws `Refused('notReleased')` when anything else was counted.
 */
export function releaseForEverybody<T>(raw: Raw<T>): Released<T> {
  const { value, origin } = openRaw(raw)
  for (const id of origin) {
    const known = originOf(id)
    if (!known || (known.class !== 'open' && !known.source.invented)) throw new Refused('notReleased')
  }
  return makeReleased(value, { basis: 'open', withheld: 0 })
}

/** What people wrote or an import left behind. `recordReaders` says which roles read it. */
export function releaseRecord<T>(role: Role, record: T): Released<T> {
  if (!recordReaders.includes(role)) throw new Refused('notAllowed')
  return makeReleased(record, nothingCounted)
}

/**
 * What people wrote about places, each kind by its own rule (`toldRules`): what this reader may not have is left out, and
 * nothing says that it was there. Reading what only some may read is audited, by its kinds.
 */
export function releaseTold<T>(
  viewer: Viewer,
  told: readonly Told[],
  shape: (readable: Told[]) => T,
): Released<T> {
  const readable = told.filter((each) => mayReadTold(viewer, each))
  const kinds = [...new Set(readable.filter(isReadNoted).map(({ kind }) => kind))].sort()
  const provenance: Provenance =
    kinds.length === 0 ? nothingCounted : { basis: 'live', withheld: 0, subject: `kind=${kinds.join(',')}` }
  return makeReleased(shape(readable), provenance)
}

/**
 * What projector and phones get of a workshop: cards that were shown, and nothing of any other. Throws `Refused('notFound')`
 * to whoever is not in the hall: that there is such a workshop is not told.
 */
export function releaseToHall<T>(
  viewer: Viewer,
  event: KeptEvent,
  shape: (shown: readonly HallCard[]) => T,
): Released<T> {
  if (!isInHall(viewer, event.workshop)) throw new Refused('notFound')
  return makeReleased(shape(hallCards(event)), nothingCounted)
}

/**
 * A workshop as those who hold it have it. Throws `Refused('notFound')` to everybody else. `subject` where that somebody
 * read it belongs into the audit.
 */
export function releaseToFacilitators<T>(
  viewer: Viewer,
  workshop: Pick<KeptEvent['workshop'], 'agency'>,
  value: T,
  subject?: string,
): Released<T> {
  if (!mayFacilitate(viewer, workshop)) throw new Refused('notFound')
  return makeReleased(value, subject === undefined ? nothingCounted : { basis: 'live', withheld: 0, subject })
}

/** Powers over homes and persons, for officers and analysts of a party; to everybody else there are none. */
export function releaseHomePowers<T>(
  viewer: Viewer,
  parties: readonly string[],
  powers: readonly KeptHomePower[],
  shape: (readable: readonly KeptHomePower[]) => T,
): Released<T> {
  const isReader = readsProtected(viewer, parties)
  return makeReleased(shape(isReader ? powers : []), { basis: isReader ? 'live' : 'open', withheld: 0 })
}

/** Referrals of places as this reader may have them: what became of one is less than where and what it is. */
export function releaseReferrals<T>(
  viewer: Viewer,
  parties: readonly string[],
  referrals: readonly KeptReferral[],
  shape: (readable: SeenReferral[]) => T,
): Released<T> {
  const seen = referrals.flatMap(({ zone, harm, band, ...status }): SeenReferral[] => {
    const as = referralSeenAs(viewer, parties, status)
    return as === 'nothing' ? [] : [{ ...status, about: as === 'all' ? { zone, harm, band } : null }]
  })
  return makeReleased(shape(seen), { basis: seen.length > 0 ? 'live' : 'open', withheld: 0 })
}

/**
 * Ids, tallies of one's own file, named reasons: what a command answers. `subject` is what the audit says it was done
 * to: ids and closed words, never a text of the request.
 */
export function releaseReceipt<T>(receipt: T, subject?: string): Released<T> {
  return makeReleased(receipt, subject === undefined ? nothingCounted : { ...nothingCounted, subject })
}

/** Facts of the area pack and of this program: public before they came here. */
export function releaseReference<T>(value: T): Released<T> {
  return makeReleased(value, nothingCounted)
}
