import { patrolOfText } from '../../../server/contract/patrol.ts'
import type { ToldEntry } from '../../../server/contract/told/told.ts'
import { agreedKinds, noticedKinds, type PlaceChain } from './place-chain.ts'

/** One link of the chain of a place: how many records, from which London day to which; null where there is none yet. */
export interface ChainLink {
  readonly label: string
  readonly count: number
  readonly days: { readonly first: string; readonly last: string } | null
}

/** Concern → assessment → action → patrol → outcome, each with its days, so that one sees what followed what and when. */
export function chainLinks({ noticed, assessed, agreed, patrolled, outcomes }: PlaceChain): ChainLink[] {
  // What is over was noticed or agreed before: here it counts for both.
  const over = (kinds: readonly ToldEntry['kind'][]) =>
    outcomes.filter(({ entry }) => kinds.includes(entry.kind))
  return [
    linkOf('Noticed', [...noticed, ...over(noticedKinds)], dayWritten),
    linkOf('Assessed', assessed, dayWritten),
    linkOf('Agreed', [...agreed, ...over(agreedKinds)], dayBegun),
    linkOf('Patrolled', patrolled, dayBegun),
    linkOf('Outcome', outcomes, dayEnded),
  ]
}

function linkOf(
  label: string,
  records: readonly { readonly entry: ToldEntry }[],
  dayOf: (entry: ToldEntry) => string,
): ChainLink {
  const days = records.map(({ entry }) => dayOf(entry)).sort()
  const [first, last] = [days[0], days.at(-1)]
  const span = first === undefined || last === undefined ? null : { first, last }
  return { label, count: records.length, days: span }
}

const dayWritten = ({ madeOn }: ToldEntry): string => madeOn

/** The day on which it begins, where it says one; else when it was written. */
function dayBegun(entry: ToldEntry): string {
  if (entry.kind === 'power') return entry.fields.starts.slice(0, 10)
  if (entry.kind === 'impactDay') return entry.fields.from
  if (entry.kind === 'patrol') return patrolOfText(entry.fields.asked)?.start.slice(0, 10) ?? entry.madeOn
  return entry.madeOn
}

/** The day on which it was over. */
function dayEnded(entry: ToldEntry): string {
  if (entry.kind === 'report') return entry.steps.outcome?.on ?? entry.madeOn
  if (entry.kind === 'power') return entry.fields.ends.slice(0, 10)
  if (entry.kind === 'impactDay') return entry.fields.to
  if (entry.kind === 'action') return entry.steps.updates.at(-1)?.on ?? entry.changedAt.slice(0, 10)
  return entry.madeOn
}
