import { useEffect, useId, useRef, useState } from 'react'
import type { PersonalDataKind } from '../../server/contract/personal-data/finding.ts'
import { findingWords } from '../../server/contract/personal-data/finding-words.ts'
import { screenText } from '../../server/contract/personal-data/screen-text.ts'

export interface ScreenedFieldProps {
  label: string
  /** The field's name in its form. */
  name: string
  maxLength: number
  defaultValue?: string
  required?: boolean
  /** Several lines. */
  multiline?: boolean
  /** The form is not sent while anything is found. Without it the words only warn, and the server cleans. */
  strict?: boolean
  /** The label is only for those who do not see the form. */
  labelHidden?: boolean
  focused?: boolean
  /** Each change: the text as it is, and what was found in it. */
  onText?: (text: string, kinds: readonly PersonalDataKind[]) => void
}

/** A text field that warns of personal data before anything is sent. Nothing typed here is stored by the page. */
export function ScreenedField(props: ScreenedFieldProps) {
  const { label, name, maxLength, required, multiline, strict, labelHidden, focused, onText } = props
  const [text, setText] = useState(props.defaultValue ?? '')
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const id = useId()
  const screened = screenText(text)
  const words = findingWords(screened.found.map(({ kind }) => kind))
  useEffect(() => field.current?.setCustomValidity(strict ? words : ''), [strict, words])
  useEffect(() => {
    if (focused) field.current?.focus()
  }, [focused])
  const change = (next: string): void => {
    setText(next)
    onText?.(
      next,
      screenText(next).found.map(({ kind }) => kind),
    )
  }
  const Field = multiline ? 'textarea' : 'input'
  return (
    <div className="screened">
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <Field
        id={id}
        ref={field}
        className={multiline ? 'field field-lines' : 'field'}
        name={name}
        value={text}
        maxLength={maxLength}
        required={required}
        autoComplete="off"
        aria-invalid={words !== '' && strict ? true : undefined}
        aria-describedby={`${id}-words ${id}-left`}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <p id={`${id}-left`} className="screened-left">
        {text.length} of {maxLength} characters
      </p>
      <div id={`${id}-words`} role="status">
        {words && <p className="screened-words">{words}</p>}
      </div>
      {words && screened.text.length <= maxLength && (
        <p className="screened-offer">
          <span>
            Cleaned: <q>{screened.text}</q>
          </span>
          <button
            type="button"
            className="link-button"
            onClick={() => {
              change(screened.text)
              field.current?.focus()
            }}
          >
            Use the cleaned text
          </button>
        </p>
      )}
    </div>
  )
}
