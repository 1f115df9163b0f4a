import { numberKinds } from './date-formats.ts'
import { mostBytes } from './limits.ts'
import { sharedStrings } from './shared-strings.ts'
import { sheetList } from './sheet-list.ts'
import { columnLetters, readRows } from './sheet-rows.ts'
import { unpack } from './unpack.ts'
import { WorkbookRefused } from './workbook-refusal.ts'

export interface WorkbookCsv {
  /** Names of the tabs that may be chosen. */
  sheets: readonly string[]
  sheet: string
  /** Filled rows above the header (titles, notes) that were left out. */
  above: number
  csv: Uint8Array
}

/**
 * One sheet of an .xlsx as CSV. The header is the first row with two filled cells or more: what stands above is a
 * title. Columns without a heading are named by their letter.
 * @param wanted the tab's name; null or an unknown one = the first
 * @throws WorkbookRefused
 */
export function workbookCsv(bytes: Uint8Array, wanted: string | null): WorkbookCsv {
  if (bytes.length > mostBytes) throw new WorkbookRefused('tooLarge')
  const parts = unpack(bytes)
  const { sheets, from1904 } = sheetList(parts)
  const sheet = sheets.find(({ name }) => name === wanted) ?? sheets[0]
  const pieces: Uint8Array[] = []
  const encoder = new TextEncoder()
  let header: string[] | null = null
  let above = 0
  let size = 0
  const write = (cells: readonly string[]): void => {
    const line = encoder.encode(`${cells.map(field).join(',')}\r\n`)
    size += line.length
    if (size > mostBytes) throw new WorkbookRefused('tooLarge')
    pieces.push(line)
  }
  const facts = { words: sharedStrings(parts), kinds: numberKinds(parts), from1904 }
  readRows(parts.get(sheet.path) ?? new Uint8Array(), facts, (cells) => {
    if (header === null) {
      if (cells.filter((cell) => cell !== '').length < 2) return void above++
      header = cells.map((name, at) => name || `Column ${columnLetters(at)}`)
      return write(header)
    }
    // A cell beyond the last heading belongs to no column: nobody could say what it means.
    const { length } = header
    write(Array.from({ length }, (_, at) => cells[at] ?? ''))
  })
  if (header === null) throw new WorkbookRefused('noTable')
  return { sheets: sheets.map(({ name }) => name), sheet: sheet.name, above, csv: joined(pieces, size) }
}

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
