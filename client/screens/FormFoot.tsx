import type { ReactNode } from 'react'
import { Trouble } from '../parts/Trouble.tsx'

interface FormFootProps {
  action: string
  busy: boolean
  busyWords: string
  disabled?: boolean
  /** What went wrong the last time; stands above the button, where the eye is. */
  trouble: string | null
  /** Beside the button. */
  children?: ReactNode
}

/** The foot of a form: what went wrong, and the button that sends it. */
export function FormFoot(props: FormFootProps) {
  const { action, busy, busyWords, disabled = false, trouble, children } = props
  return (
    <>
      <Trouble>{trouble}</Trouble>
      <div className="form-buttons">
        <button type="submit" className="button button-strong" disabled={busy || disabled}>
          {busy ? busyWords : action}
        </button>
        {children}
      </div>
    </>
  )
}
