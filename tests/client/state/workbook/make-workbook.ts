import { strToU8, zipSync } from 'fflate'

/** A cell: text, a number, a date by its serial number and style, a formula's last value, or nothing. */
export type Cell =
  | string
  | number
  | boolean
  | null
  | { serial: number; style: 1 | 2 | 3 }
  | { shared: number }

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

function cellXml(cell: Cell, reference: string): string {
  if (cell === null) return ''
  if (typeof cell === 'string')
    return `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  if (typeof cell === 'number') return `<c r="${reference}"><f>1+1</f><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if ('shared' in cell) return `<c r="${reference}" t="s"><v>${cell.shared}</v></c>`
  return `<c r="${reference}" s="${cell.style}"><v>${cell.serial}</v></c>`
}

const sheetXml = (rows: readonly (readonly Cell[])[]): string =>
  `${head}<worksheet><sheetData>${rows
    .map(
      (cells, at) =>
        `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`)).join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`

export interface WorkbookPlan {
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>
  hidden?: readonly string[]
  from1904?: boolean
}

/** A small .xlsx. Styles: 1 = day, 2 = `dd/mm/yyyy hh:mm`, 3 = time. Shared word 0 is in two parts with a hint. */
export function makeWorkbook({ sheets, hidden = [], from1904 = false }: WorkbookPlan): Uint8Array {
  const names = Object.keys(sheets)
  const list = names.map(
    (name, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  )
  const links = names.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  return zipSync({
    'xl/workbook.xml': strToU8(
      `${head}<workbook xmlns:r="r"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(`${head}<Relationships>${links.join('')}</Relationships>`),
    'xl/styles.xml': strToU8(
      `${head}<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
    ),
    'xl/sharedStrings.xml': strToU8(
      `${head}<sst><si><r><t>Invented </t></r><r><t>Lane</t></r><rPh><t>hint</t></rPh></si></sst>`,
    ),
    'xl/media/picture.png': new Uint8Array([1, 2, 3]),
    ...Object.fromEntries(
      Object.values(sheets).map((rows, at) => [`xl/worksheets/sheet${at + 1}.xml`, strToU8(sheetXml(rows))]),
    ),
  })
}
