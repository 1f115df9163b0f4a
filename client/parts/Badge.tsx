import { useId, useState } from 'react'

/** A small mark that explains itself when pressed. */
export function Badge({ label, children }: { label: string; children: string }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <span className="badge-holder">
      <button
        type="button"
        className="badge"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <span id={id} className="badge-words" hidden={!open}>
        {children}
      </span>
    </span>
  )
}
