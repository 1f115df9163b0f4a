import { z } from 'zod'

/** Venues of one kind by what happens near each: a few usually carry most. */
export const VenueShares = z.object({
  /** Kinds with venues that may be compared, most venues first. */
  kinds: z.array(z.object({ kind: z.string(), venues: z.number().int() })),
  /** The kind that was compared; empty where there is none. */
  kind: z.string(),
  /** Incidents near any venue of the kind (its cell and two rings), each counted once. */
  total: z.number().int(),
  /** So few of them have half of these near; null without any. */
  half: z.number().int().nullable(),
  /** Most first. `share`: of `total`; they overlap where venues stand close together. */
  ranked: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      ward: z.string(),
      near: z.number().int(),
      share: z.number().min(0).max(1),
    }),
  ),
  dataVersion: z.string(),
})
export type VenueShares = z.infer<typeof VenueShares>
