import type { ReactNode } from 'react'

/** A screen that is planned and not built: what it will do, and what can be done today instead. */
export function NotHereYet({
  title,
  purpose,
  will,
  instead,
}: {
  title: string
  purpose: string
  will: readonly string[]
  instead: ReactNode
}) {
  return (
    <div className="page">
      <h1>{title}</h1>
      <p className="page-lead">{purpose}</p>
      <p className="not-here">Not here yet. This installation cannot do it.</p>
      <h2>What it will do</h2>
      <ul>
        {will.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>What you can do today</h2>
      {instead}
    </div>
  )
}
