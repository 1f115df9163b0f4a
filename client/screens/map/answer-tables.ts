import type { Counts, HotspotCell } from '../../../server/contract/answers.ts'
import type { Reference } from '../../../server/contract/reference.ts'
import type { TableColumn, TableRow } from '../../parts/sort-rows.ts'
import { hourWords, longDays, monthWords, ratioWords, shareWords } from '../../parts/words.ts'

export interface Table {
  columns: TableColumn[]
  rows: TableRow[]
}

/** A cell of a table: what is sorted by, and what is read. */
const said = (sort: number | string, text: string) => ({ sort, text })

export const placeTable = (cells: readonly HotspotCell[]): Table => ({
  columns: [
    { label: 'Rank', number: true },
    { label: 'Place' },
    { label: 'Ward' },
    { label: 'Count', number: true },
    { label: 'Share so far', number: true },
    { label: 'Stands out' },
    { label: 'Year before', number: true },
  ],
  rows: cells.map(({ cell, rank, place, wardName, count, cumulativeShare, bin, change }) => ({
    id: cell,
    cells: [
      rank,
      place,
      wardName,
      count,
      said(cumulativeShare, shareWords(cumulativeShare)),
      bin === null ? said(-9, 'not tested') : said(bin, standing(bin)),
      change ? said(change.ratio ?? 9e9, ratioWords(change.ratio)) : said(-9, ''),
    ],
  })),
})

export function standing(bin: number): string {
  if (bin >= 2) return bin === 3 ? 'yes, 99\u00a0%' : 'yes, 95\u00a0%'
  return bin <= -2 ? 'unusually quiet' : 'no'
}

export function wardTable(wards: Counts['wards'], facts: Reference['wards']): Table {
  const residents = new Map(facts.map(({ code, residents: people }) => [code, people]))
  const total = wards.reduce((sum, { count }) => sum + count, 0)
  return {
    columns: [
      { label: 'Ward' },
      { label: 'Count', number: true },
      { label: 'Share', number: true },
      { label: 'Per 1,000 residents', number: true },
    ],
    rows: wards.map(({ code, name, count }) => {
      const people = residents.get(code)
      const rate = people ? (count / people) * 1000 : null
      return {
        id: code,
        cells: [
          name,
          count,
          said(count, total > 0 ? shareWords(count / total) : ''),
          rate === null ? said(-1, 'not known') : said(rate, rate.toFixed(1)),
        ],
      }
    }),
  }
}

export const monthTable = (months: Counts['months']): Table => ({
  columns: [{ label: 'Month' }, { label: 'Count', number: true }],
  rows: months.map(({ month, count }) => ({ id: month, cells: [said(month, monthWords(month)), count] })),
})

export const hourTable = (clock: Counts['clock']): Table => ({
  columns: [{ label: 'Day' }, { label: 'Hour' }, { label: 'Count', number: true }],
  rows: clock.flatMap((hours, day) =>
    hours.map((count, hour) => ({
      id: `${day}-${hour}`,
      cells: [said(day * 24 + hour, longDays[day]), said(hour, hourWords(hour)), count],
    })),
  ),
})

export function typeTable(types: Counts['types'], reference: Pick<Reference, 'types' | 'groups'>): Table {
  const typeOf = new Map(reference.types.map((type) => [type.id, type]))
  const groupLabel = new Map(reference.groups.map(({ id, label }) => [id, label]))
  return {
    columns: [{ label: 'Kind' }, { label: 'Group' }, { label: 'Count', number: true }],
    rows: types.map(({ id, count }) => ({
      id,
      cells: [typeOf.get(id)?.label ?? id, groupLabel.get(typeOf.get(id)?.group ?? '') ?? '', count],
    })),
  }
}
