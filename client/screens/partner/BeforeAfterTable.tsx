import type { ImportReport, PartnerReport } from '../../../server/contract/imports.ts'
import type { FileSample } from '../../state/file-sample.ts'
import { type BeforeAfter, beforeAfter, storedWhen } from './before-after.ts'

interface BeforeAfterTableProps {
  sample: FileSample
  /** Those that are read. */
  columns: readonly string[]
  report: ImportReport
  partner: PartnerReport
}

/** The proof: what the file says, and what will be left of it. */
export function BeforeAfterTable({ sample, columns, report, partner }: BeforeAfterTableProps) {
  const rows = beforeAfter(sample, columns, partner.preview)
  if (rows.length === 0) return null
  return (
    <table className="plain-table before-after">
      <caption>The first {rows.length} rows: what the file says, and what will be stored</caption>
      <thead>
        <tr>
          <th scope="col">The file says (shown in this browser only)</th>
          <th scope="col">Will be stored</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((each) => (
          <tr key={each.row}>
            <td>
              <Before {...each} />
            </td>
            <td className={`after after-${each.after.class}`}>
              <After after={each.after} reasons={report.reasons} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Before({ row, before, leftOut }: BeforeAfter) {
  return (
    <>
      <span className="before-row">Row {row}</span>
      {before
        .filter(({ value }) => value !== '')
        .map(({ column, value }) => (
          <span key={column} className="before-value" title={column}>
            {value}
          </span>
        ))}
      {leftOut > 0 && <span className="quiet before-left">+ {leftOut} left out</span>}
    </>
  )
}

function After({ after, reasons }: { after: BeforeAfter['after']; reasons: ImportReport['reasons'] }) {
  if (after.class === 'refused')
    return (
      <>
        <strong>Refused.</strong> {after.reasons.map((reason) => reasons[reason] ?? reason).join(' ')}
      </>
    )
  return (
    <>
      {after.class === 'protected' && <span className="partner-protected">protected</span>}{' '}
      <strong>{after.place ?? 'outside every ward'}</strong> · {after.when ? storedWhen(after.when) : ''} ·{' '}
      {after.type}
    </>
  )
}
