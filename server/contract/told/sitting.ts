import { z } from 'zod'

/** One sitting of a meeting: what was on the table and what was decided, in words. Never a figure. */

/** Most minutes of one sitting. */
export const mostMinutes = 80

export const minuteOutcomes = [
  { id: 'noted', label: 'Noted' },
  { id: 'decided', label: 'Decided' },
  { id: 'action', label: 'Action agreed' },
  { id: 'assigned', label: 'Owner named' },
  { id: 'dated', label: 'Day set' },
  { id: 'carried', label: 'Carried forward' },
  { id: 'closed', label: 'Closed by the meeting' },
] as const
export type MinuteOutcome = (typeof minuteOutcomes)[number]['id']

/** What an item was about, by reference: a record, a place cell (kept after the fold), a zone, a ward, or nothing else. */
const About = z.strictObject({
  kind: z.enum(['record', 'cell', 'zone', 'ward', 'none']),
  id: z.string().max(64),
})

/** Its number is its place in the list: minutes are numbered in the order in which they were taken. */
export const Minute = z.strictObject({
  about: About,
  title: z.string().trim().min(1).max(300),
  outcome: z.enum(minuteOutcomes.map(({ id }) => id)),
  words: z.string().trim().max(400),
  /** The day that was set or carried to: a full date in words is taken for somebody's. */
  due: z.iso.date().nullable(),
  /** 1: the public part of the meeting; 2: for its parties. */
  part: z.union([z.literal(1), z.literal(2)]),
})
export type Minute = z.infer<typeof Minute>

export const SittingFields = z.strictObject({
  /** The meeting by its record, and the London day on which it sits. Neither changes afterwards. */
  meeting: z.string().min(1).max(64),
  on: z.iso.date(),
  minutes: z.array(Minute).max(mostMinutes),
  /** Ended: it stands as it is. */
  isEnded: z.boolean(),
})
export type SittingFields = z.infer<typeof SittingFields>

/** `2026-11/3`: how an action names the minute that agreed it; a full date would be taken for somebody's. */
export const minuteNumber = ({ on }: Pick<SittingFields, 'on'>, at: number): string =>
  `${on.slice(0, 7)}/${at + 1}`
