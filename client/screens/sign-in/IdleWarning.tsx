import { useEffect, useRef } from 'react'
import { useIdle } from '../../state/idle.ts'
import { staySignedIn } from '../../state/session-watch.ts'

/** Two minutes before a session that nobody uses ends. Escape and the button both keep it. */
export function IdleWarning() {
  const isNear = useIdle((state) => state.secondsLeft !== null)
  return isNear ? <Warning /> : null
}

function Warning() {
  const seconds = useIdle((state) => state.secondsLeft ?? 0)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog
      className="confirm-dialog"
      ref={dialog}
      aria-labelledby="idle-title"
      onCancel={() => void staySignedIn()}
    >
      <h2 id="idle-title">Are you still there?</h2>
      <p>
        You will be signed out in{' '}
        {seconds > 60 ? 'two minutes' : `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`}, so that nobody
        else uses this screen in your name. What you have not saved would be lost.
      </p>
      <div className="confirm-buttons">
        <button type="button" className="button button-strong" onClick={() => void staySignedIn()}>
          Stay signed in
        </button>
      </div>
    </dialog>
  )
}
