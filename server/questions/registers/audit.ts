import { AgencyId } from '../../contract/agreement.ts'
import { type AuditCheck, AuditEventName, type AuditPage, auditPageSize } from '../../contract/audit.ts'
import { dayNumber, dayText } from '../../contract/calendar.ts'
import { releaseRecord } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { AuditWanted } from '../../store/audit-reader.ts'
import type { Asking } from '../asking.ts'
import { csvText } from '../exports/csv.ts'
import type { ExportFile } from '../exports/export-file.ts'
import { londonMidnight } from './london-midnight.ts'
import type { Registers } from './registers.ts'

/** One file holds no more than this. */
const mostInFile = 200_000

/** Entries, newest first, a page at a time. Refuses `badValue` and `unknownValue` naming the parameter. */
export function auditPage(asking: Asking, registers: Registers, query: URLSearchParams): Released<AuditPage> {
  const entries = registers.audit.list(wanted(query, auditPageSize))
  const isFull = entries.length === auditPageSize
  return releaseRecord(asking.viewer.role, {
    entries,
    before: isFull ? (entries.at(-1)?.number ?? null) : null,
  })
}

/** The same entries as a file; taking it is itself written down. */
export function auditCsv(asking: Asking, registers: Registers, query: URLSearchParams): Released<ExportFile> {
  const entries = registers.audit.list(wanted(query, mostInFile))
  const columns = [
    ...(['number', 'at', 'event', 'account', 'role', 'agency', 'endpoint'] as const),
    ...(['question', 'basis', 'outcome', 'withheld', 'times'] as const),
  ]
  const rows = entries.map((entry) => columns.map((name) => entry[name]))
  return releaseRecord(asking.viewer.role, {
    bytes: new TextEncoder().encode(csvText(columns, rows, { excel: true })),
    contentType: 'text/csv; charset=utf-8',
    fileName: `audit-${asking.today}.csv`,
    headers: {},
  })
}

/** Whether the chain is whole. */
export async function auditCheck(asking: Asking, registers: Registers): Promise<Released<AuditCheck>> {
  return releaseRecord(asking.viewer.role, await registers.audit.check(registers.lastAudit()))
}

function wanted(query: URLSearchParams, most: number): AuditWanted {
  const event = query.get('event')
  const known = AuditEventName.safeParse(event)
  if (event !== null && !known.success) throw new Refused('unknownValue', { param: 'event' })
  const day = (name: 'from' | 'to') => matching(query, name, /^\d{4}-\d{2}-\d{2}$/)
  const from = day('from')
  const to = day('to')
  const before = matching(query, 'before', /^\d{1,15}$/)
  const agency = query.get('agency')
  if (agency !== null && !AgencyId.safeParse(agency).success)
    throw new Refused('badValue', { param: 'agency' })
  return {
    from: from && londonMidnight(from),
    to: to && londonMidnight(dayText(dayNumber(to) + 1)),
    event: known.success ? known.data : null,
    account: matching(query, 'account', /^[A-Za-z0-9_-]{1,64}$/),
    agency,
    before: before === null ? null : Number(before),
    most,
  }
}

function matching(query: URLSearchParams, name: string, shape: RegExp): string | null {
  const text = query.get(name)
  if (text !== null && !shape.test(text)) throw new Refused('badValue', { param: name })
  return text
}
