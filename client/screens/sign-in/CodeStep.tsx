import { useEffect, useId, useRef, useState } from 'react'
import { type CodeKind, sendCode, signOut } from '../../state/account-calls.ts'
import { DoorForm } from './DoorForm.tsx'

interface CodeStepProps {
  done: () => void
  /** What to do with the code; setting up takes no backup code. */
  action?: string
  appOnly?: boolean
}

/** Second step: the six digits of the authenticator app, or a code that was kept for the day the phone is lost. */
export function CodeStep({ done, action = 'Continue', appOnly = false }: CodeStepProps) {
  const [kind, setKind] = useState<CodeKind>('app')
  const [code, setCode] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => field.current?.focus(), [kind])
  const change = (next: CodeKind): void => {
    setKind(next)
    setCode('')
  }
  const isWhole = kind === 'app' ? /^\d{6}$/.test(code) : code !== ''
  return (
    <DoorForm
      action={action}
      send={() => sendCode(kind, code)}
      done={done}
      disabled={!isWhole}
      aside={
        appOnly ? null : (
          <button type="button" className="link-button" onClick={() => void signOut()}>
            Begin again
          </button>
        )
      }
    >
      <div className="form-line">
        <label htmlFor={id}>
          {kind === 'app' ? 'Six digits from your authenticator app' : 'One of your backup codes'}
        </label>
        <input
          id={id}
          ref={field}
          className="field code-field"
          inputMode={kind === 'app' ? 'numeric' : 'text'}
          autoComplete="one-time-code"
          autoCapitalize="off"
          spellCheck={false}
          required
          maxLength={kind === 'app' ? 7 : 40}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value.replace(/\s+/g, ''))}
        />
      </div>
      {!appOnly && (
        <button
          type="button"
          className="link-button"
          onClick={() => change(kind === 'app' ? 'backup' : 'app')}
        >
          {kind === 'app' ? 'No phone at hand? Use a backup code' : 'Use the code of the app'}
        </button>
      )}
    </DoorForm>
  )
}
