import type { NumberKind } from './date-formats.ts'
import { mostCellLength, mostColumns, mostRows } from './limits.ts'
import { readXml } from './read-xml.ts'
import { serialText } from './serial-date.ts'
import { WorkbookRefused } from './workbook-refusal.ts'

export interface SheetFacts {
  words: readonly string[]
  kinds: readonly NumberKind[]
  from1904: boolean
}

/**
 * The rows of a sheet as text, one at a time, without empty ones; each as long as its last filled cell. What a
 * formula last gave is read, the formula is not.
 * @throws WorkbookRefused `tooManyColumns`, `tooManyRows`, `cellTooLong` naming the cell, `notAWorkbook`
 */
export function readRows(bytes: Uint8Array, facts: SheetFacts, onRow: (cells: string[]) => void): void {
  let row: string[] = []
  let rowNumber = 0
  let column = -1
  let filledRows = 0
  let cell = { type: '', style: 0 }
  let raw = ''
  let inValue = false
  let inHint = false

  const finishCell = (): void => {
    const text = cellText(raw, cell, facts)
    if (text === '') return
    if (column >= mostColumns) throw new WorkbookRefused('tooManyColumns')
    if (text.length > mostCellLength)
      throw new WorkbookRefused('cellTooLong', `${columnLetters(column)}${rowNumber}`)
    while (row.length < column) row.push('')
    row[column] = text
  }
  const finishRow = (): void => {
    if (row.length === 0) return
    // The header does not count.
    if (++filledRows > mostRows + 1) throw new WorkbookRefused('tooManyRows')
    onRow(row)
  }

  readXml(bytes, {
    open: (name, { r, t, s }) => {
      if (name === 'row') {
        row = []
        column = -1
        rowNumber = r ? Number(r) : rowNumber + 1
      } else if (name === 'c') {
        column = r ? columnOf(r) : column + 1
        cell = { type: t ?? 'n', style: Number(s ?? 0) }
        raw = ''
      } else if (name === 'rPh') inHint = true
      inValue = name === 'v' || name === 't'
    },
    text: (text) => {
      if (inValue && !inHint) raw += text
    },
    close: (name) => {
      inValue = false
      if (name === 'rPh') inHint = false
      if (name === 'c') finishCell()
      if (name === 'row') finishRow()
    },
  })
}

function cellText(raw: string, { type, style }: { type: string; style: number }, facts: SheetFacts): string {
  if (raw === '' || type === 'e') return ''
  if (type === 's') return (facts.words[Number(raw)] ?? '').trim()
  if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return raw.replace('T', ' ').replace(/(:\d{2}):\d{2}(\.\d+)?$/, '$1')
  if (type !== 'n') return raw.trim()
  const value = Number(raw)
  if (!Number.isFinite(value)) return ''
  const kind = facts.kinds[style] ?? 'number'
  return kind === 'number' ? plainNumber(value) : serialText(value, kind, facts.from1904)
}

/** Fifteen digits are what a spreadsheet shows: 51.400000000000006 was written as 51.4. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(15)))

/** `C5` → 2. */
function columnOf(reference: string): number {
  let number = 0
  for (const letter of /^[A-Z]+/i.exec(reference)?.[0].toUpperCase() ?? '')
    number = number * 26 + letter.charCodeAt(0) - 64
  return number - 1
}

/** 2 → `C`, 27 → `AB`. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26)
  const letter = String.fromCharCode(65 + (column % 26))
  return before === 0 ? letter : columnLetters(before - 1) + letter
}
