import { z } from 'zod'
import { AgencyId } from './agreement.ts'
import { MonthText, Z2Zone } from './protected-place.ts'
import { HomePower } from './told/powers.ts'

/** What the owner agency did when a power had ended. */
export const followUps = [
  { id: 'support', label: 'Support goes on' },
  { id: 'visits', label: 'Visits are agreed' },
  { id: 'new-power', label: 'A new power was sought' },
  { id: 'nothing-more', label: 'Looked into: nothing more to do' },
] as const
export const FollowUp = z.enum(followUps.map(({ id }) => id))
export type FollowUp = z.infer<typeof FollowUp>

/** The longest a power may run, in months: what is longer is entered anew. */
export const longestPowerMonths = 120

/** A power over a home or one person: a zone and two months. Where and whose it is has no field here. */
export const HomePowerDraft = z
  .strictObject({
    power: HomePower,
    zone: Z2Zone,
    starts: MonthText,
    ends: MonthText,
    /** The agency that acts when it ends: a party of the agreement. */
    owner: AgencyId,
  })
  .refine(({ starts, ends }) => starts <= ends, { path: ['ends'] })
export type HomePowerDraft = z.infer<typeof HomePowerDraft>

export const HomePowerFollowUp = z.strictObject({ word: FollowUp })
export type HomePowerFollowUp = z.infer<typeof HomePowerFollowUp>

/** A power over a home or one person, as it is kept. */
export interface KeptHomePower {
  id: string
  power: HomePower
  /** Id of a Z2 zone. */
  zone: string
  /** Month numbers. */
  monthFirst: number
  monthLast: number
  owner: string
  followUp: FollowUp | null
}

export const HomePowerEntry = z.object({
  id: z.string(),
  power: HomePower,
  zone: z.string(),
  zoneName: z.string(),
  /** Code of the 2022 ward. */
  ward: z.string(),
  starts: MonthText,
  ends: MonthText,
  owner: z.string(),
  /** `ended`: it is over and its owner has not said what follows. */
  state: z.enum(['running', 'ended', 'followedUp']),
  followUp: FollowUp.nullable(),
  /** Whether this reader may say what follows. */
  mayFollowUp: z.boolean(),
})
export type HomePowerEntry = z.infer<typeof HomePowerEntry>

/** Those that ended without a word first. For an agency that is no party always the same: nothing. */
export const HomePowerList = z.object({
  isParty: z.boolean(),
  /** Agencies that may own one. */
  parties: z.array(z.string()),
  powers: z.array(HomePowerEntry),
})
export type HomePowerList = z.infer<typeof HomePowerList>
