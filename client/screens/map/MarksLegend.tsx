import { type MarkLook, markLooks } from '../../state/marks.ts'
import { useMarks } from '../../state/marks-shown.ts'

const words: Readonly<Record<MarkLook, string>> = {
  'impact-day': 'impact day, now or to come',
  'impact-day-over': 'impact day in the months shown, over',
  power: 'power in force',
  'power-to-come': 'power that starts later',
  service: 'service',
  hidden: 'hidden place: spoken of, hardly recorded',
}

/** What the patterns on the map mean, as far as they are on it. `isCopied`: as for `MarkRows`. */
export function MarksLegend({ isCopied = false }: { isCopied?: boolean }) {
  const marks = useMarks().filter(({ layer }) => !(isCopied && layer === 'hidden'))
  const shown = markLooks.filter((look) => marks.some((mark) => mark.look === look))
  if (shown.length === 0) return null
  return (
    <ul className="legend marks-legend" aria-label="Patterns on the map">
      {shown.map((look) => (
        <li key={look} className="legend-line">
          <span className={`sign mark-${look}`} aria-hidden="true" /> {words[look]}
        </li>
      ))}
    </ul>
  )
}
