import type { SourceId } from '../../../server/contract/sources.ts'
import { monthWords } from '../../parts/words.ts'
import { useMappings } from '../../state/mappings.ts'
import { useSession } from '../../state/session.ts'
import { agreementChoices } from './agreement-choices.ts'

interface AgreementChoiceListProps {
  source: SourceId
  chosen: string | null
  choose: (reference: string) => void
  /** Of the group of buttons. */
  name: string
}

/** Under which agreement; those that cannot be used say why. */
export function AgreementChoiceList({ source, chosen, choose, name }: AgreementChoiceListProps) {
  const agreements = useMappings((state) => state.agreements ?? [])
  const agency = useSession((state) => state.session?.agency ?? '')
  const choices = agreementChoices(agreements, source, agency)
  if (choices.every(({ why }) => why !== null) && choices.length === 0)
    return (
      <p className="note">
        There is no agreement over this source. The data-protection lead adds one on the Agreements tab; until
        then nothing of it may come in.
      </p>
    )
  return (
    <fieldset className="partner-choices">
      <legend>Under which agreement?</legend>
      {choices.map(({ reference, parties, ends, why }) => (
        <label key={reference} className={why === null ? undefined : 'partner-unusable'}>
          <input
            type="radio"
            name={name}
            disabled={why !== null}
            checked={chosen === reference}
            onChange={() => choose(reference)}
          />
          <span>
            <strong>{reference}</strong>{' '}
            <span className="quiet">
              {why ?? `in force until ${monthWords(ends)} · ${parties.join(', ')}`}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
