/** The first lines of a file, for guesses and for the preview. They stay in this browser. */
export interface FileSample {
  header: readonly string[]
  rows: readonly (readonly string[])[]
}

/** Enough for the words that a column uses; the rest of the file is looked at by the server. */
const sampleBytes = 1 << 20
const mostSampleRows = 2000

/** Header and first rows of a file of comma-separated values; null when it is none (XML, or without columns). */
export async function sampleOf(file: Blob): Promise<FileSample | null> {
  const bytes = new Uint8Array(await file.slice(0, sampleBytes).arrayBuffer())
  const whole = file.size <= sampleBytes
  return sampleOfText(decoded(bytes), whole)
}

/** @param whole false when the text ends in the middle of the file: its last line may be half a line */
export function sampleOfText(text: string, whole: boolean): FileSample | null {
  if (/^\s*</.test(text)) return null
  const lines = csvRows(text, mostSampleRows + 2)
  if (!whole && lines.length < mostSampleRows + 2) lines.pop()
  const [header, ...rows] = lines
  if (header === undefined || header.length < 2) return null
  return { header: header.map((name) => name.trim()), rows: rows.slice(0, mostSampleRows) }
}

/** UTF-8, UTF-16 with its mark, or Latin-1: as the server reads it. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** RFC 4180, forgiving: the server is the one to refuse what is broken. Empty lines are no rows. */
export function csvRows(text: string, most: number): string[][] {
  const rows: string[][] = []
  const field = /(?:"((?:[^"]|"")*)"?([^,\r\n]*)|([^,\r\n]*))(,|\r\n|\r|\n|$)/gy
  let row: string[] = []
  field.lastIndex = text.startsWith('\uFEFF') ? 1 : 0
  while (rows.length < most && field.lastIndex < text.length) {
    const found = field.exec(text)
    if (!found) break
    const [, quoted, after, plain, end] = found
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"') + after)
    if (end === ',') {
      // A comma as the last character of all still opens a field.
      if (field.lastIndex === text.length) row.push('')
      else continue
    }
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}
