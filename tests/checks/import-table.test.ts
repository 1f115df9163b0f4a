import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSourceFiles } from '../helpers/source-files.ts'
import { projectRoot, trackedFiles } from '../helpers/tracked-files.ts'
import { table } from './import-table.ts'
import { importViolations } from './import-violations.ts'

const found = (path: string, text: string): string[] => importViolations(new Map([[path, text]])).violations

describe('the sources', () => {
  it('import only what the table allows', () => {
    const files = readSourceFiles()
    const { lookedAt, violations } = importViolations(files)
    const known = trackedFiles('server', 'client').filter((path) => /\.tsx?$/.test(path))
    // Counted another way than by the walk that read them: git's list.
    expect(lookedAt).toBe(known.length)
    expect(lookedAt).toBeGreaterThan(20)
    expect(violations).toEqual([])
  })

  it('lie in folders that the table names', () => {
    expect(new Set(table.map((row) => row.of)).size).toBe(table.length)
    for (const folder of ['contract', 'area', 'sealed', 'analysis'])
      expect(existsSync(join(projectRoot, 'server', folder)), folder).toBe(true)
  })
})

describe('a planted violation is found', () => {
  it.each([
    ['analysis reads a file', 'server/analysis/a.ts', "import { readFileSync } from 'node:fs'"],
    ['the same without its prefix', 'server/analysis/a.ts', "import fs from 'fs'"],
    ['contract uses a package', 'server/contract/a.ts', "import { cellToLatLng } from 'h3-js'"],
    ['contract reaches out', 'server/contract/a.ts', "import type { Area } from '../area/area.ts'"],
    ['a question opens SQLite', 'server/questions/a.ts', "import Database from 'better-sqlite3'"],
    ['a question writes', 'server/questions/a.ts', "import { put } from '../store/incident-writer.ts'"],
    ['columns write', 'server/columns/a.ts', "import { put } from '../store/writers/incidents.ts'"],
    ['a source format passes the gate', 'server/ingest/sources/a.ts', "import { admit } from '../gate.ts'"],
    ['a source format stores', 'server/ingest/sources/a.ts', "import { open } from '../../store/open.ts'"],
    ['http unseals', 'server/http/a.ts', "import { openRaw } from '../sealed/raw.ts'"],
    ['mail goes out elsewhere', 'server/jobs/a.ts', "const mail = await import('nodemailer')"],
    ['mail reads the store', 'server/mail/a.ts', "import { read } from '../store/told-reader.ts'"],
    ['mail opens an answer', 'server/mail/a.ts', "import { readReleased } from '../sealed/released.ts'"],
    ['http reads the store', 'server/http/a.ts', "import { read } from '../store/incident-reader.ts'"],
    ['http builds the client elsewhere', 'server/http/a.ts', "const vite = await import('vite')"],
    ['disclosure reads the store', 'server/disclosure/a.ts', "import { read } from '../store/read.ts'"],
    ['demo counts', 'server/demo/a.ts', "import { columns } from '../columns/columns.ts'"],
    ['demo analyses', 'server/demo/a.ts', "import { getisOrd } from '../analysis/getis-ord.ts'"],
    ['something imports the root', 'server/questions/a.ts', "import type { Context } from '../context.ts'"],
    ['a re-export', 'server/area/a.ts', "export { openRaw } from '../sealed/raw.ts'"],
    ['a type in passing', 'server/area/a.ts', "type A = import('../sealed/raw.ts').Raw<number>"],
    ['a dynamic import', 'server/area/a.ts', "const a = await import('../store/open.ts')"],
    ['require', 'server/area/a.ts', "const a = require('better-sqlite3')"],
    ['a worker of another folder', 'server/area/a.ts', "new URL('../store/a.worker.ts', import.meta.url)"],
    ['a worker too', 'server/area/a.worker.ts', "import { open } from '../store/open.ts'"],
    ['the area build too', 'server/area/build/a.ts', "import { open } from '../../store/open.ts'"],
    [
      'the client takes from the server',
      'client/state/a.ts',
      "import { Area } from '../../server/area/area.ts'",
    ],
    ['the same as a type', 'client/parts/a.tsx', "import type { Raw } from '../../server/sealed/raw.ts'"],
    ['a screen fetches', 'client/screens/map/A.tsx', "import { call } from '../../api/call.ts'"],
    ['a part knows a store', 'client/parts/A.tsx', "import { useFilter } from '../state/filter.ts'"],
    ['state knows the map', 'client/state/a.ts', "import { MapView } from '../map/MapView.tsx'"],
    ['a map outside map/', 'client/screens/map/A.tsx', "import maplibre from 'maplibre-gl'"],
    ['out of the sources', 'client/parts/A.tsx', "import data from '../../data/reference/x.json'"],
    ['a package of types as a value', 'server/area/a.ts', "import { Feature } from 'geojson'"],
    ['a folder nobody planned', 'server/utils/a.ts', ''],
  ])('%s', (_, path, text) => {
    expect(found(path, text)).toHaveLength(1)
  })

  it('a store that imports a store', () => {
    const zustand = "import { create } from 'zustand'\n"
    const files = new Map([
      ['client/state/a.ts', `${zustand}import { useB } from './b.ts'`],
      ['client/state/b.ts', zustand],
      ['client/state/url.ts', `${zustand}import { useB } from './b.ts'`],
    ])
    expect(importViolations(files).violations).toEqual([
      'client/state/a.ts imports the store client/state/b.ts',
    ])
  })
})

describe('what the table allows passes', () => {
  it.each([
    ['server/http/a.ts', "import type { Released } from '../sealed/released.ts'"],
    ['server/http/a.ts', "import { type Released } from '../sealed/released.ts'"],
    ['server/http/client-files.ts', "const vite = await import('vite')"],
    ['server/questions/a.ts', "import { read } from '../store/incident-reader.ts'"],
    ['server/ingest/sources/a.ts', "import { time } from '../time.ts'\nimport { SaxesParser } from 'saxes'"],
    ['server/ingest/run.ts', "import { writer } from '../store/incident-writer.ts'"],
    ['server/demo/a.ts', "import { random } from '../analysis/random.ts'"],
    ['server/store/a.ts', "import type { Feature } from 'geojson'"],
    ['server/main.ts', "import { buildApp } from './app.ts'"],
    ['client/map/a.ts', "import url from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'"],
    [
      'client/screens/map/A.tsx',
      "import '../../styles/map.css'\nimport { MapView } from '../../map/MapView.tsx'",
    ],
    [
      'client/parts/A.tsx',
      "import { useId } from 'react'\nimport type { Count } from '../../server/contract/a.ts'",
    ],
  ])('%s: %s', (path, text) => {
    expect(found(path, text)).toEqual([])
  })
})
