import { z } from 'zod'

/** Incidents of a week by calendar day (Monday first) and hour. */
const Clock = z.array(z.array(z.number().int()))

/** The week of a place cell, of it with one ring around it, and with two. */
export const PlaceHours = z.object({ here: Clock, around: Clock, near: Clock, dataVersion: z.string() })
export type PlaceHours = z.infer<typeof PlaceHours>
