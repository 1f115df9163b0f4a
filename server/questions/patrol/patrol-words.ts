import type { Filter } from '../../contract/filter.ts'
import { type PatrolQuestion, patrolRefusals, patrolWarnings } from '../../contract/patrol.ts'
import { activityGroup } from '../../contract/sources.ts'
import type { Asking } from '../asking.ts'

/** Groups of types that a plan counts apart, for "why here". */
export function hotspotGroups({ categories }: Asking, { group }: Filter): string[] {
  const all = categories.groups.map(({ id }) => id).filter((id) => id !== activityGroup)
  return group.length > 0 ? all.filter((id) => group.includes(id)) : all
}

const dayWords = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'short', year: 'numeric' },
})

/** "Friday 27 Nov 2026, 14:00 to 22:00". */
export function shiftInWords({ start, end }: Pick<PatrolQuestion, 'start' | 'end'>): string {
  const day = dayWords.format(new Date(`${start}Z`)).replace(',', '')
  return `${day}, ${start.slice(11)} to ${end.slice(11)}`
}

/** "Mostly violence and weapons, most from 20:00 to 21:00". */
export function whyInWords(label: string, hour: number | null): string {
  const text = (value: number) => `${String(value % 24).padStart(2, '0')}:00`
  const lower = `${label.charAt(0).toLowerCase()}${label.slice(1)}`
  return `Mostly ${lower}${hour === null ? '' : `, most from ${text(hour)} to ${text(hour + 1)}`}`
}

export const refusalInWords = (code: keyof typeof patrolRefusals) => ({ code, text: patrolRefusals[code] })
export const warningInWords = (code: keyof typeof patrolWarnings) => ({ code, text: patrolWarnings[code] })
export type PatrolRefusal = keyof typeof patrolRefusals
export type PatrolWarning = keyof typeof patrolWarnings
