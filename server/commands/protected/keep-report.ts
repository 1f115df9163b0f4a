import type { AdmittedProtected } from '../../contract/admitted.ts'
import { dayText, firstDayOfMonth, monthNumber, quarterNumber } from '../../contract/calendar.ts'
import type { ProtectedCategory } from '../../contract/protected.ts'
import { oldestKeptMonth } from '../../contract/retention.ts'
import type { SourceId } from '../../contract/sources.ts'
import { Refused } from '../../errors.ts'
import { admitReport } from '../../ingest/gate.ts'
import { randomRef } from '../../ingest/random-ref.ts'
import { keepZonesVersion } from '../../ingest/zones-version.ts'
import type { StoredAgreement } from '../../store/agreement-store.ts'
import { writeReport } from '../../store/report-writer.ts'
import type { Acting } from '../acting.ts'
import type { ProtectedDesk } from './protected-desk.ts'

export interface ReportFacts {
  readonly source: SourceId
  readonly agreement: StoredAgreement
  readonly zone: string
  /** `2026 Q1`. */
  readonly quarter: string
  readonly category: ProtectedCategory
}

/**
 * Keeps a protected record of a form under its agency's batch of the quarter. Refuses `unknownValue` for a zone that is
 * none, `badValue` for a quarter to come or older than the agreement keeps records.
 */
export function keepReport(
  { area, viewer, clock }: Acting,
  { vault, today }: ProtectedDesk,
  { source, agreement, zone, quarter: text, category }: ReportFacts,
): AdmittedProtected {
  const quarter = quarterNumber(text)
  const record = admitReport({ area, now: clock() }, source, { zone, quarter, category })
  if ('wrong' in record)
    throw new Refused(record.wrong === 'zone' ? 'unknownValue' : 'badValue', { param: record.wrong })
  // Its last month: a quarter is deleted as a whole.
  if (quarter * 3 + 2 < oldestKeptMonth(agreement.retentionMonths, today))
    throw new Refused('badValue', { param: 'quarter' })
  keepZonesVersion(vault, area)
  const of = { agreement: agreement.reference, agency: viewer.agency, ref: randomRef() }
  writeReport(vault, { record, ...of, quarterBegan: quarterBegan(today) })
  return record
}

function quarterBegan(today: string): string {
  const month = monthNumber(today)
  return `${dayText(firstDayOfMonth(month - (month % 3)))}T00:00:00.000Z`
}
