/** The counts question in SQL on the same database: every histogram ignoring its own filter. */
import type { Connection } from '../../server/store/open.ts'

/** One of the fixed filters in both tongues. */
export type BenchFilter = {
  from: string | null
  to: string | null
  firstDay: number | null
  lastDay: number | null
  types: readonly string[]
  wards: readonly string[]
  days: readonly number[]
  hours: readonly number[]
}

type Part = 'period' | 'time' | 'types' | 'wards'

const list = (values: readonly (string | number)[]): string =>
  values.map((value) => (typeof value === 'number' ? value : `'${value}'`)).join(',')

const conditions = (filter: BenchFilter, ignored: Part | null): string => {
  const parts: Record<Part, string[]> = {
    period: [
      filter.firstDay === null ? '' : `i.day >= ${filter.firstDay}`,
      filter.lastDay === null ? '' : `i.day <= ${filter.lastDay}`,
    ],
    time: [
      filter.days.length === 0 ? '' : `(i.day + 5) % 7 + 1 IN (${list(filter.days)})`,
      filter.hours.length === 0 ? '' : `i.hour IN (${list(filter.hours)})`,
    ],
    types: [
      filter.types.length === 0
        ? ''
        : `i.type IN (SELECT id FROM type WHERE code IN (${list(filter.types)}))`,
    ],
    wards: [filter.wards.length === 0 ? '' : `p.ward2022 IN (${list(filter.wards)})`],
  }
  const all = (Object.keys(parts) as Part[]).filter((part) => part !== ignored).flatMap((part) => parts[part])
  return ['i.replaced_by IS NULL', ...all.filter((text) => text !== '')].join(' AND ')
}

/** Runs the whole question; returns the total and the number of groups, so that nothing is optimised away. */
export const countInSql = (
  connection: Connection,
  filter: BenchFilter,
): { total: number; groups: number } => {
  const from = 'FROM incident i JOIN place p ON p.id = i.place'
  const group = (what: string, ignored: Part | null) =>
    connection
      .prepare<[], { key: unknown; n: number }>(
        `SELECT ${what} AS key, count(*) AS n ${from} WHERE ${conditions(filter, ignored)} GROUP BY 1`,
      )
      .all()
  const total = connection
    .prepare<[], number>(`SELECT count(*) ${from} WHERE ${conditions(filter, null)}`)
    .pluck()
    .get()
  const groups = [
    group('p.cell', null),
    group('p.ward2022', 'wards'),
    group('i.month', 'period'),
    group('((i.day + 5) % 7) * 25 + coalesce(i.hour, 24)', 'time'),
    group('i.type', 'types'),
    group('i.source', null),
  ]
  return { total: total ?? 0, groups: groups.reduce((sum, rows) => sum + rows.length, 0) }
}
