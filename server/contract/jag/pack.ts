import { z } from 'zod'
import { RoomDose } from '../visits.ts'
import { JagAgenda } from './agenda.ts'

/** The paper of a meeting for one room: asked anew each time and kept nowhere here. */
export const JagPack = z.object({
  agenda: JagAgenda,
  /** Patrol planned and delivered since the last meeting; null for a room that hears of no plan at all. */
  dose: RoomDose.nullable(),
  /** Handling marking of every page. */
  marking: z.string(),
  /** Invented records are counted or told of. */
  demonstration: z.boolean(),
  areaName: z.string(),
  vintage: z.number().int(),
  attribution: z.string(),
  /** How the figures were made and what they do not say. */
  limits: z.array(z.string()),
})
export type JagPack = z.infer<typeof JagPack>
