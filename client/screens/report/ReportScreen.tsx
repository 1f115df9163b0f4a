import { useEffect, useMemo, useState } from 'react'
import { cuckooingSigns } from '../../../server/contract/cuckooing.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useBasemap } from '../../state/basemap.ts'
import { useCuckooing } from '../../state/cuckooing.ts'
import { failureWords } from '../../state/failure-words.ts'
import { useReference } from '../../state/reference.ts'
import { isOpenToAnybody, useSession } from '../../state/session.ts'
import { FormFoot } from '../FormFoot.tsx'
import { FormHelp } from '../FormHelp.tsx'
import { lastQuarters, type Quarter, quarterMonths, quarterText, quarterWords } from './quarters.ts'
import './report.css'
import { ZonePicker } from './ZonePicker.tsx'
import { type ZoneShape, zoneShapes } from './zone-shapes.ts'

const quartersOffered = 4

/** Report of a home that was taken over, for partners without a spreadsheet. Keeps an area and a quarter. */
export function ReportScreen() {
  const z2 = useBasemap((state) => state.zones?.z2 ?? null)
  const failed = useBasemap((state) => state.zonesFailed)
  const loadZones = useBasemap((state) => state.loadZones)
  const latitude = useReference((state) => state.reference?.centre[1] ?? null)
  const demo = useSession(isOpenToAnybody)
  useEffect(() => void loadZones(), [loadZones])
  const zones = useMemo(() => (z2 && latitude !== null ? zoneShapes(z2, latitude) : null), [z2, latitude])
  return (
    <div className="report-screen">
      <h1>Report cuckooing</h1>
      <p>
        Somebody’s home has been taken over. Half a minute: an area, a quarter, what was seen. No name, no
        address.
      </p>
      {demo && <p className="note">This is a demonstration: you can fill the form in, but not send it.</p>}
      {zones && latitude !== null ? (
        <Form zones={zones} latitude={latitude} />
      ) : failed ? (
        <Notice
          title="The areas could not be loaded."
          tone="trouble"
          action={{ label: 'Try again', run: () => void loadZones() }}
        />
      ) : (
        <p className="data-loading">Loading the areas.</p>
      )}
      <FormHelp />
    </div>
  )
}

interface FormProps {
  zones: readonly ZoneShape[]
  latitude: number
}

function Form({ zones, latitude }: FormProps) {
  const { isSending, failure, received, send, startAnew } = useCuckooing()
  const route = useSession((state) => state.session?.safeguarding.route ?? null)
  const demo = useSession(isOpenToAnybody)
  const quarters = useMemo(() => lastQuarters(new Date(), quartersOffered), [])
  const [zone, setZone] = useState<ZoneShape | null>(null)
  const [quarter, setQuarter] = useState<Quarter>(quarters[0])
  const [signs, setSigns] = useState<ReadonlySet<string>>(new Set())
  const [referred, setReferred] = useState(false)
  if (received !== null && zone !== null)
    return (
      <section className="report-part-box" aria-live="polite">
        <p className="report-received">
          Received. Zone {zone.name}, {quarterWords(quarter)}. Nothing else was kept.
        </p>
        <button
          type="button"
          className="button"
          onClick={() => {
            startAnew()
            setZone(null)
            setSigns(new Set())
            setReferred(false)
          }}
        >
          Report another
        </button>
      </section>
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
      <section className="report-part-box">
        <h2>1. Which area?</h2>
        <ZonePicker zones={zones} latitude={latitude} chosen={zone} choose={setZone} />
        {zone && (
          <p className="report-chosen" role="status">
            {zone.name}
          </p>
        )}
      </section>
      <fieldset>
        <legend>2. When was it seen?</legend>
        <div className="report-quarters">
          {quarters.map((each) => (
            <label key={quarterText(each)}>
              <input
                type="radio"
                name="quarter"
                checked={quarterText(each) === quarterText(quarter)}
                onChange={() => setQuarter(each)}
              />
              <span>
                {quarterWords(each)} <span className="quiet">{quarterMonths(each)}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
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
      <p className="report-address">
        The address does not belong here. Send it to the safeguarding team by their own secure route
        {route === null ? ': whoever looks after this map can tell you which.' : `: ${route}.`}
      </p>
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
