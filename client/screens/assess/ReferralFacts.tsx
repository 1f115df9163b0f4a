import type { ToldEntryOf } from '../../../server/contract/told/told.ts'
import { fieldLabel, valueWords } from '../places/told-words.ts'

/** What came with a referral and what was filled in since. Fields that say nothing are left out. */
export function ReferralFacts({ fields }: Pick<ToldEntryOf<'assessment'>, 'fields'>) {
  const said = Object.entries(fields).filter(
    ([name, value]) => name !== 'harms' && value !== 'unknown' && value.length > 0,
  )
  return (
    <dl className="assessment-facts">
      {said.map(([name, value]) => (
        <div key={name}>
          <dt>{fieldLabel(name)}</dt>
          <dd>{valueWords(name, value)}</dd>
        </div>
      ))}
    </dl>
  )
}
