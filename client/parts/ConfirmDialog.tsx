import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Trouble } from './Trouble.tsx'

interface ConfirmDialogProps {
  title: string
  children: ReactNode
  /** What the button does, in its own words: "Undo this import". */
  action: string
  busy?: boolean
  trouble?: string | null
  confirm: () => void
  close: () => void
}

/** Asks before something is taken away. Escape and the first button leave everything as it is. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, action, busy = false, trouble = null, confirm, close } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog className="confirm-dialog" ref={dialog} aria-labelledby={titleId} onClose={close}>
      <h2 id={titleId}>{title}</h2>
      {children}
      <Trouble>{trouble}</Trouble>
      <div className="confirm-buttons">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          Leave as it is
        </button>
        <button type="button" className="button button-strong" disabled={busy} onClick={confirm}>
          {busy ? 'Working …' : action}
        </button>
      </div>
    </dialog>
  )
}
