import { useState } from 'react'
import { type HomePower, homePowers } from '../../../server/contract/told/powers.ts'
import { monthWords } from '../../parts/words.ts'
import { failureWords } from '../../state/failure-words.ts'
import { useHomePowers } from '../../state/home-powers.ts'
import { isOpenToAnybody, useSession } from '../../state/session.ts'
import { FormFoot } from '../FormFoot.tsx'
import { AreaPart, type AreaProps } from './AreaPart.tsx'
import { ChoiceCards } from './ChoiceCards.tsx'
import { OwnerChoice } from './OwnerChoice.tsx'
import { ReceivedNote } from './ReceivedNote.tsx'
import type { ZoneShape } from './zone-shapes.ts'

interface HomePowerFormProps extends AreaProps {
  parties: readonly string[]
}

const isMonth = (text: string): boolean => /^20\d{2}-(0[1-9]|1[0-2])$/.test(text)

/** A power over a home or one person: an area and two months. */
export function HomePowerForm({ zones, latitude, parties }: HomePowerFormProps) {
  const { isSending, failure, received, send, startAnew } = useHomePowers()
  const demo = useSession(isOpenToAnybody)
  const own = useSession((state) => state.session?.agency ?? '')
  const [zone, setZone] = useState<ZoneShape | null>(null)
  const [power, setPower] = useState<HomePower | null>(null)
  const [starts, setStarts] = useState('')
  const [ends, setEnds] = useState('')
  const [owner, setOwner] = useState(parties.includes(own) ? own : '')
  if (received !== null)
    return (
      <ReceivedNote
        again={{
          label: 'Add another',
          run: () => {
            startAnew()
            setZone(null)
            setPower(null)
          },
        }}
      >
        Kept: the power and its area, {monthWords(received.starts)} to {monthWords(received.ends)}. No
        address, no day, no name.
      </ReceivedNote>
    )
  const isInOrder = isMonth(starts) && isMonth(ends) && starts <= ends
  const draft = zone && power && isInOrder && owner ? { power, zone: zone.id, starts, ends, owner } : null
  const missing = () => {
    if (zone === null) return 'Choose the area first.'
    if (power === null) return 'Choose the power.'
    if (!isInOrder) return 'Give both months, the first not after the last.'
    return owner === '' ? 'Choose who acts when it ends.' : ''
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (draft) void send(draft)
      }}
    >
      <AreaPart zones={zones} latitude={latitude} chosen={zone} choose={setZone} />
      <ChoiceCards
        legend="2. Which power?"
        name="home-power"
        choices={homePowers}
        chosen={power}
        choose={setPower}
      />
      <fieldset>
        <legend>3. From which month to which?</legend>
        <div className="report-months">
          <MonthField label="First month" value={starts} change={setStarts} />
          <MonthField label="Last month" value={ends} change={setEnds} />
        </div>
      </fieldset>
      <OwnerChoice label="4. Who acts when it ends?" parties={parties} chosen={owner} choose={setOwner} />
      <FormFoot
        action="Keep"
        busy={isSending}
        busyWords="Keeping …"
        disabled={demo || draft === null}
        trouble={failure && failureWords(failure)}
      >
        <span className="quiet">{missing()}</span>
      </FormFoot>
    </form>
  )
}

interface MonthFieldProps {
  label: string
  value: string
  change: (month: string) => void
}

/** Browsers without a month field take it as text. */
function MonthField({ label, value, change }: MonthFieldProps) {
  return (
    <label className="report-field">
      {label}
      <input
        type="month"
        value={value}
        placeholder="2026-05"
        onChange={({ target }) => change(target.value)}
      />
    </label>
  )
}
