import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSourceFiles } from '../helpers/source-files.ts'
import { projectRoot } from '../helpers/tracked-files.ts'
import { forgedPromises } from './forged-promises.ts'
import { mayTake } from './promise-makers.ts'

const found = (path: string, text: string): string[] => forgedPromises(new Map([[path, text]]))

it('the sources forge no promise type', () => {
  const files = readSourceFiles()
  expect(files.size).toBeGreaterThan(20)
  expect(forgedPromises(files)).toEqual([])
})

it('the guarded names exist, so that guarding them means something', () => {
  const sealed = [...readSourceFiles()].filter(([path]) => path.startsWith('server/sealed/'))
  for (const name of Object.keys(mayTake))
    expect(
      sealed.some(([, text]) => text.includes(`export const ${name} `)),
      name,
    ).toBe(true)
  expect(existsSync(join(projectRoot, 'server/area'))).toBe(true)
})

describe('a planted forgery is found', () => {
  it.each([
    ['server/columns/a.ts', 'const a = text as CellId'],
    ['server/columns/a.ts', 'const a = list as readonly CellId[]'],
    ['server/columns/a.ts', 'const a = map as Map<CellId, number>'],
    ['server/columns/a.ts', 'const a = <CellId>text'],
    ['server/ingest/gate.ts', 'const a = text as CellId'],
    ['server/store/a.ts', 'const a = row as { ward: WardCode }'],
    ['server/contract/a.ts', 'const isCell = (text: string): text is CellId => true'],
    ['server/contract/a.ts', 'const cell = z.custom<CellId>()'],
    ['server/ingest/sources/a.ts', 'const a = row as AdmittedIncident'],
    ['server/questions/a.ts', 'const a = answer as Released<number>'],
    ['server/questions/a.ts', 'const a = answer as Raw<number>'],
    ['server/questions/a.ts', 'const a = Raw.make(1, [])'],
    ['server/questions/a.ts', "const a = Raw['open'](raw)"],
    ['server/http/a.ts', 'const a = Released.make(1)'],
    ['server/questions/a.ts', "import { makeRaw } from '../sealed/raw.ts'"],
    ['server/questions/a.ts', "import { openRaw as open } from '../sealed/raw.ts'"],
    ['server/questions/a.ts', "import * as sealed from '../sealed/raw.ts'"],
    ['server/disclosure/a.ts', "export * from '../sealed/raw.ts'"],
    ['server/disclosure/a.ts', "import { makeRaw } from '../sealed/raw.ts'"],
    ['server/http/a.ts', "export { makeReleased } from '../sealed/released.ts'"],
    ['server/http/a.ts', 'const a = value as unknown as number'],
    ['server/http/a.ts', 'const a = (value as unknown) as number'],
    ['client/parts/A.tsx', 'const a = (value: any) => value'],
    ['client/parts/A.tsx', 'const a = value as any'],
    ['client/parts/A.tsx', 'const a: Array<any> = []'],
    ['client/parts/A.tsx', '// @ts-ignore\nconst a = 1'],
    ['client/parts/A.tsx', '// @ts-expect-error\nconst a = 1'],
    ['client/parts/A.tsx', '// @ts-nocheck\nconst a = 1'],
  ])('%s: %s', (path, text) => {
    expect(found(path, text)).not.toEqual([])
  })
})

describe('what is allowed passes', () => {
  it.each([
    ['server/ingest/place.ts', 'const a = latLngToCell(1, 2, 10) as CellId'],
    ['server/area/cells.ts', 'const a = text as CellId; const b = text as WardCode'],
    ['server/ingest/gate.ts', 'const a = { ...row } as AdmittedIncident'],
    ['server/columns/build.ts', "import { makeRaw, mapRaw } from '../sealed/raw.ts'"],
    ['server/release/read.ts', "import { makeRaw } from '../sealed/raw.ts'"],
    ['server/disclosure/gate.ts', "import { openRaw } from '../sealed/raw.ts'"],
    ['server/disclosure/gate.ts', "import { makeReleased } from '../sealed/released.ts'"],
    ['server/questions/a.ts', "import { mapRaw } from '../sealed/raw.ts'"],
    ['server/http/a.ts', "import type { Released } from '../sealed/released.ts'"],
    ['client/parts/A.tsx', "const a = ['any', 'as any'] as const // in any order: any"],
    ['client/parts/A.tsx', 'const a = JSON.parse(text) as unknown'],
  ])('%s: %s', (path, text) => {
    expect(found(path, text)).toEqual([])
  })
})
