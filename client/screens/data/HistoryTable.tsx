import type { ImportBatch } from '../../../server/contract/imports.ts'
import { TabLink } from '../TabLink.tsx'
import { mapSearch } from './map-link.ts'
import { periodWords } from './month-words.ts'

const counted = (count: number): string => count.toLocaleString('en-GB')

const momentWords = (at: string): string =>
  new Date(at).toLocaleString('en-GB', {
    timeZone: 'Europe/London',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })

interface HistoryTableProps {
  history: readonly ImportBatch[]
  undo: (batch: ImportBatch) => void
}

/** A row a file. On a phone each row stands as a card: the labels come from `data-label`. */
export function HistoryTable({ history, undo }: HistoryTableProps) {
  return (
    <table className="plain-table history-table">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">Covers</th>
          <th scope="col" className="number">
            In
          </th>
          <th scope="col" className="number">
            Repeated
          </th>
          <th scope="col" className="number">
            Refused
          </th>
          <th scope="col" className="number">
            On the map
          </th>
          <th scope="col">
            <span className="visually-hidden">What can be done</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {history.map((batch) => (
          <tr key={batch.id} className={batch.state === 'undone' ? 'undone' : undefined}>
            <th scope="row">
              {batch.formatLabel}
              <span className="quiet">
                {momentWords(batch.at)}
                {batch.demo && ' · demonstration'}
                {batch.state === 'undone' && ' · undone'}
              </span>
            </th>
            <td data-label="Covers">{batch.months.length === 0 ? '–' : periodWords(batch.months)}</td>
            <td data-label="In" className="number">
              {counted(batch.accepted)}
            </td>
            <td data-label="Repeated" className="number">
              {counted(batch.duplicates)}
            </td>
            <td data-label="Refused" className="number">
              {batch.refused > 0 ? (
                <a href={`/api/imports/${batch.id}/refusals.csv`} download>
                  {counted(batch.refused)}
                  <span className="visually-hidden"> refusals as CSV</span>
                </a>
              ) : (
                '0'
              )}
            </td>
            <td data-label="On the map" className="number">
              {counted(batch.live)}
            </td>
            <td className="history-actions">
              {batch.state === 'live' && batch.source && batch.live > 0 && (
                <TabLink to="/" search={mapSearch(batch.source, batch.months)}>
                  Show<span className="visually-hidden"> {batch.formatLabel} on the map</span>
                </TabLink>
              )}
              {batch.state === 'live' && (
                <button
                  type="button"
                  className="button"
                  disabled={batch.undoBlocked !== null}
                  onClick={() => undo(batch)}
                >
                  Undo
                </button>
              )}
              {batch.state === 'live' && batch.undoBlocked !== null && (
                <span className="quiet">{batch.undoBlocked}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
