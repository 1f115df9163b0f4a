import { countWords } from './words.ts'

/** A count as the server released it: a number, or only that it is below one. */
export type ReleasedCount = number | { below: number }

/** The only part that prints a count, so that a withheld one can never turn into a zero. */
export function CountText({ count }: { count: ReleasedCount }) {
  if (typeof count === 'number') return <span className="count">{countWords(count)}</span>
  return (
    <span className="count count-withheld" title="Withheld: small numbers could point to a person">
      fewer than {countWords(count.below)}
    </span>
  )
}
