import type { PaperSection, PaperTable } from '../../state/paper/paper-section.ts'

/** The sections of a paper as headings and tables. */
export function PaperSections({ sections }: { sections: readonly PaperSection[] }) {
  return (
    <>
      {sections.map((section) => (
        <section key={section.id} className="jag-section" aria-labelledby={`section-${section.id}`}>
          <h2 id={`section-${section.id}`}>{section.title}</h2>
          {section.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          {section.table && section.table.rows.length > 0 ? (
            <Table table={section.table} />
          ) : (
            <p className="jag-empty">{section.empty}</p>
          )}
        </section>
      ))}
    </>
  )
}

function Table({ table: { caption, head, rows, widths } }: { table: PaperTable }) {
  return (
    <table className="jag-table">
      <caption className="visually-hidden">{caption}</caption>
      <colgroup>
        {widths.map((share, at) => (
          <col key={at} width={`${Math.round(share * 100)}%`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {head.map((words) => (
            <th key={words} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((words, column) => (
              <td key={column}>{words}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
