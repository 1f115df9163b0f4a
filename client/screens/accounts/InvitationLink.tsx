import { useEffect, useId, useRef, useState } from 'react'
import type { Invited } from '../../../server/contract/account.ts'
import { invitationLink } from '../../state/invitation-token.ts'
import { dayWords } from './account-words.ts'

/** Shown once: the way in for one person. */
export function InvitationLink({ invited, another }: { invited: Invited; another: () => void }) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => field.current?.select(), [])
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(invitationLink(invited.token))
      setCopied('yes')
    } catch {
      field.current?.select()
      setCopied('failed')
    }
  }
  return (
    <div className="invitation-link">
      <p>
        <strong>The invitation for {invited.email} is ready.</strong> Hand this link over yourself, best in
        person or in a message that only they read. It works once, until {dayWords(invited.expires)}, and is
        shown only now.
      </p>
      <label htmlFor={id} className="visually-hidden">
        Link to hand over
      </label>
      <input id={id} ref={field} className="field" readOnly value={invitationLink(invited.token)} />
      <div className="door-buttons">
        <button type="button" className="button button-strong" onClick={() => void copy()}>
          Copy the link
        </button>
        <button type="button" className="link-button" onClick={another}>
          Invite somebody else
        </button>
        <span role="status">
          {copied === 'yes' && 'Copied.'}
          {copied === 'failed' &&
            'This browser does not let the page copy: the link is marked, copy it by hand.'}
        </span>
      </div>
    </div>
  )
}
