import type { Minutes } from '../../analysis/patrol/patrol-ground.ts'
import { visitMinutes, workingMinutes } from '../../analysis/patrol/patrol-ground.ts'
import { dayNumber, weekdayOf } from '../../contract/calendar.ts'
import { clockMinutes, longestShiftHours, type PatrolQuestion, shiftMinutes } from '../../contract/patrol.ts'
import type { ShiftHours } from './patrol-history.ts'
import type { PatrolRefusal, PatrolWarning } from './patrol-words.ts'

/** A shift in minutes from midnight of its first day. */
export interface ReadShift {
  readonly on: Minutes
  readonly breaks: readonly Minutes[]
  /** Each team's own hours. */
  readonly teams: readonly Minutes[]
  readonly hours: ShiftHours
  readonly refused: readonly PatrolRefusal[]
  readonly warnings: readonly PatrolWarning[]
}

/** Reads a shift. What cannot be is refused by name; a break outside it is left out and said so. */
export function readShift(question: PatrolQuestion): ReadShift {
  const on = shiftMinutes(question)
  const minutes = on.to - on.from
  const wanted = question.breaks.map((span) => within(on, span))
  const breaks = wanted.filter((each) => each !== null).sort((a, b) => a.from - b.from)
  const teams = question.teams.map(({ hours }) =>
    hours === null ? on : (within(on, hours) ?? { from: on.from, to: on.from }),
  )
  const length: PatrolRefusal[] =
    minutes <= 0 ? ['shiftEmpty'] : minutes > longestShiftHours * 60 ? ['shiftTooLong'] : []
  const hasTime = teams.every((team) => workingMinutes({ on: team, breaks: joined(breaks) }) >= visitMinutes)
  return {
    ...{ on, breaks: joined(breaks), teams },
    hours: {
      weekday: weekdayOf(dayNumber(question.start.slice(0, 10))) + 1,
      first: Math.floor(on.from / 60) % 24,
      last: Math.floor(Math.max(on.from, on.to - 1) / 60) % 24,
      minutes: Math.max(1, minutes),
    },
    refused: length.length > 0 ? length : hasTime ? [] : ['teamWithoutTime'],
    warnings: wanted.includes(null) ? ['breakOutside'] : [],
  }
}

/** A span of the clock as minutes of the shift; null when no part of it lies inside. */
function within(on: Minutes, { from, to }: { from: string; to: string }): Minutes | null {
  const start = clockMinutes(from)
  const length = (clockMinutes(to) - start + 1440) % 1440
  for (const days of [0, 1440]) {
    const inside = { from: Math.max(on.from, start + days), to: Math.min(on.to, start + days + length) }
    if (inside.from < inside.to) return inside
  }
  return null
}

/** Without overlap. */
function joined(spans: readonly Minutes[]): Minutes[] {
  const found: Minutes[] = []
  for (const span of spans) {
    const last = found.at(-1)
    if (last && span.from <= last.to)
      found[found.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else found.push(span)
  }
  return found
}
