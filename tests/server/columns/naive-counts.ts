/** The same answers by one plain loop over the records and no cleverness: what the index is compared with. */

import type { Selection } from '../../../server/columns/selection.ts'
import { dayNumber, firstDayOfMonth, monthOfDay, weekdayOf } from '../../../server/contract/calendar.ts'
import type { StoredCount, StoredRecord } from './stored-records.ts'

export { dayNumber }

type Ignored = 'period' | 'time' | 'types' | 'sources' | 'wards' | 'areas'
type CellOf = (cell: string) => number

export const unitRows = (counts: readonly StoredCount[]): StoredRecord[] =>
  counts.flatMap(({ source, type, ward2022, month, count }) =>
    Array.from({ length: count }, () => ({
      ...{ source, type, ward2022, month, cell: null, ward2002: null, day: null, hour: null },
    })),
  )

const hourPasses = ({ days, hours }: Selection, day: number, hour: number | null): boolean => {
  const weekday = weekdayOf(day) + 1
  const before = weekdayOf(day - 1) + 1
  const dayPasses = (number: number) => days.length === 0 || days.includes(number)
  if (hours.plain.length === 0 && hours.wrap === null) return dayPasses(weekday)
  if (hour === null) return false
  if (hours.plain.includes(hour) && dayPasses(weekday)) return true
  if (hours.wrap === null) return false
  if (hour >= hours.wrap.from) return dayPasses(weekday)
  return hour <= hours.wrap.to && dayPasses(before)
}

const timePasses = (selection: Selection, record: StoredRecord, ignored: readonly Ignored[]): boolean => {
  const first = record.day ?? firstDayOfMonth(record.month)
  const last = record.day ?? firstDayOfMonth(record.month + 1) - 1
  const { firstDay, lastDay, days, hours } = selection
  if (!ignored.includes('period')) {
    if (firstDay !== null && first < firstDay) return false
    if (lastDay !== null && last > lastDay) return false
  }
  if (ignored.includes('time')) return true
  if (record.day === null) return days.length === 0 && hours.plain.length === 0 && hours.wrap === null
  return hourPasses(selection, record.day, record.hour)
}

export const naivePasses = (
  selection: Selection,
  record: StoredRecord,
  cellOf: CellOf,
  ...ignored: Ignored[]
): boolean => {
  const { types, sources, wards, cells } = selection
  if (!ignored.includes('sources') && !sources.has(record.source)) return false
  if (!ignored.includes('types') && types !== null && !types.has(record.type)) return false
  if (!timePasses(selection, record, ignored)) return false
  if (!ignored.includes('wards') && wards !== null) {
    const codes = [record.ward2022, record.ward2002]
    if (!codes.some((code) => code !== null && wards.has(code))) return false
  }
  if (!ignored.includes('areas') && cells !== null)
    if (record.cell === null || cells[cellOf(record.cell)] !== 1) return false
  return true
}

const tallyOf = <K>(keys: readonly K[]): Map<K, number> => {
  const counts = new Map<K, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Every histogram as sorted-independent maps; zero counts are missing. */
export const naiveHistograms = (selection: Selection, all: readonly StoredRecord[], cellOf: CellOf) => {
  const passing = (...ignored: Ignored[]) =>
    all.filter((record) => record.ward2022 !== null && naivePasses(selection, record, cellOf, ...ignored))
  const asksHours = selection.hours.plain.length > 0 || selection.hours.wrap !== null
  const asksTime = asksHours || selection.days.length > 0
  const overlaps = ({ month }: StoredRecord) =>
    (selection.lastDay === null || firstDayOfMonth(month) <= selection.lastDay) &&
    (selection.firstDay === null || firstDayOfMonth(month + 1) - 1 >= selection.firstDay)
  const counted = passing()
  const monthOnlyOut = passing('time', 'period').filter(
    (record) => record.day === null && overlaps(record) && (asksTime || !counted.includes(record)),
  )
  const noHour = !asksHours
    ? []
    : passing('time').filter(
        ({ day, hour }) =>
          day !== null &&
          hour === null &&
          (selection.days.length === 0 || selection.days.includes(weekdayOf(day) + 1)),
      )
  return {
    total: counted.length,
    excluded: {
      monthOnly: monthOnlyOut.length,
      noHour: noHour.length,
      noCell: passing('areas').filter(({ cell }) => cell === null).length,
      outsideWards: all.filter(
        (record) => record.ward2022 === null && naivePasses(selection, record, cellOf, 'wards', 'areas'),
      ).length,
    },
    cells: tallyOf(passing('areas').flatMap(({ cell }) => (cell === null ? [] : [cellOf(cell)]))),
    everyCell: tallyOf(
      passing('areas', 'wards').flatMap(({ cell }) => (cell === null ? [] : [cellOf(cell)])),
    ),
    wards2022: tallyOf(passing('wards').map(({ ward2022 }) => ward2022)),
    wards2002: tallyOf(passing('wards').flatMap(({ ward2002 }) => (ward2002 === null ? [] : [ward2002]))),
    months: tallyOf(passing('period').map(({ day, month }) => (day === null ? month : monthOfDay(day)))),
    clock: tallyOf(
      passing('time').flatMap(({ day, hour }) =>
        day === null || hour === null ? [] : [weekdayOf(day) * 24 + hour],
      ),
    ),
    types: tallyOf(
      passing('types', 'sources')
        .filter(({ source }) => selection.typeSources.has(source))
        .map(({ type }) => type),
    ),
    sources: tallyOf(
      passing('sources')
        .filter(({ source }) => selection.offeredSources.has(source))
        .map(({ source }) => source),
    ),
  }
}
