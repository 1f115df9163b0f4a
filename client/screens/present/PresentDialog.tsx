import { useEffect, useId, useRef, useState } from 'react'
import { agreementReaders } from '../../../server/contract/access.ts'
import { useAgreements } from '../../state/agreements.ts'
import { usePresent } from '../../state/present.ts'
import { useSession } from '../../state/session.ts'
import { roomChoices } from './room-choices.ts'

/** One question with a few answers; the widest audience is chosen at first, because it shows least. */
export function PresentDialog({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const present = usePresent((state) => state.present)
  const session = useSession((state) => state.session)
  const agreements = useAgreements((state) => state.agreements)
  const load = useAgreements((state) => state.load)
  const choices = roomChoices(session ?? { role: 'public', agency: '' }, agreements ?? [])
  const [chosen, setChosen] = useState(choices[0].id)
  const room = (choices.find(({ id }) => id === chosen) ?? choices[0]).room
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  useEffect(() => {
    if (agreementReaders.some((role) => role === session?.role)) void load()
  }, [session, load])
  return (
    <dialog className="confirm-dialog room-dialog" ref={dialog} aria-labelledby={titleId} onClose={close}>
      <h2 id={titleId}>Who is in the room?</h2>
      <p>Everything on screen is then held to what they may see, whoever is signed in.</p>
      <fieldset>
        <legend className="visually-hidden">Who is in the room</legend>
        {choices.map((choice) => (
          <label key={choice.id} className="room-choice">
            <input
              type="radio"
              name="room"
              checked={choice.id === chosen}
              onChange={() => setChosen(choice.id)}
            />
            <span>
              <strong>{choice.label}</strong>
              <span>{choice.words}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="confirm-buttons">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          Not now
        </button>
        <button type="button" className="button button-strong" onClick={() => present(room)}>
          Present
        </button>
      </div>
    </dialog>
  )
}
