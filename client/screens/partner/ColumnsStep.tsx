import type { ReactNode } from 'react'

/** The column whose values are seen in this browser only. */
export const exampleHead = 'For example (seen in this browser only)'

interface ColumnsStepProps {
  heads: readonly string[]
  rows: ReactNode
  /** What is said and asked below the table. */
  children: ReactNode
}

/** The step in which the columns of a file stand, one row each. */
export function ColumnsStep({ heads, rows, children }: ColumnsStepProps) {
  return (
    <section className="partner-step">
      <h3>The columns</h3>
      <table className="plain-table partner-columns">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows}</tbody>
      </table>
      {children}
    </section>
  )
}
