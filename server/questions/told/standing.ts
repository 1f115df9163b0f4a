import { dayNumber } from '../../contract/calendar.ts'
import type { Told, ToldEntry } from '../../contract/told/told.ts'

/** A concern that nobody confirms or renews speaks for so many days: what was safe a month ago is no longer safe. */
export const fadesAfterDays = 28

/** What a record is worth on a London day `YYYY-MM-DD`. */
export function standingOf({ kind, fields, steps, madeOn }: Told, today: string): ToldEntry['standing'] {
  const standing = { isFaded: false, isOver: false, daysOpen: null }
  if (kind === 'concern') {
    const last = steps.renewedOn ?? madeOn
    return { ...standing, isFaded: dayNumber(today) - dayNumber(last) >= fadesAfterDays }
  }
  if (kind === 'report')
    return {
      ...standing,
      isOver: steps.outcome !== null,
      daysOpen: steps.outcome === null ? dayNumber(today) - dayNumber(madeOn) : null,
    }
  if ('ends' in fields) return { ...standing, isOver: fields.ends.slice(0, 10) < today }
  if (kind === 'impactDay' && 'to' in fields) return { ...standing, isOver: fields.to < today }
  if ('due' in fields)
    return {
      ...standing,
      isOver: fields.state === 'done',
      daysOpen: fields.state === 'done' ? null : dayNumber(today) - dayNumber(madeOn),
    }
  return standing
}
