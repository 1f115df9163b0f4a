import { partKinds } from '../../../server/contract/told/assessment.ts'
import { toldWriters } from '../../../server/contract/told/writers.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useOutbox } from '../../state/outbox.ts'
import { useSession } from '../../state/session.ts'
import { addWords } from '../places/kind-words.ts'
import { Part } from '../places/Part.tsx'
import { placesSearch } from '../places/places-link.ts'
import { TabLink } from '../TabLink.tsx'
import { useCarried } from './use-carried.ts'

/** An assessment without signal: what can be added to it, and what was and waits. Null where it was not opened here. */
export function CarriedAssessment({ id }: { id: string }) {
  const carried = useCarried().find((each) => each.id === id)
  const role = useSession((state) => state.session?.role)
  const waiting = useOutbox((state) => state.waiting)
  if (!carried) return null
  const parts = waiting.filter(({ draft }) => 'assessment' in draft.fields && draft.fields.assessment === id)
  const kinds = partKinds.filter(
    (kind) => role && toldWriters[kind].includes(role) && (kind !== 'score' || carried.round !== null),
  )
  return (
    <>
      <header className="places-head">
        <div>
          <h1>{carried.name}</h1>
          <p className="quiet">Place assessment, {carried.ward}</p>
        </div>
      </header>
      <Notice title="No signal: what was written before is not kept on this device.">
        What you add here waits on this device and is sent by itself.
      </Notice>
      <Part title="Add to it">
        <ul className="carried-parts">
          {kinds.map((kind) => (
            <li key={kind}>
              <TabLink to="/places" search={placesSearch({ assessment: id, add: kind })} className="button">
                {addWords[kind].label}
              </TabLink>
              <span className="quiet">{addWords[kind].hint}</span>
            </li>
          ))}
        </ul>
      </Part>
      {parts.length > 0 && (
        <Part title="Waiting for signal">
          <ul>
            {parts.map((one) => (
              <li key={one.id}>{one.title}</li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}

/** In the place of the list, without signal. */
export function CarriedList() {
  const carried = useCarried()
  if (carried.length === 0) return null
  return (
    <section aria-label="Assessments on this device">
      <h2>On this device, to add to without signal</h2>
      <ul className="carried-parts">
        {carried.map(({ id, name, ward }) => (
          <li key={id}>
            <TabLink to="/places" search={placesSearch({ assessment: id })}>
              {name}
            </TabLink>
            <span className="quiet">{ward}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
