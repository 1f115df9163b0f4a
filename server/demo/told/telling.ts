import { dayText, firstDayOfMonth } from '../../contract/calendar.ts'
import type { ToldDraft, ToldStep } from '../../contract/told/told.ts'
import type { Viewer } from '../../contract/viewer.ts'
import { demonstrationAgency } from '../demonstration-agreements.ts'

/** Something that somebody tells at a moment, and what becomes of it. */
export interface Telling {
  readonly at: Date
  readonly by: Viewer
  readonly draft: ToldDraft
  readonly becomes?: readonly Becoming[]
  /** What is part of it, by its id: of an assessment. */
  readonly parts?: (id: string) => readonly Telling[]
}

/** A step, or other fields in the place of the first. */
interface Becoming {
  readonly at: Date
  readonly by: Viewer
  readonly step?: ToldStep
  readonly draft?: ToldDraft
}

/** Where and when the demonstration's records are told. */
export interface StoryGround {
  /** The last month with records, as months since 2000-01. */
  readonly lastMonth: number
  /** When the demonstration is made. */
  readonly now: Date
  /** Ids of places. */
  readonly storyVenue: string
  readonly venues: readonly string[]
  /** Cells of town centres, by id. */
  readonly centres: readonly string[]
  readonly areas: Record<'effect' | 'displacement' | 'nothing', readonly string[]>
  /** Text forms of the three questions. */
  readonly questions: Record<'effect' | 'displacement' | 'nothing', string>
}

const someone = (role: Viewer['role'], agency: string): Viewer => ({ role, agency, account: null })

/** Who speaks: no agency of this name exists. */
export const people = {
  analyst: someone('analyst', demonstrationAgency),
  officer: someone('officer', demonstrationAgency),
  police: someone('officer', 'example-police'),
  youth: someone('partner', 'example-youth-service'),
  housing: someone('partner', 'example-housing'),
  council: someone('analyst', 'example-council'),
} as const

/** The agencies that everything of the demonstration is shared with. */
export const everyAgency = [
  demonstrationAgency,
  ...['example-council', 'example-housing', 'example-police', 'example-youth-service'],
]

/** Late morning of a day of the month so many months before the last one with records. */
export function inMonth({ lastMonth }: StoryGround, before: number, day: number): Date {
  return new Date(`${dayText(firstDayOfMonth(lastMonth - before) + day - 1)}T10:00:00Z`)
}

/** So many days before the demonstration is made; negative: after. */
export function daysAgo({ now }: StoryGround, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}

/** `YYYY-MM-DD`. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10)
/** To the hour, for powers. */
export const hourOf = (at: Date): string => `${at.toISOString().slice(0, 13)}:00`
