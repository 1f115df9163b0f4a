import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

interface HandOverProps {
  link: string
  /** Who it is for and how long it works. */
  children: ReactNode
  /** Beside the button. */
  aside?: ReactNode
}

/** A link that is shown this once, to copy and hand over. */
export function HandOver({ link, children, aside }: HandOverProps) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => field.current?.select(), [])
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link)
      setCopied('yes')
    } catch {
      field.current?.select()
      setCopied('failed')
    }
  }
  return (
    <div className="invitation-link">
      <p>{children}</p>
      <label htmlFor={id} className="visually-hidden">
        Link to hand over
      </label>
      <input id={id} ref={field} className="field" readOnly value={link} />
      <div className="form-buttons">
        <button type="button" className="button button-strong" onClick={() => void copy()}>
          Copy the link
        </button>
        {aside}
        <span role="status">
          {copied === 'yes' && 'Copied.'}
          {copied === 'failed' &&
            'This browser does not let the page copy: the link is marked, copy it by hand.'}
        </span>
      </div>
    </div>
  )
}
