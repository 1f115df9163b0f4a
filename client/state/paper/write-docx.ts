import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { PaperSection, PaperTable } from './paper-section.ts'

/** A picture on paper: PNG bytes and their size in CSS pixels. */
export interface PaperPicture {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
  /** What it shows, for whoever cannot see it. */
  readonly words: string
}

/** A paper as words alone, before it is a file. */
export interface PaperWords {
  readonly title: string
  /** At the head of every page, the handling marking first; that one stands at the foot, too. */
  readonly marks: readonly [string, ...string[]]
  /** Below the title. */
  readonly opening: readonly string[]
  readonly sections: readonly PaperSection[]
  readonly closing: { readonly title: string; readonly lines: readonly string[] }
}

/** Twentieths of a point: A4, and margins of 2 cm. */
const [pageWidth, pageHeight, margin] = [11_906, 16_838, 1134]
const textWidth = pageWidth - 2 * margin

/** A paper as a file for a word processor, to be edited. Marking and page number on every page. */
export async function writeDocx(paper: PaperWords, pictures: readonly PaperPicture[]): Promise<Uint8Array> {
  const { title, marks, opening, sections, closing } = paper
  const file = new Document({
    ...{ title, creator: '' },
    styles: { default: { document: { run: { font: 'Arial', size: 20 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: pageWidth, height: pageHeight },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        headers: { default: new Header({ children: marks.map((words) => centred(words)) }) },
        footers: { default: new Footer({ children: [footLine(marks[0])] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          ...opening.map(line),
          ...pictures.flatMap((picture) => [pictureLine(picture), line(picture.words)]),
          ...sections.flatMap(sectionParts),
          heading(closing.title),
          ...closing.lines.map(line),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

const footLine = (marking: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ text: `${marking}    ` }),
      new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  })

const centred = (words: string) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: words, bold: true })] })

const line = (words: string) => new Paragraph({ spacing: { after: 120 }, children: [new TextRun(words)] })

const heading = (words: string) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: { before: 280, after: 100 },
    children: [new TextRun(words)],
  })

const pictureLine = ({ png, width, height, words }: PaperPicture) =>
  new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width, height },
        altText: { name: words, title: words, description: words },
      }),
    ],
  })

function sectionParts({ title, notes, table, empty }: PaperSection) {
  const isEmpty = table === null || table.rows.length === 0
  return [heading(title), ...notes.map(line), ...(isEmpty ? [line(empty)] : [tableOf(table), line('')])]
}

function tableOf({ head, rows, widths }: PaperTable) {
  const columnWidths = widths.map((share) => Math.round(share * textWidth))
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      // A row that is cut by a page is read wrongly.
      cantSplit: true,
      children: cells.map(
        (words, at) =>
          new TableCell({
            width: { size: columnWidths[at], type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            ...(isHead ? { shading: { fill: 'E4E9E8' } } : {}),
            children: [new Paragraph({ children: [new TextRun({ text: words, bold: isHead })] })],
          }),
      ),
    })
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths,
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
}
