import { describe, expect, it } from 'vitest'
import { readSourceFiles, type SourceFiles } from '../../helpers/source-files.ts'
import { area } from './pack.ts'

/** Full ward names of both vintages, and the parts of double names ("Kelsey", "Eden Park"). */
const wardNames = new Set(
  [...area.wards(2022), ...area.wards(2002)].flatMap(({ name }) => [name, ...name.split(/ & | and /)]),
)
const wardPattern = new RegExp(`\\b(${[...wardNames].join('|')})\\b`)
const boroughPattern = new RegExp(area.name, 'i')

/** The one place that may name the borough: the default pack folder of the configuration. */
const withoutDefault = (path: string, text: string): string =>
  path === 'server/config.ts' ? text.replaceAll(`data/reference/${area.id}`, '') : text

const namesThePlace = (files: SourceFiles): string[] =>
  [...files]
    .flatMap(([path, text]) =>
      withoutDefault(path, text)
        .split('\n')
        .map((line, at) => ({ where: `${path}:${at + 1}`, line })),
    )
    .filter(({ line }) => boroughPattern.test(line) || wardPattern.test(line))
    .map(({ where }) => where)

describe('the borough is data, not code', () => {
  it('no source under server/ or client/ names it or a ward', () => {
    const files = readSourceFiles()
    expect(files.size).toBeGreaterThan(15)
    expect(namesThePlace(files)).toEqual([])
  })

  it('planted names are found', () => {
    const planted = new Map([
      ['server/config.ts', "const folder = 'data/reference/bromley'"],
      ['server/a.ts', "// nothing\nconst x = 'bromley'"],
      ['client/b.tsx', 'const ward = "Petts Wood & Knoll"'],
      ['server/c.ts', "const folder = 'data/reference/bromley'"],
      ['server/d.ts', "if (process.platform === 'darwin') mottingham()"],
    ])
    expect(namesThePlace(planted)).toEqual(['server/a.ts:2', 'client/b.tsx:1', 'server/c.ts:1'])
  })
})
