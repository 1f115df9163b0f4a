import type { ReactNode } from 'react'

/** A part of the page of a place or an assessment, with its heading. */
export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="place-part">
    <h2>{title}</h2>
    {children}
  </section>
)
