/** Largest file that the browser may send, in bytes; the server holds the same limit. */
export const uploadLimitBytes = 50 * 1024 * 1024

export type FileRefusal =
  | 'empty'
  | 'tooLarge'
  | 'zip'
  | 'workbook'
  | 'gzip'
  | 'pdf'
  | 'picture'
  | 'notAWorkbook'
  | 'tooManyColumns'
  | 'tooManyRows'
  | 'cellTooLong'
  | 'noSheet'
  | 'noTable'

/** What to tell a person whose file cannot be read here: what it is, and the one thing to do. */
export const refusalWords: Record<FileRefusal, { title: string; todo: string }> = {
  empty: { title: 'This file is empty', todo: 'Download it again, or choose another one.' },
  tooLarge: {
    title: 'This file is larger than 50 MB',
    todo: 'Import it on the machine where the map runs, by command: it has no limit.',
  },
  zip: {
    title: 'This is a ZIP archive',
    todo: 'Open it and drop the CSV files that lie inside. Several at once are fine.',
  },
  workbook: {
    title: 'This is an older or locked spreadsheet',
    todo: 'Save it as an Excel workbook (.xlsx) without a password, or as CSV, and drop that file.',
  },
  notAWorkbook: {
    title: 'This workbook cannot be read',
    todo: 'It may be damaged or locked by a password. Save it again as .xlsx or CSV.',
  },
  tooManyColumns: {
    title: 'The sheet has more than 400 columns',
    todo: 'Delete the columns that are not needed, and save it again.',
  },
  tooManyRows: {
    title: 'The sheet has more than 1,000,000 rows',
    todo: 'Split it by year, or import the CSV by command.',
  },
  cellTooLong: {
    title: 'A cell holds more than 4,000 characters',
    todo: 'Columns of free text are not kept here: delete them before you save the file.',
  },
  noSheet: {
    title: 'The workbook has no visible sheet',
    todo: 'Show the sheet that holds the table, and save it.',
  },
  noTable: {
    title: 'There is no table on this sheet',
    todo: 'The sheet needs a row of headings with at least two columns.',
  },
  gzip: { title: 'This file is compressed', todo: 'Unpack it first and drop the CSV or XML that comes out.' },
  pdf: { title: 'This is a PDF', todo: 'Ask for the table behind it as CSV.' },
  picture: { title: 'This is a picture', todo: 'Drop a CSV or XML file.' },
}

/**
 * Why a file need not be sent at all, by its size and first bytes (its name can lie); null when it may be read.
 * @param head the first 8 bytes, or fewer when the file is shorter
 */
export function refuseFile(name: string, bytes: number, head: Uint8Array): FileRefusal | null {
  if (bytes === 0) return 'empty'
  const starts = (...expected: number[]) => expected.every((byte, at) => head[at] === byte)
  if (isWorkbook(name, head)) return bytes > uploadLimitBytes ? 'tooLarge' : null
  if (starts(0x50, 0x4b)) return /\.(ods|xlsb|numbers)$/i.test(name) ? 'workbook' : 'zip'
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'workbook'
  if (starts(0x1f, 0x8b)) return 'gzip'
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff) || starts(0x47, 0x49, 0x46)) return 'picture'
  if (bytes > uploadLimitBytes) return 'tooLarge'
  return null
}

/** An .xlsx: read in this browser and sent as CSV. */
export const isWorkbook = (name: string, head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && /\.xls[xm]$/i.test(name)

/** 1536 → "2 kB"; as people see it in a folder. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1e6).toFixed(1)} MB`
}
