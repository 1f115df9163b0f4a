import { monthWords, rangeWords } from '../../parts/words.ts'
import { type ChainLink, chainLinks } from './chain-dates.ts'
import type { PlaceChain } from './place-chain.ts'

/** The chain of a place in one line, with its days; what has not come yet says so. */
export function ChainDates({ chain }: { chain: PlaceChain }) {
  return (
    <ol className="chain-dates" aria-label="From what was noticed to what came of it">
      {chainLinks(chain).map((link) => (
        <li key={link.label} className={link.days ? undefined : 'chain-not-yet'}>
          <strong>
            {link.label}
            {link.count > 1 && ` (${link.count})`}
          </strong>
          <span>{daysWords(link)}</span>
        </li>
      ))}
    </ol>
  )
}

function daysWords({ days }: ChainLink): string {
  if (days === null) return 'not yet'
  return days.first === days.last ? monthWords(days.first) : rangeWords(days.first, days.last)
}
