import { z } from 'zod'
import { Round } from './assessment.ts'
import { ToldDraft } from './told.ts'

/** A record that was written without signal, as a device keeps it until it is sent. */
export const WaitingRecord = z.object({
  /** Made on the device: sent twice, it is kept once. */
  id: z.string(),
  /** Role and agency of who wrote it: nobody else sends it. */
  whose: z.string(),
  /** What it is, in words. */
  title: z.string(),
  draft: ToldDraft,
  /** The form as it was typed, for one that is refused. */
  form: z.unknown(),
  /** Why the server did not take it; null while it waits for signal. */
  refused: z.string().nullable(),
})
export type WaitingRecord = z.infer<typeof WaitingRecord>

/** An assessment that was opened on a device, by name alone: enough to add to it without signal. */
export const CarriedAssessment = z.object({
  id: z.string(),
  whose: z.string(),
  /** What its place is called, and its ward. */
  name: z.string(),
  ward: z.string(),
  /** The weighting in which its reader may still weigh; null for none. */
  round: Round.nullable(),
  /** Milliseconds since 1970: forgotten then. */
  until: z.number(),
})
export type CarriedAssessment = z.infer<typeof CarriedAssessment>
