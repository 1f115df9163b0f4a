import { z } from 'zod'

/** Closed lists in which people speak of places: of harms and hours, never of persons. */

/** What may happen to somebody at a place. */
export const harms = [
  { id: 'violence', label: 'Fights, assaults or threats' },
  { id: 'weapons', label: 'Knives or other weapons' },
  { id: 'robbery', label: 'Robbery, or being followed' },
  { id: 'drugs', label: 'Drug dealing or use' },
  { id: 'exploitation', label: 'Someone is being used or pressured' },
  { id: 'sexual-harm', label: 'Sexual harassment or harm' },
  { id: 'hate', label: 'Abuse for who somebody is' },
  { id: 'damage', label: 'Damage, fires or graffiti' },
  { id: 'children', label: 'Children may need a youth worker' },
  { id: 'adults', label: 'Adults causing concern' },
  { id: 'unwatched', label: 'Dark, hidden, or nobody around' },
] as const
export const Harm = z.enum(harms.map(({ id }) => id))
export type Harm = z.infer<typeof Harm>

/** Parts of a day. `hours`: whole hours, the last included; a band past midnight ends on the next day. */
export const timeBands = [
  { id: 'morning', label: 'Morning', clock: '06–12', hours: [6, 11] },
  { id: 'midday', label: 'Midday', clock: '12–15', hours: [12, 14] },
  { id: 'after-school', label: 'After school', clock: '15–18', hours: [15, 17] },
  { id: 'evening', label: 'Evening', clock: '18–22', hours: [18, 21] },
  { id: 'night', label: 'Night', clock: '22–02', hours: [22, 1] },
  { id: 'small-hours', label: 'Small hours', clock: '02–06', hours: [2, 5] },
] as const
export const TimeBand = z.enum(timeBands.map(({ id }) => id))
export type TimeBand = z.infer<typeof TimeBand>

/** For how long somebody has known of it. */
export const sinceWords = [
  { id: 'days', label: 'A few days' },
  { id: 'weeks', label: 'A few weeks' },
  { id: 'months', label: 'Months' },
  { id: 'longer', label: 'A year or longer' },
  { id: 'unknown', label: 'Not known' },
] as const
export const Since = z.enum(sinceWords.map(({ id }) => id))

/** What a venue is. The first are those of the field; a register's own words are kept beside them. */
export const venueTypes = [
  { id: 'fast-food', label: 'Fast-food outlet' },
  { id: 'shopping-centre', label: 'Shopping centre' },
  { id: 'court', label: 'Court' },
  { id: 'school', label: 'School' },
  { id: 'station', label: 'Station' },
  { id: 'bus-stop', label: 'Bus stop' },
  { id: 'park', label: 'Park' },
  { id: 'youth-club', label: 'Youth club' },
  { id: 'youth-bus', label: 'Youth bus' },
  { id: 'hotel', label: 'Hotel' },
  { id: 'taxi-office', label: 'Taxi office' },
  { id: 'job-centre', label: 'Job centre' },
  { id: 'pub', label: 'Pub, bar or club' },
  { id: 'other', label: 'Other' },
] as const
export const VenueType = z.enum(venueTypes.map(({ id }) => id))
export type VenueType = z.infer<typeof VenueType>

export const serviceTypes = [
  { id: 'youth-club', label: 'Youth club' },
  { id: 'detached', label: 'Detached youth work' },
  { id: 'mentoring', label: 'Mentoring' },
  { id: 'mediation', label: 'Mediation' },
  { id: 'hospital', label: 'Youth workers in A&E' },
  { id: 'shelter', label: 'Shelter' },
  { id: 'outreach', label: 'Outreach' },
  { id: 'other', label: 'Other' },
] as const
export const ServiceType = z.enum(serviceTypes.map(({ id }) => id))

/** How often a meeting comes together: a setting, since people say different things of the same one. */
export const cadences = [
  { id: 'weekly', label: 'Weekly' },
  { id: 'fortnightly', label: 'Every two weeks' },
  { id: 'monthly', label: 'Monthly' },
  { id: 'quarterly', label: 'Quarterly' },
  { id: 'yearly', label: 'Yearly' },
  { id: 'as-needed', label: 'When needed' },
] as const
export const Cadence = z.enum(cadences.map(({ id }) => id))

/** What a safety notice may warn of, and nothing else. */
export const dangers = [
  { id: 'violence', label: 'Violence' },
  { id: 'weapon', label: 'A weapon' },
  { id: 'corrosive', label: 'A corrosive substance' },
  { id: 'disorder', label: 'Disorder' },
] as const
export const Danger = z.enum(dangers.map(({ id }) => id))

/** What a safety notice may advise, and nothing else. */
export const advices = [
  { id: 'ring-duty', label: 'Ring the duty contact before you open' },
  { id: 'move-or-cancel', label: 'Move or cancel' },
  { id: 'two-staff', label: 'Two members of staff at all times' },
] as const
export const Advice = z.enum(advices.map(({ id }) => id))
