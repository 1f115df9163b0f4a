/** A part of a paper: the same for the page, for print and for the word-processor file. */
export interface PaperSection {
  readonly id: string
  readonly title: string
  /** A sentence or two above the table. */
  readonly notes: readonly string[]
  readonly table: PaperTable | null
  /** What stands in the place of an empty table. */
  readonly empty: string
}

export interface PaperTable {
  /** What the table is, for whoever hears it read. */
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Widths of the columns, as shares of the page; together 1. */
  readonly widths: readonly number[]
}
