import { z } from 'zod'
import { ShiftView, VisitDraft } from './visits.ts'

/**
 * What a phone keeps of a patrol: the briefing of one shift while its ticket holds, where the team stands now, and visits
 * that are not sent yet. No position, no way, nobody's name. What opens the server is not here: no script can read it.
 */

const place = { plan: z.string(), team: z.number().int() }

export const PhoneVisit = z.object({
  ...place,
  draft: VisitDraft,
  /** Of the place, for the list of what waits. */
  name: z.string(),
  /** What the server said of it, for a person to look at; null: it waits. `mend`: it is kept there, without its note. */
  trouble: z.object({ kind: z.enum(['mend', 'refused']), words: z.string() }).nullable(),
})
export type PhoneVisit = z.infer<typeof PhoneVisit>

export const KeptShift = z.object({
  ...place,
  /** So much the server's clock is ahead of this phone's, in milliseconds. */
  ahead: z.number(),
  /** When this phone last looked, by its own clock: a clock that is set back is noticed by it. */
  seenAt: z.number(),
  view: ShiftView,
  /** Where the team said it stands, and since when by the server's clock (UTC, to the minute). */
  here: z.object({ hotspot: z.string(), since: z.string() }).nullable(),
})
export type KeptShift = z.infer<typeof KeptShift>
