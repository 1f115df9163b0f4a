import { useEffect } from 'react'
import { patrolOfText } from '../../../server/contract/patrol.ts'
import type { ToldEntryOf } from '../../../server/contract/told/told.ts'
import { useTold } from '../../state/told.ts'
import { EntryCard } from '../places/EntryCard.tsx'
import { ReadTrouble } from '../places/ReadTrouble.tsx'
import { momentWords } from '../places/told-words.ts'
import { TabLink } from '../TabLink.tsx'
import { planSearch } from './patrol-link.ts'

const kinds = ['patrol'] as const

/** Plans that were kept, the newest shift first, as far as whoever looks may read them. */
export function KeptPlans() {
  const plans = useTold((state) => state.lists.patrol)
  const failure = useTold((state) => state.failure)
  const load = useTold((state) => state.load)
  useEffect(() => void load(kinds), [load])
  if (failure && !plans)
    return <ReadTrouble title="The plans could not be read." failure={failure} again={() => load(kinds)} />
  if (!plans) return <p className="data-loading">Loading …</p>
  const kept = plans.flatMap((plan) => (plan.kind === 'patrol' ? [plan] : []))
  const startOf = (plan: ToldEntryOf<'patrol'>) => patrolOfText(plan.fields.asked)?.start ?? ''
  const sorted = [...kept].sort((a, b) => (startOf(a) < startOf(b) ? 1 : -1))
  return (
    <section aria-label="Kept plans" className="patrol-kept-plans">
      <h2>Kept plans</h2>
      {sorted.length === 0 && (
        <p className="quiet">None yet. A plan that is kept is read by the agencies of its teams.</p>
      )}
      <ul className="patrol-kept">
        {sorted.map((plan) => (
          <li key={plan.id}>
            <EntryCard entry={plan} />
            <TabLink to="/patrol" search={planSearch(plan.id)} className="link-button patrol-kept-link">
              Open the briefing<span className="visually-hidden"> of {momentWords(startOf(plan))}</span>
            </TabLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
