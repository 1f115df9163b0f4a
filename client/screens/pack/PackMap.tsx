import { lightPalette as colours, ramp } from '../../map/colours.ts'
import { type PackDrawing, packMapSize } from '../../map/pack-drawing.ts'
import { rankMarkRadius } from '../../map/paper-labels.ts'
import { classWords } from '../print/paper-facts.ts'

const font = 'Inter, Arial, sans-serif'
const { width, height } = packMapSize
const legendTop = height + 14

/** What the picture says to whoever cannot see it. */
export const mapWords = ({ kind }: PackDrawing): string =>
  `Map of the ${kind} that the table lists, darker where more incidents were counted.`

/** Colours and letters stand in the drawing itself: it is also made into a picture, where no style sheet reaches. */
export function PackMap({ drawing }: { drawing: PackDrawing }) {
  const words = classWords(drawing.breaks, true)
  return (
    <svg
      className="pack-picture"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height + 44}`}
      role="img"
      aria-label={mapWords(drawing)}
      fontFamily={font}
    >
      <rect width={width} height={height + 44} fill="#ffffff" />
      <path d={drawing.inside} fill={colours.inside} />
      <path d={drawing.roads} fill="none" stroke={colours.road} strokeWidth={1.2} />
      {drawing.classes.map((path, at) => (
        <path
          key={ramp[at]}
          d={path}
          fill={ramp[at]}
          stroke="#8a6a3c"
          strokeOpacity={0.6}
          strokeWidth={drawing.kind === 'places' ? 0.8 : 0.3}
        />
      ))}
      <path
        d={drawing.wards}
        fill="none"
        stroke={colours.wardLine}
        strokeWidth={0.6}
        strokeDasharray="4 2.5"
      />
      <path d={drawing.edge} fill="none" stroke={colours.boroughLine} strokeWidth={1.4} />
      {drawing.labels.map(({ text, x, y }) => (
        <text
          key={text}
          x={x}
          y={y}
          dominantBaseline="middle"
          textAnchor="middle"
          fontSize={8.5}
          fill="#3c4a52"
          stroke="#ffffff"
          strokeWidth={2.2}
          paintOrder="stroke"
        >
          {text}
        </text>
      ))}
      {drawing.marks.map(({ rank, x, y }) => (
        <g key={rank}>
          <circle cx={x} cy={y} r={rankMarkRadius + 1} fill="#ffffff" stroke="#1c2a30" strokeWidth={1} />
          <text x={x} y={y} dominantBaseline="central" textAnchor="middle" fontSize={8.5} fill="#1c2a30">
            {rank}
          </text>
        </g>
      ))}
      <text x={10} y={legendTop + 10} fontSize={11} fill="#1c2a30">
        Incidents
      </text>
      {words.map((range, at) => (
        <g key={range} transform={`translate(${74 + at * 92} ${legendTop})`}>
          <rect width={18} height={12} fill={ramp[at]} stroke="#8a6a3c" strokeWidth={0.5} />
          <text x={23} y={10} fontSize={10.5} fill="#1c2a30">
            {range}
          </text>
        </g>
      ))}
    </svg>
  )
}
