import { z } from 'zod'
import { type WelfareKind, welfareKinds } from './protected.ts'

/** Contacts of a zone and year that are fewer than this are not shown, to parties neither; nobody is below it, too. */
export const fewestContacts = 5

const year = z.number().int()

/**
 * How often outreach met somebody who sleeps rough or begs, by Z2 zone and whole year that is over. Nothing is added up
 * over zones, years or kinds, so that nothing withheld can be had by subtraction.
 */
export const WelfareCounts = z.object({
  /** Whether an agreement over such contacts names the reader's agency. */
  isParty: z.boolean(),
  /** Oldest first, without gaps: of `contacts` below. */
  years: z.array(year),
  /** Those with one figure to show at least; nothing tells the others from zones without anybody. */
  zones: z.array(
    z.object({
      zone: z.string(),
      name: z.string(),
      /** Its name. */
      ward: z.string(),
      kind: z.enum(welfareKinds),
      /** One of each year. */
      contacts: z.array(
        z.union([z.number().int().nonnegative(), z.strictObject({ below: z.number().int().positive() })]),
      ),
    }),
  ),
  dataVersion: z.string(),
})
export type WelfareCounts = z.infer<typeof WelfareCounts>

/** Contacts as they are counted, before gate 2. */
export interface CountedContacts {
  readonly zone: string
  readonly name: string
  readonly ward: string
  readonly kind: WelfareKind
  readonly year: number
  readonly contacts: number
}
