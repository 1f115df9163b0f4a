import { countWords } from './words.ts'

interface Props {
  title: string
  /** Lower ends of the classes, lowest first; without them `low` and `high` stand at the ends. */
  breaks?: readonly number[]
  low?: string
  high?: string
  outline?: string
  /** What the hatching says, where counts are withheld. */
  withheld?: string
  note?: string
}

/** The ramp with its numbers. Colours come from the style sheet, where they are the map's own. */
export function LegendRamp({ title, breaks, low, high, outline, withheld, note }: Props) {
  const steps = breaks ?? [1, 2, 3, 4, 5, 6]
  return (
    <figure className="legend">
      <figcaption>{title}</figcaption>
      {steps.length > 0 && (
        <ol className="legend-ramp">
          {steps.map((from, i) => (
            <li key={from}>
              <span className={`legend-step hour-${i + 1}`} />
              {breaks && <span>{`${countWords(from)}${i === breaks.length - 1 ? '+' : ''}`}</span>}
            </li>
          ))}
        </ol>
      )}
      {low && high && (
        <p className="legend-ends">
          <span>{low}</span>
          <span>{high}</span>
        </p>
      )}
      {outline && (
        <p className="legend-line">
          <span className="sign sign-outline" aria-hidden="true" /> {outline}
        </p>
      )}
      {withheld && (
        <p className="legend-line legend-withheld">
          <span className="sign sign-withheld" aria-hidden="true" /> {withheld}
        </p>
      )}
      {note && <p className="legend-note">{note}</p>}
    </figure>
  )
}
