import { monthNumber } from '../contract/calendar.ts'
import type { Filter, HourFilter } from '../contract/filter.ts'
import { sources } from '../contract/sources.ts'
import type { Asking } from './asking.ts'
import { coveredMonths } from './period.ts'
import { select } from './select.ts'

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * A filter as a person would say it: "Robbery · Fri–Sat 20:00–03:00 · Dec 2025 – Nov 2026". The period is always
 * said; what is not filtered is left out. Errors as `select`.
 */
export function filterInWords(asking: Asking, filter: Filter): string {
  return [
    whatInWords(asking, filter),
    whereInWords(asking, filter),
    [daysInWords(filter.day), hoursInWords(filter.hours)].filter((part) => part !== '').join(' '),
    periodInWords(asking, filter),
    sources
      .filter(({ id }) => filter.source.includes(id))
      .map(({ label }) => label)
      .join(', '),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function whatInWords(asking: Asking, filter: Filter): string {
  const { types, groups } = asking.categories
  const labels = (list: readonly { id: string; label: string }[], ids: readonly string[]) =>
    list.filter(({ id }) => ids.includes(id)).map(({ label }) => label)
  const typeLabels = labels(types, filter.type)
  const groupLabels = labels(groups, filter.group)
  // Both together narrow: types of these groups.
  if (typeLabels.length > 0) return listInWords(typeLabels)
  if (groupLabels.length > 0) return listInWords(groupLabels)
  return select(asking, filter).activity ? 'Stop and search' : 'All incidents'
}

function whereInWords(asking: Asking, filter: Filter): string {
  const wards = filter.ward.flatMap((code) => asking.area.knownWard(code)?.name ?? [])
  const areas = filter.area.flatMap((id) => asking.areas.find(id)?.name ?? [])
  return [listInWords(wards), listInWords(areas)].filter((part) => part !== '').join(' within ')
}

/** Long lists are cut, and say how many more there are. */
function listInWords(names: readonly string[]): string {
  return names.length <= 4 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
}

/** "Fri–Sat", "Mon, Wed"; Sunday runs into Monday. */
function daysInWords(days: readonly number[]): string {
  const runs: number[][] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run && run[run.length - 1] === day - 1) run.push(day)
    else runs.push([day])
  }
  if (days.length < 7 && runs.length > 1 && runs[0][0] === 1 && runs[runs.length - 1].includes(7)) {
    const first = runs.shift() ?? []
    runs[runs.length - 1].push(...first)
  }
  return runs
    .map((run) => {
      const name = (day: number) => dayNames[day - 1]
      return run.length === 1 ? name(run[0]) : `${name(run[0])}–${name(run[run.length - 1])}`
    })
    .join(', ')
}

/** "08:00–11:00, 20:00–03:00": the end is the full hour at which the window closes. */
function hoursInWords({ plain, wrap }: HourFilter): string {
  const runs: string[] = []
  for (let at = 0; at < plain.length; ) {
    let end = at
    while (plain[end + 1] === plain[end] + 1) end++
    runs.push(windowInWords(plain[at], plain[end]))
    at = end + 1
  }
  if (wrap) runs.push(windowInWords(wrap.from, wrap.to))
  return runs.join(', ')
}

function windowInWords(from: number, to: number): string {
  const time = (hour: number) => `${String(hour).padStart(2, '0')}:00`
  return `${time(from)}–${time((to + 1) % 24)}`
}

function periodInWords(asking: Asking, filter: Filter): string {
  const { all } = coveredMonths(asking, filter)
  const from = filter.from ? dateInWords(filter.from) : all.length > 0 ? monthInWords(all[0]) : ''
  const to = filter.to ? dateInWords(filter.to) : all.length > 0 ? monthInWords(all[all.length - 1]) : ''
  if (from === '' && to === '') return ''
  return from === to ? from : `${from} – ${to}`
}

/** `2026-03` → "Mar 2026", `2026-03-05` → "5 Mar 2026". */
export function dateInWords(text: string): string {
  const month = monthInWords(monthNumber(text))
  return text.length > 7 ? `${Number(text.slice(8))} ${month}` : month
}

/** Month number → "Mar 2026". */
export function monthInWords(month: number): string {
  return `${monthNames[month % 12]} ${2000 + Math.floor(month / 12)}`
}
