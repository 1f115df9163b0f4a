import { csvText } from './csv.ts'
import type { ExportTable } from './export-table.ts'
import { demonstrationSentence, type ViewFacts } from './view-facts.ts'

/**
 * The table as CSV. `excel` adds the byte-order mark and the note columns: words for people, and on every row what
 * was asked, of which sources, and the marking, so that a sheet that is copied about still says what it is.
 */
export function tableCsv(table: ExportTable, facts: ViewFacts, form: { excel: boolean }): string {
  const names = table.columns.map(({ name }) => name)
  if (!form.excel)
    return csvText(
      names,
      table.rows.map(({ fields }) => fields),
      form,
    )
  const common = [
    facts.question,
    facts.sources.map(({ label }) => label).join('; '),
    facts.demonstration ? `${facts.marking}. ${demonstrationSentence}` : facts.marking,
  ]
  return csvText(
    [...names, ...table.noteColumns.map(({ name }) => name), 'question', 'sources', 'marking'],
    table.rows.map(({ fields, notes }) => [...fields, ...notes, ...common]),
    form,
  )
}
