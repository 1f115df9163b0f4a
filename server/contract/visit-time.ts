import { londonMoment, londonMomentText } from './calendar.ts'
import { fullVisitMinutes, type VisitDraft, visitStep } from './visits.ts'

/** When visits were, and which of them are one. Phones and the server work it out alike. */

const minuteMilliseconds = 60_000
const stepMilliseconds = visitStep * minuteMilliseconds
/** A team may begin before its shift and end after it by so much. */
const slackMilliseconds = 60 * minuteMilliseconds

interface Shift {
  /** London clock, `YYYY-MM-DDTHH:MM`. */
  readonly start: string
  readonly end: string
}

/**
 * When a team arrived, by the server's clock and rounded to five minutes: only how long ago the phone says it was is
 * believed, so that a clock that is wrong by a day changes nothing. What lies outside the shift, or in the future (the
 * phone's clock was set in between), is put at the nearest time within it and does not fit.
 */
export function settledArrival(
  { arrived, minutes }: Pick<VisitDraft, 'arrived' | 'minutes'>,
  phoneNow: string,
  now: Date,
  shift: Shift,
): { arrived: string; fits: boolean } {
  const ago = Date.parse(phoneNow) - Date.parse(arrived)
  const at = now.getTime() - ago
  const [from, to] = [londonMoment(shift.start), londonMoment(shift.end)]
  const fits = ago >= 0 && at >= from - slackMilliseconds && at <= to + slackMilliseconds
  const latest = Math.max(from, Math.min(to, now.getTime()) - minutes * minuteMilliseconds)
  const settled = fits ? at : Math.min(Math.max(at, from), latest)
  const rounded = Math.round(settled / stepMilliseconds) * stepMilliseconds
  return { arrived: londonMomentText(new Date(rounded)), fits }
}

/** What one phone said. */
export interface SaidVisit {
  readonly hotspot: string
  /** London clock, `YYYY-MM-DDTHH:MM`. */
  readonly arrived: string
  readonly minutes: number
  readonly how: VisitDraft['how']
}

/** What several phones of a team said of one stay, as one. */
export interface OneVisit {
  readonly hotspot: string
  readonly arrived: string
  /** From the first arrival to the last leave. */
  readonly minutes: number
  readonly grade: 'full' | 'short' | 'estimated'
}

/**
 * Visits of one team: what overlaps or touches at one hotspot is one stay, as long as all of it together, in whatever
 * order it came. Ten minutes that somebody tapped make it full; with a forgotten leave it is estimated, else short.
 */
export function oneOfEach(said: readonly SaidVisit[]): OneVisit[] {
  const places = [...new Set(said.map(({ hotspot }) => hotspot))].sort()
  return places.flatMap((hotspot) => {
    const here = said.filter((each) => each.hotspot === hotspot)
    return stretches(here).map(({ from, to }): OneVisit => {
      const inside = here.filter((each) => minuteOf(each) >= from && minuteOf(each) < to)
      const tapped = stretches(inside.filter(({ how }) => how === 'tap'))
      const minutes = tapped.reduce((sum, each) => sum + each.to - each.from, 0)
      const hasEstimate = inside.some(({ how }) => how === 'estimated')
      const grade = minutes >= fullVisitMinutes ? 'full' : hasEstimate ? 'estimated' : 'short'
      return { hotspot, arrived: textOf(from), minutes: to - from, grade }
    })
  })
}

/** Counts towards what was planned: a short one does not. */
export const countsAsVisit = ({ grade }: Pick<OneVisit, 'grade'>): boolean => grade !== 'short'

const minuteOf = ({ arrived }: SaidVisit): number => Date.parse(`${arrived}:00Z`) / minuteMilliseconds
const textOf = (minute: number): string => new Date(minute * minuteMilliseconds).toISOString().slice(0, 16)

/** Time covered, without overlap. */
function stretches(said: readonly SaidVisit[]): { from: number; to: number }[] {
  const spans = said
    .map((each) => ({ from: minuteOf(each), to: minuteOf(each) + each.minutes }))
    .sort((a, b) => a.from - b.from)
  const found: { from: number; to: number }[] = []
  for (const span of spans) {
    const last = found.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else found.push({ ...span })
  }
  return found
}
