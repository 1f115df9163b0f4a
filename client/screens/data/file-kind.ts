/** Largest file that the browser may send, in bytes; the server holds the same limit. */
export const uploadLimitBytes = 50 * 1024 * 1024

export type FileRefusal = 'empty' | 'tooLarge' | 'zip' | 'workbook' | 'gzip' | 'pdf' | 'picture'

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
    title: 'This is a spreadsheet workbook',
    todo: 'Save the sheet as CSV (“CSV UTF-8”) and drop that file.',
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
  if (starts(0x50, 0x4b)) return /\.(xlsx|xlsm|ods)$/i.test(name) ? 'workbook' : 'zip'
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'workbook'
  if (starts(0x1f, 0x8b)) return 'gzip'
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff) || starts(0x47, 0x49, 0x46)) return 'picture'
  if (bytes > uploadLimitBytes) return 'tooLarge'
  return null
}

/** 1536 → "2 kB"; as people see it in a folder. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1e6).toFixed(1)} MB`
}
