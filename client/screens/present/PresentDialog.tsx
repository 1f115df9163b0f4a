import { useEffect, useId, useRef, useState } from 'react'
import { type Room, usePresent } from '../../state/present.ts'
import { useSession } from '../../state/session.ts'
import { roomChoices } from './room-choices.ts'

/** One question with a few answers; the widest audience is chosen at first, because it shows least. */
export function PresentDialog({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const present = usePresent((state) => state.present)
  const role = useSession((state) => state.session?.role ?? 'public')
  const choices = roomChoices(role)
  const [room, setRoom] = useState<Room>(choices[0].room)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
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
              checked={choice.room === room}
              onChange={() => setRoom(choice.room)}
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
