import type { JagPack } from '../../../server/contract/jag/pack.ts'
import { archiveOf } from '../../state/paper/archive.ts'
import { type PaperPicture, writeDocx } from '../../state/paper/write-docx.ts'
import { actionsCsv } from './actions-csv.ts'
import paperStyle from './jag-paper.css?inline'
import { chartWords } from './PackChart.tsx'
import { packPaper } from './pack-paper.ts'
import { packName, paperTitle } from './pack-words.ts'
import { pictureOf } from './svg-picture.ts'

/**
 * Everything of a pack in one archive: the page, the word-processor file, pictures for print, the actions as a table.
 * Made here in the browser from what is on the page; nothing is sent. Throws where the browser cannot draw.
 */
export async function packFiles(pack: JagPack, page: HTMLElement): Promise<{ name: string; file: Blob }> {
  const pictures = await picturesOn(page)
  const docx = await writeDocx(
    packPaper(pack),
    pictures.map(({ picture }) => picture),
  )
  const name = packName(pack)
  const encode = (text: string) => new TextEncoder().encode(text)
  const files = {
    [`${name}.html`]: encode(pageText(pack, page)),
    [`${name}.docx`]: docx,
    'actions.csv': encode(actionsCsv(pack.agenda.actions, pack.marking)),
    ...Object.fromEntries(pictures.map(({ id, picture }) => [`${id}.png`, picture.png])),
  }
  return { name: `${name}.zip`, file: archiveOf(files, pack.agenda.today) }
}

async function picturesOn(page: HTMLElement): Promise<{ id: string; picture: PaperPicture }[]> {
  const figures = [...page.querySelectorAll<HTMLElement>('[data-picture]')]
  return Promise.all(
    figures.flatMap((figure) => {
      const drawing = figure.querySelector('svg')
      const id = figure.dataset.picture ?? 'picture'
      return drawing
        ? [
            pictureOf(drawing, drawing.getAttribute('aria-label') ?? chartWords).then((picture) => ({
              id,
              picture,
            })),
          ]
        : []
    }),
  )
}

const textOf = (element: Element): string => new XMLSerializer().serializeToString(element)

/** The page by itself: its own style, no script, nothing to fetch. */
function pageText(pack: JagPack, page: HTMLElement): string {
  const title = document.createElement('title')
  title.textContent = `${paperTitle(pack)}, ${pack.agenda.today}`
  return [
    '<!doctype html>',
    '<html lang="en-GB"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    textOf(title),
    `<style>${paperStyle}</style></head>`,
    `<body><main>${textOf(page)}</main></body></html>\n`,
  ].join('\n')
}
