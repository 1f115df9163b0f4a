/** Every way a workbook can be refused, by name; the words are the screen's. */
export const workbookRefusals = [
  'notAWorkbook',
  'tooLarge',
  'tooManyColumns',
  'tooManyRows',
  'cellTooLong',
  'noSheet',
  'noTable',
] as const
export type WorkbookReason = (typeof workbookRefusals)[number]

/** The workbook cannot be read. `row` and `column` as a spreadsheet names them; never a value. */
export class WorkbookRefused extends Error {
  readonly reason: WorkbookReason
  readonly where: string | null

  constructor(reason: WorkbookReason, where: string | null = null) {
    super(reason)
    this.name = 'WorkbookRefused'
    this.reason = reason
    this.where = where
  }
}
