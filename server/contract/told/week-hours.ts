import { z } from 'zod'

/** Minutes of a day, by the clock in London. */
const minute = z.number().int().min(0).max(1440)

/**
 * Open from one minute to another on a weekday (1 Monday … 7 Sunday). `to` not after `from`: until that time on the next
 * day (a restaurant open 18:00 to 03:00 on Friday is `{day: 5, from: 1080, to: 180}`).
 */
export const OpenSpan = z.strictObject({ day: z.number().int().min(1).max(7), from: minute, to: minute })
export type OpenSpan = z.infer<typeof OpenSpan>

/** Hours of a week; an empty list: not known. */
export const WeekHours = z.array(OpenSpan).max(28)
export type WeekHours = z.infer<typeof WeekHours>

/** The 168 hours of a week from Monday 0:00, true where a place is open for any part of the hour. */
export function openHours(hours: WeekHours): boolean[] {
  const week = Array<boolean>(168).fill(false)
  for (const { day, from, to } of hours) {
    const first = (day - 1) * 1440 + from
    const last = (day - 1) * 1440 + (to > from ? to : to + 1440)
    for (let hour = Math.floor(first / 60); hour * 60 < last; hour++) week[hour % 168] = true
  }
  return week
}
