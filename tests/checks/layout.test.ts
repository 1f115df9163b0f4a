import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot, trackedFiles } from '../helpers/tracked-files.ts'
import {
  outsideAddresses,
  secretsIn,
  strayFolders,
  strayNames,
  strayTopLevel,
  tooLong,
  workplacePaths,
} from './layout-rules.ts'

const paths = trackedFiles()
const textEndings = new Set([
  '.ts',
  '.tsx',
  '.js',
  '.mjs',
  '.css',
  '.html',
  '.json',
  '.md',
  '.sql',
  '.csv',
  '.txt',
  '',
])
const textOf = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')

/** Runs a rule over the files that a pattern chooses; choosing none is a failure. */
const over = (chosen: readonly string[], rule: (path: string, text: string) => string[]): string[] => {
  expect(chosen.length).toBeGreaterThan(0)
  return chosen.flatMap((path) => rule(path, textOf(path)))
}

const texts = paths.filter(
  (path) =>
    textEndings.has(extname(path)) && path !== 'package-lock.json' && !path.startsWith('data/reference/'),
)

describe('the project', () => {
  it('has its fixed top level', () => {
    expect(paths.length).toBeGreaterThan(50)
    expect(strayTopLevel(paths)).toEqual([])
  })
  it('has only the rooms of the layout', () => expect(strayFolders(paths)).toEqual([]))
  it('names its files in one way', () => expect(strayNames(paths)).toEqual([]))
  it('has no long file without a word why', () =>
    expect(
      over(
        paths.filter((path) => /^(server|client)\/.*\.(tsx?|css|sql)$/.test(path)),
        tooLong,
      ),
    ).toEqual([]))
  it('names no path of one machine', () =>
    expect(
      over(
        texts.filter((path) => path !== '.ci/run'),
        workplacePaths,
      ),
    ).toEqual([]))
  it('holds no secret', () => expect(over(texts, secretsIn)).toEqual([]))
  it('asks nothing outside from the page', () =>
    expect(
      over(
        texts.filter((path) => /^client\/.*\.(tsx?|css|html|json)$/.test(path)),
        outsideAddresses,
      ),
    ).toEqual([]))
})

describe('a planted violation is found', () => {
  it('at the top', () => {
    expect(strayTopLevel(['server/main.ts', 'docs/a.md', 'notes.txt', '.gitignore'])).toEqual([
      'docs',
      'notes.txt',
    ])
  })
  it('as a folder', () => {
    const planted = [
      'server/cache/a.ts',
      'server/store/deep/a.ts',
      'client/hooks/a.ts',
      'client/screens/map/deep/A.tsx',
    ]
    const good = [
      'server/main.ts',
      'server/area/build/a.ts',
      'client/screens/map/A.tsx',
      'tests/anything/a.ts',
    ]
    expect(strayFolders([...good, ...planted])).toEqual(
      planted.map((path) => path.slice(0, path.lastIndexOf('/'))),
    )
  })
  it('as a name', () => {
    const planted = ['server/area/utils.ts', 'server/http/sendAnswer.ts', 'client/parts/count-text.tsx']
    const good = [
      'server/jobs/run.worker.ts',
      'client/parts/CountText.tsx',
      'client/main.tsx',
      'tests/helpers/a.ts',
    ]
    expect(strayNames([...good, ...planted])).toEqual(planted)
  })
  it('as length', () => {
    const long = 'const a = 1\n'.repeat(301)
    expect(tooLong('server/a.ts', long)).toEqual(['server/a.ts: 301 lines'])
    expect(tooLong('server/a.ts', long.slice(12))).toEqual([])
    expect(tooLong('server/a.ts', `// Long because it is one table.\n${long}`)).toEqual([])
  })
  it.each([`see /${'work'}/main`, `cd ../${'shared'}/data`])('as a path: %s', (text) => {
    expect(workplacePaths('README.md', `first\n${text}`)).toEqual(['README.md:2'])
  })
  it.each([
    `-----BEGIN ${'RSA'} PRIVATE KEY-----`,
    `${'pass'}word: 'correct-horse-battery'`,
    `AKIA${'A'.repeat(16)}`,
  ])('as a secret: %s', (text) => expect(secretsIn('server/a.ts', text)).toHaveLength(1))
  it('as a file for secrets', () => expect(secretsIn('server/.env', '')).toHaveLength(1))
  it.each([
    ['client/api/a.ts', "fetch('https://tiles.example.org/1')"],
    ['client/api/a.ts', ['fetch(`https://tiles.example.org/$', '{id}`)'].join('')],
    ['client/parts/A.tsx', 'const A = () => <img src="//cdn.example.org/a.png" />'],
    ['client/styles/a.css', '@import url(https://fonts.example.org/css)'],
    ['client/styles/a.css', 'a { background: url(//fonts.example.org/a.png) }'],
    ['client/index.html', '<script src="https://cdn.example.org/a.js"></script>'],
    ['client/api/a.ts', "new WebSocket('wss://live.example.org')"],
  ])('as an address in %s: %s', (path, text) => expect(outsideAddresses(path, text)).toHaveLength(1))
})

describe('what is allowed passes', () => {
  it.each([
    ['client/map/a.ts', '/** Source: https://doi.example.org/1 */\nconst a = 1 // as in https://example.org'],
    ['client/parts/A.tsx', 'const A = () => <a href="https://www.nationalarchives.gov.uk/doc/">Licence</a>'],
    ['client/parts/A.tsx', 'const A = () => <svg xmlns="http://www.w3.org/2000/svg" />'],
  ])('%s: %s', (path, text) => expect(outsideAddresses(path, text)).toEqual([]))
})
