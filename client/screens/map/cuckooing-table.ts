import type { Reference } from '../../../server/contract/reference.ts'
import type { ZoneReports } from '../../state/cuckooing-zones.ts'
import type { Table } from './answer-tables.ts'

/** Zones with reports as a table: what the violet hatching says, for keyboard and screen reader. */
export const cuckooingTable = (zones: readonly ZoneReports[], wards: Reference['wards']): Table => ({
  columns: [
    { label: 'Zone' },
    { label: 'Ward' },
    { label: 'Reports', number: true },
    { label: 'Earlier reports', number: true },
  ],
  rows: zones.map(({ zone, name, ward, count, earlier }) => ({
    id: zone,
    cells: [name, wards.find(({ code }) => code === ward)?.name ?? '', count, earlier],
  })),
})
