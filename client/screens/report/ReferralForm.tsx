import { useMemo, useState } from 'react'
import {
  type ReferralBand,
  type ReferralPanel,
  referralBands,
  referralPanels,
} from '../../../server/contract/place-referrals.ts'
import { type Harm, harms } from '../../../server/contract/told/words.ts'
import { failureWords } from '../../state/failure-words.ts'
import { useReferrals } from '../../state/referrals.ts'
import { isOpenToAnybody, useSession } from '../../state/session.ts'
import { FormFoot } from '../FormFoot.tsx'
import { agencyWords } from '../sign-in/role-words.ts'
import { AreaPart, type AreaProps } from './AreaPart.tsx'
import { ChoiceCards } from './ChoiceCards.tsx'
import { OwnerChoice } from './OwnerChoice.tsx'
import { lastQuarters, quarterChoices, quartersOffered, quarterText } from './quarters.ts'
import { ReceivedNote } from './ReceivedNote.tsx'
import { numberOf } from './referral-number.ts'
import { SecureRoute } from './SecureRoute.tsx'
import type { ZoneShape } from './zone-shapes.ts'

interface ReferralFormProps extends AreaProps {
  parties: readonly string[]
}

/** A place that a panel spoke of, for the agency that should look into it. Closed words alone. */
export function ReferralForm({ zones, latitude, parties }: ReferralFormProps) {
  const { isSending, failure, received, send, startAnew } = useReferrals()
  const demo = useSession(isOpenToAnybody)
  const quarters = useMemo(() => lastQuarters(new Date(), quartersOffered), [])
  const [zone, setZone] = useState<ZoneShape | null>(null)
  const [quarter, setQuarter] = useState(quarterText(quarters[0]))
  const [harm, setHarm] = useState<Harm | null>(null)
  const [band, setBand] = useState<ReferralBand | null>(null)
  const [panel, setPanel] = useState<ReferralPanel | null>(null)
  const [owner, setOwner] = useState('')
  if (received !== null)
    return (
      <ReceivedNote
        again={{
          label: 'Refer another',
          run: () => {
            startAnew()
            setZone(null)
            setHarm(null)
            setBand(null)
          },
        }}
      >
        Received as number {numberOf(received)}. {agencyWords(owner)} owes the answer.
      </ReceivedNote>
    )
  const draft =
    zone && harm && band && panel && owner ? { zone: zone.id, quarter, harm, band, panel, owner } : null
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (draft) void send(draft)
      }}
    >
      <AreaPart zones={zones} latitude={latitude} chosen={zone} choose={setZone} />
      <ChoiceCards
        legend="2. When was it?"
        name="referral-quarter"
        choices={quarterChoices(quarters)}
        chosen={quarter}
        choose={setQuarter}
      />
      <section className="report-part-box">
        <label className="report-field">
          3. What happens there?
          <select
            value={harm ?? ''}
            onChange={({ target }) => setHarm(harms.find(({ id }) => id === target.value)?.id ?? null)}
          >
            <option value="">Choose the harm</option>
            {harms.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </section>
      <ChoiceCards
        legend="4. About how many young people?"
        name="referral-band"
        choices={referralBands}
        chosen={band}
        choose={setBand}
      />
      <ChoiceCards
        legend="5. Who spoke of it?"
        name="referral-panel"
        choices={referralPanels}
        chosen={panel}
        choose={setPanel}
      />
      <OwnerChoice label="6. Who should look into it?" parties={parties} chosen={owner} choose={setOwner} />
      <SecureRoute />
      <FormFoot
        action="Send"
        busy={isSending}
        busyWords="Sending …"
        disabled={demo || draft === null}
        trouble={failure && failureWords(failure)}
      >
        <span className="quiet">{missing({ zone, harm, band, panel, owner })}</span>
      </FormFoot>
    </form>
  )
}

interface Chosen {
  zone: ZoneShape | null
  harm: Harm | null
  band: ReferralBand | null
  panel: ReferralPanel | null
  owner: string
}

function missing({ zone, harm, band, panel, owner }: Chosen): string {
  if (zone === null) return 'Choose the area first.'
  if (harm === null) return 'Say what happens there.'
  if (band === null) return 'Say about how many.'
  if (panel === null) return 'Say who spoke of it.'
  return owner === '' ? 'Choose who should look into it.' : ''
}
