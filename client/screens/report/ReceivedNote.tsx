import type { ReactNode } from 'react'

interface ReceivedNoteProps {
  /** What was kept, in words. */
  children: ReactNode
  again: { readonly label: string; readonly run: () => void }
}

/** In the place of a form that was sent. */
export function ReceivedNote({ children, again }: ReceivedNoteProps) {
  return (
    <section className="report-part-box" aria-live="polite">
      <p className="report-received">{children}</p>
      <button type="button" className="button" onClick={again.run}>
        {again.label}
      </button>
    </section>
  )
}
