import { z } from 'zod'
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
