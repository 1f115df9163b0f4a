import { type ReactNode, useState } from 'react'
import type { Answer, Failure } from '../../state/failure-words.ts'
import { signInTrouble } from './sign-in-words.ts'

interface DoorFormProps<T> {
  action: string
  busyWords?: string
  send: () => Promise<Answer<T>>
  done: (value: T) => void
  children: ReactNode
  disabled?: boolean
  /** Beside the button. */
  aside?: ReactNode
  /** What went wrong, where the usual words of the door do not fit. */
  troubleWords?: (failure: Failure) => string
}

/** One question at the door: fields, one button, and what went wrong. Enter sends it. */
export function DoorForm<T>(props: DoorFormProps<T>) {
  const { action, busyWords = 'One moment …', send, done, children, disabled = false, aside } = props
  const { troubleWords = signInTrouble } = props
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Failure | null>(null)
  const submit = async (): Promise<void> => {
    setBusy(true)
    setTrouble(null)
    const answer = await send()
    setBusy(false)
    if (answer.ok) done(answer.value)
    else setTrouble(answer.failure)
  }
  return (
    <form
      className="door-form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {children}
      {trouble && (
        <p className="door-trouble" role="alert">
          {troubleWords(trouble)}
        </p>
      )}
      <div className="door-buttons">
        <button type="submit" className="button button-strong" disabled={busy || disabled}>
          {busy ? busyWords : action}
        </button>
        {aside}
      </div>
    </form>
  )
}
