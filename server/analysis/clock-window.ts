/** Consecutive weekdays, each with the same run of hours; hours after midnight belong to the day they began on. */
export type ClockWindow = {
  /** 0 = Monday … 6 = Sunday. */
  readonly firstDay: number
  /** 1..7 */
  readonly days: number
  /** 0..23 */
  readonly firstHour: number
  /** 1..24 */
  readonly hours: number
  /** Events inside. */
  readonly count: number
  /** Part of all events with a known hour, 0..1. */
  readonly share: number
}

export type BusiestWindow =
  | { readonly code: 'window'; readonly window: ClockWindow }
  | { readonly code: 'noClearTime' }
  | { readonly code: 'tooFew'; readonly events: number }

const WEEK_HOURS = 168
/** "Mostly" is at least half. */
const MOSTLY = 0.5
/** A window says something when it holds twice its part of the week: half of the events in a quarter of it. */
const MOST_WINDOW_HOURS = WEEK_HOURS / 4
const LEAST_EVENTS = 30

/**
 * When to be there: of the windows that hold at least half of the events in at most a quarter of the week, the one
 * that an even week would explain least, by Kulldorff's likelihood ratio (Commun. Statist. Theory Meth. 26 (1997)
 * 1481). So a peak at three every day is not cut down to the four days that make up half. Ties go to the shorter
 * window, then the earlier one.
 *
 * @param clock 7 x 24 counts, Monday first, by calendar day
 * @returns a refusal below 30 events with a known hour, and when half of them need more than a quarter of the week
 * @throws RangeError when the clock is not 7 x 24: a bug of the caller
 */
export function busiestWindow(clock: readonly (readonly number[])[]): BusiestWindow {
  if (clock.length !== 7 || clock.some((day) => day.length !== 24)) {
    throw new RangeError('a clock is 7 days x 24 hours')
  }
  const before = runningTotal(clock.flat())
  const events = before[WEEK_HOURS]
  if (events < LEAST_EVENTS) return { code: 'tooFew', events }
  let best: ClockWindow | null = null
  let bestRatio = 0
  for (const shape of SHAPES) {
    // Within one shape the ratio grows with the count, so the fullest window is enough.
    const found = fullest(before, shape)
    if (found.share < MOSTLY) continue
    const ratio = likelihoodRatio(found.share, (shape.days * shape.hours) / WEEK_HOURS)
    if (ratio > bestRatio + 1e-12) {
      best = found
      bestRatio = ratio
    }
  }
  return best === null ? { code: 'noClearTime' } : { code: 'window', window: best }
}

/** Log likelihood ratio an event of a share of events in a share of the time, against an even week. */
function likelihoodRatio(eventShare: number, timeShare: number): number {
  const outside = 1 - eventShare
  const rest = outside > 0 ? outside * Math.log(outside / (1 - timeShare)) : 0
  return eventShare * Math.log(eventShare / timeShare) + rest
}

type Shape = { readonly days: number; readonly hours: number }

/** Every shape short enough to say something, shortest first. */
const SHAPES: readonly Shape[] = Array.from({ length: 7 * 24 }, (_, i) => ({
  days: Math.floor(i / 24) + 1,
  hours: (i % 24) + 1,
}))
  .filter(({ days, hours }) => days * hours <= MOST_WINDOW_HOURS)
  .sort((a, b) => a.days * a.hours - b.days * b.hours || a.days - b.days)

/** Sums of the first 0, 1, … hours of two weeks on end, so that Sunday night runs into Monday. */
function runningTotal(week: readonly number[]): Float64Array {
  const before = new Float64Array(2 * WEEK_HOURS + 1)
  for (let i = 0; i < 2 * WEEK_HOURS; i++) before[i + 1] = before[i] + week[i % WEEK_HOURS]
  return before
}

function fullest(before: Float64Array, { days, hours }: Shape): ClockWindow {
  let best = { firstDay: 0, firstHour: 0, count: -1 }
  // All seven days have no first one; whole days begin at midnight.
  for (let firstDay = 0; firstDay < (days === 7 ? 1 : 7); firstDay++) {
    for (let firstHour = 0; firstHour < (hours === 24 ? 1 : 24); firstHour++) {
      let count = 0
      for (let day = 0; day < days; day++) {
        const start = (firstDay + day) * 24 + firstHour
        count += before[start + hours] - before[start]
      }
      if (count > best.count) best = { firstDay, firstHour, count }
    }
  }
  return { ...best, days, hours, share: best.count / before[WEEK_HOURS] }
}

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** "mostly Friday and Saturday 20:00–03:00"; the end is the full hour at which the window closes. */
export function windowInWords({ firstDay, days, firstHour, hours }: ClockWindow): string {
  const first = DAY_NAMES[firstDay]
  const last = DAY_NAMES[(firstDay + days - 1) % 7]
  const span = hours === 24 ? '' : ` ${clockTime(firstHour)}–${clockTime(firstHour + hours)}`
  if (days === 7) return `mostly${span}`
  if (days === 1) return `mostly ${first}${span}`
  return `mostly ${first} ${days === 2 ? 'and' : 'to'} ${last}${span}`
}

function clockTime(hour: number): string {
  return `${String(hour % 24).padStart(2, '0')}:00`
}
