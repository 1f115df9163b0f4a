import { type ReactNode, useState } from 'react'
import type { Answer, Failure } from '../../state/failure-words.ts'
import { FormFoot } from '../FormFoot.tsx'
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
      <FormFoot
        action={action}
        busy={busy}
        busyWords={busyWords}
        disabled={disabled}
        trouble={trouble && troubleWords(trouble)}
      >
        {aside}
      </FormFoot>
    </form>
  )
}
