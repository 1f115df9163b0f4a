import type { RankedPlace } from '../../../server/contract/jag/agenda.ts'
import { countWords } from '../../parts/words.ts'

const font = 'Inter, Arial, sans-serif'
const [width, rowHeight, top, labelWidth] = [640, 30, 34, 230]
/** More rows than this say nothing more. */
const mostRows = 10

/** What the chart says to whoever cannot see it. */
export const chartWords = 'Chart of the first places: incidents now and in the same months a year before.'

/** The first places now and a year before, as bars; places without an earlier figure have one bar. */
export function PackChart({ ranked }: { ranked: readonly RankedPlace[] }) {
  const rows = ranked.slice(0, mostRows)
  const most = Math.max(1, ...rows.flatMap(({ count, change }) => [count, change?.before ?? 0]))
  const room = width - labelWidth - 60
  const height = top + rows.length * rowHeight + 6
  return (
    <svg
      className="pack-picture"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={chartWords}
      fontFamily={font}
    >
      <rect width={width} height={height} fill="#ffffff" />
      <rect x={labelWidth} y={9} width={14} height={10} fill="#c33b2c" />
      <text x={labelWidth + 19} y={18} fontSize={11} fill="#1c2a30">
        now
      </text>
      <rect x={labelWidth + 60} y={9} width={14} height={10} fill="#b8c4c4" />
      <text x={labelWidth + 79} y={18} fontSize={11} fill="#1c2a30">
        the same months a year before
      </text>
      {rows.map(({ rank, name, count, change }, at) => (
        <g key={rank} transform={`translate(0 ${top + at * rowHeight})`}>
          <text x={labelWidth - 8} y={16} fontSize={11} textAnchor="end" fill="#1c2a30">
            {short(`${rank}. ${name}`)}
          </text>
          <rect x={labelWidth} y={2} width={(count / most) * room} height={12} fill="#c33b2c" />
          <text x={labelWidth + (count / most) * room + 5} y={12} fontSize={10.5} fill="#1c2a30">
            {countWords(count)}
          </text>
          {change && (
            <>
              <rect x={labelWidth} y={15} width={(change.before / most) * room} height={9} fill="#b8c4c4" />
              <text x={labelWidth + (change.before / most) * room + 5} y={23} fontSize={9.5} fill="#4a575e">
                {countWords(change.before)}
              </text>
            </>
          )}
        </g>
      ))}
    </svg>
  )
}

const short = (words: string): string => (words.length > 36 ? `${words.slice(0, 35)}…` : words)
