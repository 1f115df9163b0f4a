import type { Filter } from '../../contract/filter.ts'

/** `AREA-cells-2025-12-to-2026-11.csv`: the area, what it is, its period. ASCII, no spaces. */
export function exportFileName(areaId: string, what: string, filter: Filter, ending: string): string {
  const period = [
    filter.from && filter.to
      ? `${filter.from}-to-${filter.to}`
      : filter.from
        ? `from-${filter.from}`
        : filter.to
          ? `to-${filter.to}`
          : '',
  ]
  const name = [areaId, what, ...period].filter((part) => part !== '').join('-')
  return `${name.replace(/[^A-Za-z0-9-]/g, '')}.${ending}`
}
