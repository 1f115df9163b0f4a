import { useEffect, useRef, useState } from 'react'

/** Shown once: each opens the door once when the phone is lost. */
export function BackupCodes({ codes, done }: { codes: readonly string[]; done: () => void }) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const [isKept, setKept] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'))
      setCopied('yes')
    } catch {
      setCopied('failed')
    }
  }
  return (
    <div className="backup-codes">
      <h2 ref={heading} tabIndex={-1}>
        3. Keep these backup codes
      </h2>
      <p>
        If your phone is lost, each of them opens the door once. They are shown only now: keep them where you
        keep your passwords, not on the same phone.
      </p>
      <ol className="codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="form-buttons">
        <button type="button" className="button" onClick={() => void copy()}>
          Copy
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          Print
        </button>
        <span role="status">
          {copied === 'yes' && 'Copied.'}
          {copied === 'failed' && 'This browser does not let the page copy: print or write them down.'}
        </span>
      </div>
      <label className="tick">
        <input type="checkbox" checked={isKept} onChange={() => setKept(!isKept)} />
        <span>I have kept them</span>
      </label>
      <button type="button" className="button button-strong" disabled={!isKept} onClick={done}>
        Open the map
      </button>
    </div>
  )
}
