import { lightPalette } from '../../map/colours.ts'
import { teamLook, teamPatterns } from '../../map/plan-shapes.ts'

const width = 3

/** A team's letter and its line, as on the map. */
export function TeamSign({ team }: { team: number }) {
  const { letter, pattern, colour } = teamLook(team)
  const dashes = teamPatterns[pattern]?.map((part) => part * width).join(' ')
  return (
    <span className="patrol-team-sign">
      {letter}
      <svg width={36} height={8} viewBox="0 0 36 8" aria-hidden="true" focusable="false">
        <line
          x1={2}
          x2={34}
          y1={4}
          y2={4}
          stroke={lightPalette[colour]}
          strokeWidth={width}
          strokeDasharray={dashes}
          strokeLinecap={pattern === 2 ? 'round' : 'butt'}
        />
      </svg>
    </span>
  )
}
