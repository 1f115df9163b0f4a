import type { ImportReport } from '../../../server/contract/imports.ts'
import { refusalsCsv } from './refusals-csv.ts'
import { saveText } from './save-text.ts'
import { reasonsOf } from './tally.ts'

/** Refused rows by reason, and as a file to mend them by. Row numbers and reasons only: never a value. */
export function RefusedRows({ report, fileName }: { report: ImportReport; fileName: string }) {
  const reasons = reasonsOf(report)
  const all = reasons.reduce((sum, { count }) => sum + count, 0)
  const listed = report.refusals.length
  const save = (): void =>
    saveText(
      `refused-${fileName.replace(/\.[^.]*$/, '')}.csv`,
      'text/csv',
      refusalsCsv(report.refusals, report.reasons),
    )
  return (
    <details className="report-part" open={reasons.length <= 6}>
      <summary>
        Why {all.toLocaleString('en-GB')} {all === 1 ? 'row is' : 'rows are'} refused
      </summary>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Reason</th>
            <th scope="col" className="number">
              Rows
            </th>
            <th scope="col">Where</th>
          </tr>
        </thead>
        <tbody>
          {reasons.map(({ reason, words, count, rows }) => (
            <tr key={reason}>
              <td>{words}</td>
              <td className="number">{count.toLocaleString('en-GB')}</td>
              <td className="quiet">{rows}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">Row 1 is the first one below the header.</p>
      {listed > 0 && (
        <button type="button" className="button" onClick={save}>
          {listed < all
            ? `Download the first ${listed.toLocaleString('en-GB')} refusals`
            : 'Download the refusals'}{' '}
          (CSV)
        </button>
      )}
    </details>
  )
}
