import { z } from 'zod'

const count = z.number().int().nonnegative()
/** `2026 Q1`. Oldest first; one without a record is not listed. */
const quarters = z.array(z.object({ quarter: z.string(), count }))

/** Protected records live: zones of about 250 homes and more, whole quarters, closed categories; nothing finer is stored. */
export const ProtectedCounts = z.object({
  total: count,
  zones: z.array(z.object({ zone: z.string(), name: z.string(), ward: z.string(), count, quarters })),
  quarters,
  categories: z.array(z.object({ id: z.string(), label: z.string(), count })),
  /** Sources that were counted, sorted. */
  sources: z.array(z.string()),
  dataVersion: z.string(),
})
export type ProtectedCounts = z.infer<typeof ProtectedCounts>
