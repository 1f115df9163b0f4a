import { Trouble } from '../../parts/Trouble.tsx'
import type { Tally } from './tally.ts'

const counted = (count: number): string => count.toLocaleString('en-GB')

/** The file as one bar and one sum: every row is accounted for. */
export function TallyBar({ tally }: { tally: Tally }) {
  const present = tally.parts.filter(({ count, id }) => count > 0 || id === 'accepted')
  return (
    <div className="tally">
      <div className="tally-bar" aria-hidden="true">
        {tally.parts
          .filter(({ count }) => count > 0)
          .map(({ id, share }) => (
            <span key={id} className={`tally-${id}`} style={{ flexGrow: Math.max(share, 0.01) }} />
          ))}
      </div>
      <p className="tally-sum">
        {present.map(({ id, label, count }, at) => (
          <span key={id} className="tally-part">
            {at > 0 && <span className="tally-sign">+ </span>}
            <span className={`tally-key tally-${id}`} aria-hidden="true" />
            <strong>{counted(count)}</strong> {label}{' '}
          </span>
        ))}
        <span className="tally-part">
          <span className="tally-sign">= </span>
          <strong>{counted(tally.rows)}</strong> {tally.rows === 1 ? 'row' : 'rows'} of the file
        </span>
      </p>
      {!tally.addsUp && (
        <Trouble>
          These numbers do not add up. Please do not import this file, and tell whoever looks after the map.
        </Trouble>
      )}
    </div>
  )
}
