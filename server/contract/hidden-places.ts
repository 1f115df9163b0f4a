import { z } from 'zod'

const share = z.number().min(0).max(1)

/** Places that people speak of and records hardly do. */
export const HiddenPlaces = z.object({
  /** `null`: too few places are spoken of to make an order. */
  places: z
    .array(
      z.object({
        cell: z.string(),
        name: z.string(),
        ward: z.string(),
        /** `told`: concerns and reports; `hospital`: A&E records. */
        reason: z.enum(['told', 'hospital']),
        /** Of what is told (or treated), and of what the police recorded: percentile ranks. */
        high: share,
        low: share,
        sentence: z.string(),
      }),
    )
    .nullable(),
  /** Places with something told. */
  spokenOf: z.number().int(),
  /** Whether A&E records could be set against the police's for this reader. */
  comparedWithHospital: z.boolean(),
  dataVersion: z.string(),
})
export type HiddenPlaces = z.infer<typeof HiddenPlaces>
