import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { actionsCsv } from '../../../../client/screens/pack/actions-csv.ts'
import { packPaper } from '../../../../client/screens/pack/pack-paper.ts'
import { packSections } from '../../../../client/screens/pack/pack-sections.ts'
import { withDensity } from '../../../../client/state/paper/png-density.ts'
import { writeDocx } from '../../../../client/state/paper/write-docx.ts'
import { examplePack } from './example-pack.ts'

const titlesOf = (pack = examplePack()) => packSections(pack).map(({ title }) => title)

describe('the parts of a pack', () => {
  it('stand in the order in which they are read; rows are as wide as their head', () => {
    expect(titlesOf()).toEqual([
      ...[
        'Places by rank',
        'Overdue',
        'No update since the last meeting',
        'Powers that end',
        'Patrol planned and delivered',
        'Evaluations due',
      ],
      ...['Reviews of assessments due', 'Impact days coming', 'Matters outstanding'],
    ])
    for (const { table } of packSections(examplePack()))
      for (const row of table?.rows ?? []) {
        expect(row).toHaveLength(table?.head.length ?? 0)
        expect(table?.widths).toHaveLength(row.length)
      }
  })

  it('before the public leave out what is for those who decide', () => {
    const titles = titlesOf(examplePack({ audience: 'public', agreement: null, agencies: [] }))
    expect(titles).not.toContain('Evaluations due')
    expect(titles).not.toContain('Patrol planned and delivered')
  })

  it('say withheld figures in words, and a change with its verdict', () => {
    const pack = examplePack({ audience: 'partners', agreement: null, agencies: [] })
    const released = {
      ...{ release: 4, unit: 'zone' as const },
      ...{ now: { from: '2025-10', to: '2026-09' }, before: { from: '2024-10', to: '2025-09' } },
      places: [{ id: 'z', name: 'Example zone', now: { below: 5 }, before: 12 }],
    }
    const sections = packSections({ ...pack, agenda: { ...pack.agenda, released } })
    const rows = (id: string) => sections.find((section) => section.id === id)?.table?.rows
    expect(rows('released')).toEqual([['Example zone', 'fewer than 5', '12']])
    expect(rows('places')?.[0]).toEqual([
      '1',
      'Example Street',
      'Example ward',
      '40',
      '+100\u00a0% (20 before), a rise',
    ])
  })
})

describe('the word-processor file', () => {
  it('has marking and page number on every page, and heads of tables that are repeated', async () => {
    const picture = { png: tinyPng, width: 640, height: 560, words: 'Map of an example.' }
    const files = unzipSync(await writeDocx(packPaper(examplePack()), [picture]))
    const text = (path: string) => strFromU8(files[path])
    const document = text('word/document.xml')
    const part = (prefix: string) => Object.keys(files).filter((path) => path.startsWith(`word/${prefix}`))
    expect(part('header')).toHaveLength(1)
    expect(text(part('header')[0])).toContain('OFFICIAL')
    expect(text(part('header')[0])).toContain('the incidents are invented')
    const footer = text(part('footer')[0])
    expect(footer).toContain('OFFICIAL')
    expect(footer).toMatch(/<w:instrText[^>]*>PAGE<\/w:instrText>[\s\S]*NUMPAGES/)
    expect(document).toContain('<w:headerReference')
    expect(document).toContain('<w:footerReference')
    const tables = document.match(/<w:tbl>/g) ?? []
    const filled = packSections(examplePack()).filter(({ table }) => (table?.rows.length ?? 0) > 0)
    expect(tables).toHaveLength(filled.length)
    expect(document.match(/<w:tblHeader/g)).toHaveLength(filled.length)
    for (const words of ['Mend the lamp', 'Example Street', 'Boundaries of 2022', 'Map of an example.'])
      expect(document).toContain(words)
    expect(Object.keys(files).filter((path) => path.startsWith('word/media/'))).toHaveLength(1)
    // It names nobody as its author.
    expect(text('docProps/core.xml')).not.toMatch(/<dc:creator>[^<]/)
  })
})

it('the table of actions disarms what a spreadsheet would run', () => {
  const { actions } = examplePack().agenda
  const csv = actionsCsv([{ ...actions[0], wording: '=HYPERLINK("x")' }], 'OFFICIAL')
  expect(csv.split('\r\n')[1]).toContain("'=HYPERLINK")
  expect(csv).toContain('demonstration AB; council')
})

/** One white dot. */
const tinyPng = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII='),
  (letter) => letter.charCodeAt(0),
)

it('a picture says for how many dots an inch it is, with a check sum that is right', () => {
  const made = withDensity(tinyPng, 300)
  const view = new DataView(made.buffer)
  expect(strFromU8(made.subarray(37, 41))).toBe('pHYs')
  // 300 / 0.0254 = 11,811 dots a metre both ways; the sum is of Python's zlib.crc32 over the same 13 bytes.
  expect([view.getUint32(41), view.getUint32(45), made[49]]).toEqual([11_811, 11_811, 1])
  expect(view.getUint32(50)).toBe(0x78a53f76)
  expect(made.subarray(54)).toEqual(tinyPng.subarray(33))
  expect(() => withDensity(Uint8Array.of(1, 2, 3, 4), 300)).toThrow('not a PNG')
})
