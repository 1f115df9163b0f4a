import { z } from 'zod'
import { AgencyId } from '../agreement.ts'
import { DeckId } from './decks.ts'

/** What is settled about a workshop before it begins. */

const line = (most: number) => z.string().trim().min(1).max(most)
const unlike = (list: readonly string[]) => new Set(list).size === list.length

/** Half a day in steps; each drives the timer, and what phones and the projector show. */
export const runSteps = [
  { id: 'welcome', label: 'Welcome', minutes: 15 },
  { id: 'map', label: 'Put cards on the map', minutes: 45 },
  { id: 'reveal', label: 'Look at the cards together', minutes: 30 },
  { id: 'break', label: 'Break', minutes: 15 },
  { id: 'sort', label: 'Sort: when, and who', minutes: 40 },
  { id: 'agree', label: 'Agree, and choose three', minutes: 30 },
  { id: 'actions', label: 'Who does what', minutes: 40 },
  { id: 'contacts', label: 'A contact for each agency', minutes: 10 },
] as const
const RunSheet = z
  .array(
    z.strictObject({
      step: z.enum(runSteps.map(({ id }) => id)),
      minutes: z.number().int().min(1).max(240),
    }),
  )
  .min(1)
  .max(16)

export const usualRunSheet: z.infer<typeof RunSheet> = runSteps.map(({ id, minutes }) => ({
  step: id,
  minutes,
}))

/**
 * Who is there for somebody who wants to talk, and how the council takes a referral. The name and the contact are those of
 * staff at work, as in the contact register.
 */
export const Safeguarding = z.strictObject({ lead: line(80), where: line(120), route: line(160) })

export const WorkshopSettings = z.strictObject({
  title: line(80),
  /** London day. */
  date: z.iso.date(),
  /** Ward codes of 2022, or one saved area; neither: the whole borough. */
  wards: z.array(z.string().max(12)).max(40).refine(unlike),
  area: z.string().max(40).nullable(),
  questions: z.array(line(160)).max(6),
  decks: z.array(DeckId).min(1).refine(unlike),
  tables: z.number().int().min(2).max(40),
  audience: z.enum(['public', 'partners']),
  /** Ready phrases only; a cell shows once five people marked it. */
  isYoungPeoples: z.boolean(),
  /** Whether anybody under 18 takes part: then somebody to talk to must be there. */
  hasUnder18s: z.boolean(),
  safeguarding: Safeguarding.nullable(),
  /** Agencies beside the owner's that read the concerns which come out of it. */
  parties: z.array(AgencyId).max(20).refine(unlike),
  runSheet: RunSheet,
})
export type WorkshopSettings = z.infer<typeof WorkshopSettings>

/** Who must be named before it opens: young people's mode says that there are some. */
export const needsSafeguarding = ({ isYoungPeoples, hasUnder18s }: WorkshopSettings): boolean =>
  isYoungPeoples || hasUnder18s
