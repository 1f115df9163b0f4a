/** Real processes: a build that is killed at its file, and a server that has nothing but releases. */
import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { monthNumber } from '../../server/contract/calendar.ts'
import { PublicCounts } from '../../server/contract/released.ts'
import { openWriter } from '../../server/store/open.ts'
import { writeDecisions } from '../../server/store/release-decisions-writer.ts'
import { releaseFileDigest } from '../../server/store/release-file.ts'
import { releaseLister } from '../../server/store/release-list.ts'
import { temporaryFolderForThisTest } from '../helpers/temporary-folder.ts'
import { projectRoot } from '../helpers/tracked-files.ts'
import { area } from '../server/area/pack.ts'
import { agree, build, fillVault, storeBatches } from '../server/release/release-world.ts'
import { spawnServer } from './server-process.ts'

const approved = (folder: string, number: number) => ({
  ...{ number, file: releaseFileDigest(folder, number), withdrawnAt: null, demonstration: false },
  approvals: [
    { role: 'dpo' as const, account: 'one', at: '2026-11-22T12:00:00Z' },
    { role: 'analyst' as const, account: 'two', at: '2026-11-22T12:00:00Z' },
  ],
})

const withVault = (): string => {
  const folder = temporaryFolderForThisTest()
  const month = monthNumber('2025-05')
  fillVault(folder, (vault) => {
    agree(vault, 'ae-assaults', 'public')
    storeBatches(
      vault,
      Array.from({ length: 400 }, (_, at) => ({ cell: (at * 97) % 11_000, month, count: 3 })),
    )
  })
  build(folder)
  writeDecisions(folder, [approved(folder, 1)])
  return folder
}

interface Ended {
  signal: string | null
  code: number | null
  lastLine: string
}

const command = (dataFolder: string, preloads: readonly string[], environment = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const imports = ['tsx', ...preloads].flatMap((module) => ['--import', module])
    const child = spawn(process.execPath, [...imports, 'server/build-release.ts'], {
      cwd: projectRoot,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataFolder, ...environment },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let stdout = ''
    child.stdout.on('data', (text) => {
      stdout += text
    })
    child.once('close', (code, signal) =>
      resolve({ code, signal, lastLine: stdout.trimEnd().split('\n').at(-1) ?? '' }),
    )
  })

/** A module that kills its process when it is about to do this to a release file (or to any, where it is told by number). */
const killBefore = (folder: string, call: string): string => {
  const file = join(folder, `kill-before-${call}.mjs`)
  writeFileSync(
    file,
    `import fs from 'node:fs'
     import { syncBuiltinESMExports } from 'node:module'
     const real = fs.${call}
     fs.${call} = (...words) => {
       if (words.some((word) => String(word).includes('release-')) || '${call}' === 'fsyncSync') process.kill(process.pid, 'SIGKILL')
       return real(...words)
     }
     syncBuiltinESMExports()`,
  )
  return file
}

describe('a build that is killed', () => {
  test.each(['chmodSync', 'openSync', 'fsyncSync', 'existsSync', 'renameSync'])(
    'before %s leaves the release before',
    async (call) => {
      const folder = withVault()
      const before = readFileSync(join(folder, 'release-1.sqlite'))
      const scripts = temporaryFolderForThisTest()
      expect((await command(folder, [killBefore(scripts, call)])).signal).toBe('SIGKILL')
      expect(releaseLister(folder, area.zonesVersion)()).toMatchObject([{ number: 1, state: 'current' }])
      expect(readFileSync(join(folder, 'release-1.sqlite')).equals(before)).toBe(true)
      // The next build clears away what was left and takes its number.
      const { code, lastLine } = await command(folder, [])
      expect([code, JSON.parse(lastLine)]).toMatchObject([0, { release: 2, state: 'built' }])
      expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
    },
    60_000,
  )
})

test('the command answers with one line of JSON, and says when nothing may be released', async () => {
  const folder = withVault()
  const { code, lastLine } = await command(folder, [])
  const said = JSON.parse(lastLine)
  expect(code).toBe(0)
  expect(said).toMatchObject({ release: 2, state: 'built', hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(said.leaves).toBeGreaterThan(100)
  expect(said.withheldBelow10).toBeGreaterThan(0)
  expect(said.withheldBelow5).toBeGreaterThan(said.withheldBelow10)
  fillVault(folder, (vault) => vault.exec("UPDATE agreement SET publish = 'none'"))
  const refused = await command(folder, [])
  expect([refused.code, JSON.parse(refused.lastLine)]).toEqual([1, { refused: 'nothingAgreed' }])
}, 60_000)

describe('--release-only', () => {
  test('refuses to start beside a vault, and names it', async () => {
    const folder = withVault()
    const { ended } = spawnServer(folder, ['--release-only'])
    const { code, stderr } = await ended
    expect(code).toBe(1)
    expect(stderr).toContain('vault.sqlite')
  }, 60_000)

  test('answers the public page alone', async () => {
    const [folder, shown] = [withVault(), temporaryFolderForThisTest()]
    mkdirSync(shown, { recursive: true })
    openWriter(shown, 'open').close()
    for (const name of ['release-1.sqlite', 'releases.json'])
      copyFileSync(join(folder, name), join(shown, name))
    const url = await spawnServer(shown, ['--release-only']).ready
    const reply = await fetch(`${url}/api/public/counts`)
    expect(reply.status).toBe(200)
    expect(PublicCounts.parse(await reply.json()).released.release).toBe(1)
    for (const path of ['/api/session', '/api/reference', '/api/health', '/api/reference/layers/wards-2022'])
      expect([path, (await fetch(`${url}${path}`)).status]).toEqual([path, 200])
    const others = [
      ...['/api/counts', '/api/release/counts', '/api/releases', '/api/hotspots', '/api/imports'],
      ...['/api/areas', '/api/export/cells.csv', '/api/agreements', '/api/audit', '/api/accounts'],
      ...['/api/releases/1/preview', '/API/counts', '/api/search?q=a', '/api//counts', '/api/counts/'],
    ]
    for (const path of others) expect([path, (await fetch(`${url}${path}`)).status]).toEqual([path, 404])
    for (const [method, path] of [
      ['POST', '/api/imports'],
      ['POST', '/api/demo/sign-in'],
      ['POST', '/api/releases'],
      ['DELETE', '/api/demonstration'],
      ['POST', '/api/public/counts'],
    ])
      expect([path, (await fetch(`${url}${path}`, { method })).status]).toEqual([path, 404])
    expect(readdirSync(shown).filter((name) => /^(vault|work|accounts|audit)/.test(name))).toEqual([])
  }, 90_000)
})
