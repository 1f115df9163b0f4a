import type { Area } from '../area/area.ts'
import type { Categories } from '../area/categories.ts'
import { dayText, monthText } from '../contract/calendar.ts'
import type { PreviewRow } from '../contract/imports.ts'
import { keptPeriodText } from '../contract/kept-period.ts'
import { protectedLabel } from '../contract/protected.ts'
import type { AdmittedPartner } from './gate.ts'
import { isRefused } from './incident-rows.ts'
import type { Issue } from './refusal.ts'

/** How many of the first rows are shown. */
export const mostPreviewed = 20

/** What will be kept of one row, in words; never what the file says. */
export function previewOf(
  { area, categories }: { area: Area; categories: Categories },
  row: number,
  outcome: AdmittedPartner | readonly Issue[],
): PreviewRow {
  if (isRefused(outcome)) {
    const reasons = outcome.map(({ reason }) => reason)
    return { row, class: 'refused', place: null, when: null, type: null, reasons }
  }
  if (outcome.class === 'protected') {
    const { source, zone, quarter, category } = outcome.record
    const place = area.zone(zone).name
    return {
      ...{ row, class: 'protected', place, when: keptPeriodText(source, quarter) },
      ...{ type: protectedLabel(category), reasons: [outcome.reason] },
    }
  }
  const { place, month, day, hour, type } = outcome.incident
  const label = categories.types.find(({ id }) => id === type)?.label ?? type
  const date = day === null ? monthText(month) : dayText(day)
  return {
    ...{ row, class: 'shared', type: label, reasons: [] },
    place: place.cell && area.placeName(area.cellNumber(place.cell)),
    when: hour === null ? date : `${date} ${String(hour).padStart(2, '0')}h`,
  }
}
