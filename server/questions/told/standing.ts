import { dayNumber, londonMomentText } from '../../contract/calendar.ts'
import { questionOfText } from '../../contract/evaluation.ts'
import { isOverState } from '../../contract/told/action.ts'
import type { Told, ToldEntry } from '../../contract/told/told.ts'

/** A concern that nobody confirms or renews speaks for so many days: what was safe a month ago is no longer safe. */
export const fadesAfterDays = 28

/** A notice that a site has not seen after so long goes back to its sender. */
export const noticeBackAfterMilliseconds = 4 * 3_600_000

/** What a record is worth on a London day `YYYY-MM-DD`, at a moment (UTC, ISO). */
export function standingOf(
  { kind, fields, steps, madeOn, agencies, writtenAt }: Told,
  { today, now }: { today: string; now: string },
): Omit<ToldEntry['standing'], 'rounds'> {
  const standing = { isFaded: false, isOver: false, daysOpen: null, unseenBy: [], isBack: false }
  if (kind === 'notice' && 'until' in fields) {
    const unseenBy = agencies.filter((agency) => !steps.seen.some((seen) => seen.agency === agency))
    const isLate = Date.parse(now) - Date.parse(writtenAt) >= noticeBackAfterMilliseconds
    return { ...standing, isOver: fields.until < today, unseenBy, isBack: isLate && unseenBy.length > 0 }
  }
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
  if ('ends' in fields) return { ...standing, isOver: fields.ends <= londonMomentText(new Date(now)) }
  if (kind === 'impactDay' && 'to' in fields) return { ...standing, isOver: fields.to < today }
  // Over: its months are, so that the figures can be asked.
  if ('question' in fields) {
    const last = questionOfText(fields.question)?.after.to
    return { ...standing, isOver: last !== undefined && last < today.slice(0, 7) }
  }
  if ('due' in fields)
    return {
      ...standing,
      isOver: isOverState(fields.state),
      daysOpen: isOverState(fields.state) ? null : dayNumber(today) - dayNumber(madeOn),
    }
  return standing
}
