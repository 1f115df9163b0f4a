import { useId, useState } from 'react'

interface PasswordFieldProps {
  label: string
  value: string
  autoComplete: 'current-password' | 'new-password'
  onText: (text: string) => void
  /** Said under the field as it is typed. */
  words?: string
}

/** A password that can be looked at while it is typed. */
export function PasswordField({ label, value, autoComplete, onText, words }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false)
  const id = useId()
  return (
    <div className="form-line">
      <label htmlFor={id}>{label}</label>
      <div className="password-row">
        <input
          id={id}
          className="field"
          type={isShown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="off"
          spellCheck={false}
          required
          value={value}
          aria-describedby={words === undefined ? undefined : `${id}-words`}
          onChange={(event) => onText(event.currentTarget.value)}
        />
        <button type="button" className="button" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? 'Hide' : 'Show'}
          <span className="visually-hidden"> {label.toLowerCase()}</span>
        </button>
      </div>
      {words !== undefined && (
        <p id={`${id}-words`} className="form-hint" role="status">
          {words}
        </p>
      )}
    </div>
  )
}
