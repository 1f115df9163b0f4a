import { useMemo, useState } from 'react'
import { cuckooingSigns } from '../../../server/contract/cuckooing.ts'
import { useCuckooing } from '../../state/cuckooing.ts'
import { failureWords } from '../../state/failure-words.ts'
import { isOpenToAnybody, useSession } from '../../state/session.ts'
import { FormFoot } from '../FormFoot.tsx'
import { AreaPart, type AreaProps } from './AreaPart.tsx'
import { ChoiceCards } from './ChoiceCards.tsx'
import {
  lastQuarters,
  type Quarter,
  quarterChoices,
  quartersOffered,
  quarterText,
  quarterWords,
} from './quarters.ts'
import { ReceivedNote } from './ReceivedNote.tsx'
import { SecureRoute } from './SecureRoute.tsx'
import type { ZoneShape } from './zone-shapes.ts'

/** Report of a home that was taken over, for partners without a spreadsheet. Keeps an area and a quarter. */
export function CuckooingForm({ zones, latitude }: AreaProps) {
  const { isSending, failure, received, send, startAnew } = useCuckooing()
  const demo = useSession(isOpenToAnybody)
  const quarters = useMemo(() => lastQuarters(new Date(), quartersOffered), [])
  const [zone, setZone] = useState<ZoneShape | null>(null)
  const [quarter, setQuarter] = useState<Quarter>(quarters[0])
  const [signs, setSigns] = useState<ReadonlySet<string>>(new Set())
  const [referred, setReferred] = useState(false)
  if (received !== null && zone !== null)
    return (
      <ReceivedNote
        again={{
          label: 'Report another',
          run: () => {
            startAnew()
            setZone(null)
            setSigns(new Set())
            setReferred(false)
          },
        }}
      >
        Received. Zone {zone.name}, {quarterWords(quarter)}. Nothing else was kept.
      </ReceivedNote>
    )
  const chosenSigns = cuckooingSigns.filter(({ id }) => signs.has(id)).map(({ id }) => id)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (zone)
          void send({
            zone: zone.id,
            quarter: quarterText(quarter),
            signs: chosenSigns,
            referralMade: referred,
          })
      }}
    >
      <AreaPart zones={zones} latitude={latitude} chosen={zone} choose={setZone} />
      <ChoiceCards
        legend="2. When was it seen?"
        name="quarter"
        choices={quarterChoices(quarters)}
        chosen={quarterText(quarter)}
        choose={(text) => setQuarter(quarters.find((each) => quarterText(each) === text) ?? quarters[0])}
      />
      <fieldset>
        <legend>3. What was seen?</legend>
        <p className="quiet">
          At least one, so that a report stands on something. The signs themselves are not kept.
        </p>
        <div>
          {cuckooingSigns.map(({ id, label }) => (
            <Tick
              key={id}
              label={label}
              checked={signs.has(id)}
              change={(on) =>
                setSigns(new Set([...signs].filter((sign) => sign !== id).concat(on ? [id] : [])))
              }
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>4. Has it been referred?</legend>
        <Tick label="A safeguarding referral has been made" checked={referred} change={setReferred} />
      </fieldset>
      <SecureRoute />
      <FormFoot
        action="Send"
        busy={isSending}
        busyWords="Sending …"
        disabled={demo || zone === null || chosenSigns.length === 0}
        trouble={failure && `${failureWords(failure)} Nothing was kept.`}
      >
        <span className="quiet">{stillMissing(zone !== null, chosenSigns.length > 0)}</span>
      </FormFoot>
    </form>
  )
}

function stillMissing(hasZone: boolean, hasSign: boolean): string {
  if (!hasZone) return 'Choose the area first.'
  return hasSign ? '' : 'Say what was seen.'
}

function Tick({
  label,
  checked,
  change,
}: {
  label: string
  checked: boolean
  change: (on: boolean) => void
}) {
  return (
    <label className="report-tick">
      <input type="checkbox" checked={checked} onChange={({ target }) => change(target.checked)} />
      <span>{label}</span>
    </label>
  )
}
