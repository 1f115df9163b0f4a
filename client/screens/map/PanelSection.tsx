import { type ReactNode, useId } from 'react'

/** A titled block of the left column, with one small thing to press beside the title. */
export function PanelSection({
  title,
  side,
  children,
}: {
  title: string
  side?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className="panel-section" aria-labelledby={id}>
      <div className="panel-head">
        <h2 className="section-title" id={id}>
          {title}
        </h2>
        {side}
      </div>
      {children}
    </section>
  )
}
