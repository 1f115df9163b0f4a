import type { ReleasedCount } from '../../server/contract/released.ts'
import { countWords, withheldWords } from './words.ts'

/** The only part that prints a count, so that a withheld one can never turn into a zero. */
export function CountText({ count }: { count: ReleasedCount }) {
  if (typeof count === 'number') return <span className="count">{countWords(count)}</span>
  return (
    <span className="count count-withheld" title="Withheld: small numbers could point to a person">
      {withheldWords(count)}
    </span>
  )
}
