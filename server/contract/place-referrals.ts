import { z } from 'zod'
import { AgencyId } from './agreement.ts'
import type { ProtectedCategory } from './protected.ts'
import { QuarterText, Z2Zone } from './protected-place.ts'
import { Outcome, outcomeLabels } from './told/told.ts'
import { Harm } from './told/words.ts'

/** Where a place was spoken of, so that it is referred: a meeting or a talk, never a child. */
export const referralPanels = [
  { id: 'mega', label: 'MEGA panel' },
  { id: 'mash', label: 'MASH' },
  { id: 'return-home', label: 'Return-home interviews' },
] as const
export const ReferralPanel = z.enum(referralPanels.map(({ id }) => id))
export type ReferralPanel = z.infer<typeof ReferralPanel>

/** About how many young people, and the protected category that a band is counted under. */
export const referralBands = [
  { id: '1-4', label: '1 to 4', category: 'referral-1-4' },
  { id: '5-9', label: '5 to 9', category: 'referral-5-9' },
  { id: '10-or-more', label: '10 or more', category: 'referral-10-or-more' },
] as const satisfies readonly { id: string; label: string; category: ProtectedCategory }[]
export const ReferralBand = z.enum(referralBands.map(({ id }) => id))
export type ReferralBand = z.infer<typeof ReferralBand>

/** What the owner agency answers: that it has it, then what happened. */
export const referralAnswerLabels = { received: 'Received', ...outcomeLabels } as const
export const ReferralAnswerWord = z.enum(['received', ...Outcome.options])
export type ReferralAnswerWord = z.infer<typeof ReferralAnswerWord>

/** A place referred for what happens to young people there. No child, no text, no address. */
export const ReferralDraft = z.strictObject({
  zone: Z2Zone,
  quarter: QuarterText,
  harm: Harm,
  band: ReferralBand,
  panel: ReferralPanel,
  /** The agency that owes an answer: a party of the agreement. */
  owner: AgencyId,
})
export type ReferralDraft = z.infer<typeof ReferralDraft>

export const ReferralAnswer = z.strictObject({ word: ReferralAnswerWord })
export type ReferralAnswer = z.infer<typeof ReferralAnswer>

export const ReferralReceipt = z.object({ id: z.string(), dataVersion: z.string() })

/** A referral of a place, as it is kept. */
export interface KeptReferral {
  id: string
  /** Id of a Z2 zone. */
  zone: string
  /** Quarters since 2000 Q1. */
  quarter: number
  harm: Harm
  band: ReferralBand
  panel: ReferralPanel
  /** Who referred it. */
  agency: string
  owner: string
  answer: ReferralAnswerWord | null
}

/** As gate 2 lets it through: `about` is null for who sees its status only. */
export type SeenReferral = Omit<KeptReferral, 'zone' | 'harm' | 'band'> & {
  about: Pick<KeptReferral, 'zone' | 'harm' | 'band'> | null
}

export const ReferralEntry = z.object({
  id: z.string(),
  quarter: QuarterText,
  panel: ReferralPanel,
  /** Who referred it. */
  agency: z.string(),
  owner: z.string(),
  answer: ReferralAnswerWord.nullable(),
  /** Where and what: for officers and analysts of both agencies; the partner that referred it sees its status. */
  about: z
    .object({ zone: z.string(), zoneName: z.string(), ward: z.string(), harm: Harm, band: ReferralBand })
    .nullable(),
  mayAnswer: z.boolean(),
})
export type ReferralEntry = z.infer<typeof ReferralEntry>

/** Those without an outcome first. For an agency that is no party always the same: nothing. */
export const ReferralList = z.object({
  isParty: z.boolean(),
  /** Agencies that may own one. */
  parties: z.array(z.string()),
  referrals: z.array(ReferralEntry),
})
export type ReferralList = z.infer<typeof ReferralList>
