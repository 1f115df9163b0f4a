/**
 * A disk that is really full, under a real server: a small file system of its own, filled to the last byte from
 * outside. What cannot be written is refused as 507, what was there stays, and works again when there is room.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { ImportJob } from '../../server/contract/imports.ts'
import { agreementWriter } from '../../server/store/agreement-writer.ts'
import { openWriter } from '../../server/store/open.ts'
import { newAccount, signInFirst } from '../helpers/sign-in.ts'
import { temporaryFolderForThisTest } from '../helpers/temporary-folder.ts'
import { projectRoot } from '../helpers/tracked-files.ts'
import { logFile, logMapping, logRow } from '../server/ingest/partner-importing.ts'
import { halfReleases, makeReleasedFolder, shownBy } from '../torture/release-killed.ts'
import { flags, wait } from '../torture/scenario.ts'
import { type Ask, askWith, signInTo } from '../torture/signed-in.ts'
import { rowsOf, tornIn } from '../torture/wholeness.ts'
import { rawRequest } from './raw-request.ts'

vi.setConfig({ testTimeout: 240_000 })

const isolated = ['--user', '--map-root-user', '--mount']
/** A mount of one's own, seen from outside: not everywhere allowed. */
const canMount =
  process.platform === 'linux' &&
  spawnSync('unshare', [...isolated, 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0

interface SmallDisk {
  url: string
  /** The data folder, as this process reaches it. */
  dataFolder: string
  /** Its databases as they now are, elsewhere: SQLite follows no path into another mount. */
  copy(): string
  /** Leaves so many bytes free. */
  fill(free: number): void
  empty(): void
}

async function serverOnSmallDisk(seed: string): Promise<SmallDisk> {
  const mounted = join(temporaryFolderForThisTest(), 'disk')
  mkdirSync(mounted, { recursive: true })
  const script =
    'mount -t tmpfs -o size=24m none "$DATA_DIR" && cp -a "$0/." "$DATA_DIR/" && exec "$@" </dev/null'
  const program = [process.execPath, 'server/start.mjs', 'main', ...flags]
  const child = spawn('unshare', [...isolated, 'sh', '-c', script, seed, ...program], {
    cwd: projectRoot,
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: mounted, PORT: '0' },
      ...{ HOST: '127.0.0.1', LOG_LEVEL: 'error' },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let [stdout, stderr] = ['', '']
  child.stderr.on('data', (text) => {
    stderr += text
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text) => {
      stdout += text
      const found = /^ready (\S+)$/m.exec(stdout)?.[1]
      if (found) resolve(found)
    })
    child.once('close', () => reject(new Error(`the server ended before it was ready: ${stderr}`)))
  })
  const dataFolder = join('/proc', String(child.pid), 'root', mounted)
  const filler = join(dataFolder, 'filler')
  return {
    url,
    dataFolder,
    copy() {
      const copied = temporaryFolderForThisTest()
      mkdirSync(copied, { recursive: true })
      const names = readdirSync(dataFolder)
      for (const name of names)
        if (/\.sqlite(-wal)?$/.test(name)) copyFileSync(join(dataFolder, name), join(copied, name))
      // Their logs taken in: a copy is read without writing beside it.
      for (const name of names.filter((one) => /^[a-z]+\.sqlite$/.test(one))) {
        const connection = new Database(join(copied, name))
        connection.pragma('journal_mode = DELETE')
        connection.close()
      }
      return copied
    },
    fill(free) {
      const reserve = join(dataFolder, 'reserve')
      const handles = [openSync(reserve, 'w'), openSync(filler, 'w')]
      try {
        if (free > 0) writeSync(handles[0], Buffer.alloc(free))
        // Smaller and smaller pieces, to the last page.
        for (const bytes of [1 << 20, 1 << 12])
          try {
            for (;;) writeSync(handles[1], Buffer.alloc(bytes))
          } catch (error) {
            expect(error).toMatchObject({ code: 'ENOSPC' })
          }
      } finally {
        for (const handle of handles) closeSync(handle)
        rmSync(reserve)
      }
    },
    empty: () => rmSync(filler),
  }
}

const codeOf = ({ status, text }: { status: number; text: string }): [number, string] => [
  status,
  JSON.parse(text).code,
]

test.skipIf(!canMount)(
  'a release that no longer fits: 507, the one before is shown and whole, and the next build works',
  async () => {
    const seed = temporaryFolderForThisTest()
    makeReleasedFolder(seed, 9000)
    const disk = await serverOnSmallDisk(seed)
    const ask = await signInTo(disk.url, 'analyst')
    const shown = await shownBy(disk.url)
    expect(JSON.parse(shown)).toMatchObject({ release: 1 })
    expect(statSync(join(disk.dataFolder, 'release-1.sqlite')).size).toBeGreaterThan(60_000)
    const releases = () => readdirSync(disk.dataFolder).filter((name) => /^release-\d+\.sqlite$/.test(name))

    // Room for the entries of the audit, not for the file.
    disk.fill(40_000)
    expect(codeOf(await ask('/api/releases', { method: 'POST' }))).toEqual([507, 'diskFull'])
    expect(await shownBy(disk.url)).toBe(shown)
    expect([releases(), halfReleases(disk.dataFolder)]).toEqual([['release-1.sqlite'], []])

    // Room for nothing: refused before it begins.
    disk.fill(0)
    expect(codeOf(await ask('/api/releases', { method: 'POST' }))).toEqual([507, 'diskFull'])
    expect(await shownBy(disk.url)).toBe(shown)

    disk.empty()
    const built = await ask('/api/releases', { method: 'POST' })
    expect(JSON.parse(built.text)).toMatchObject({ number: 2, state: 'built' })
    expect(await shownBy(disk.url)).toBe(shown)
    expect(tornIn(disk.copy())).toEqual([])
  },
)

const reference = 'FULL-1'
const headers = { 'Content-Type': 'application/json' }

/** A vault under an agreement, with a mapping saved. */
async function partnersDisk(): Promise<{ disk: SmallDisk; ask: Ask }> {
  const seed = temporaryFolderForThisTest()
  openWriter(seed, 'open').close()
  const vault = openWriter(seed, 'vault')
  agreementWriter(vault).add({
    ...{ reference, source: logMapping.source, class: 'shared', starts: '2020-01-01', ends: '2099-12-31' },
    ...{ parties: ['council'], purpose: 'A test.', publish: 'none', demo: false },
  })
  vault.close()
  // Where anybody may sign in, no partner's file goes in.
  const email = await newAccount(seed, 'analyst', 'council')
  const disk = await serverOnSmallDisk(seed)
  const ask = askWith(disk.url, (await signInFirst(disk.url, email)).cookie)
  const { version: _version, origin: _origin, ...draft } = logMapping
  const saved = await ask('/api/mappings', { method: 'POST', headers, body: JSON.stringify(draft) })
  expect(saved.status).toBeLessThan(300)
  return { disk, ask }
}

const send = (ask: Ask, file: string) => {
  const sha256 = createHash('sha256').update(file).digest('hex')
  const path = `/api/imports?mapping=${logMapping.name}&agreement=${reference}&mode=goodRows&sha256=${sha256}`
  return ask(path, { method: 'POST', body: file })
}
const finished = async (ask: Ask, text: string): Promise<ImportJob> => {
  for (;;) {
    const job: ImportJob = JSON.parse((await ask(`/api/imports/jobs/${JSON.parse(text).id}`)).text)
    if (job.state !== 'running') return job
    await wait(20)
  }
}
/** The day before yesterday's month would do; some weeks ago does, whenever this runs. */
const date = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/')
const rows = (count: number, ref: string) =>
  logFile(
    Array.from({ length: count }, (_, at) =>
      logRow({ ref: `${ref}${at}`, cell: (at * 7) % 9000, place: at % 2 ? 'Home' : 'Street', date }),
    ),
  )

test.skipIf(!canMount)(
  'a partner file that no longer fits: full disk by name, and the vault as it was',
  async () => {
    const { disk, ask } = await partnersDisk()
    const first = await finished(ask, (await send(ask, rows(40, 'A'))).text)
    expect(first).toMatchObject({ state: 'done', report: { accepted: 40 } })
    const held = () => {
      const copied = disk.copy()
      return ['incident', 'protected_record', 'batch'].map((table) =>
        rowsOf(copied, 'vault.sqlite', `SELECT * FROM ${table}`),
      )
    }
    const before = held()
    expect(before.map((table) => table.length)).toEqual([20, 20, 1])

    disk.fill(200_000)
    const large = rows(20_000, 'B')
    const begun = await send(ask, large)
    expect(begun.status).toBeLessThan(300)
    expect(await finished(ask, begun.text)).toMatchObject({ state: 'failed', problem: 'diskFull' })
    expect(held()).toEqual(before)
    expect(tornIn(disk.copy())).toEqual([])

    disk.fill(0)
    expect(codeOf(await send(ask, large))).toEqual([507, 'diskFull'])
    expect(held()).toEqual(before)

    disk.empty()
    const again = await finished(ask, (await send(ask, large)).text)
    expect(again).toMatchObject({ state: 'done', report: { rows: 20_000 } })
  },
)

test.skipIf(!canMount)(
  'no room for the audit: live figures are refused as 507, what needs no entry is answered',
  async () => {
    const { disk, ask } = await partnersDisk()
    const live = (hour: number) => ask(`/api/counts?source=${logMapping.source}&hour=${hour}`)
    const entries = () =>
      rowsOf<{ question: string }>(
        disk.copy(),
        'audit.sqlite',
        "SELECT question FROM entry WHERE event = 'question'",
      ).map(({ question }) => question)
    expect((await live(1)).status).toBe(200)
    expect(entries()).toEqual([`source=${logMapping.source}&hour=1`])
    disk.fill(0)
    for (const hour of [2, 3, 4]) expect(codeOf(await live(hour))).toEqual([507, 'diskFull'])
    // Nothing is released in this folder: said as ever, not as a full disk.
    expect(codeOf(await rawRequest(disk.url, '/api/public/counts'))).toEqual([403, 'notPublished'])
    expect((await rawRequest(disk.url, '/api/health')).status).toBe(200)
    disk.empty()
    expect((await live(5)).status).toBe(200)
    expect(entries()).toEqual([1, 5].map((hour) => `source=${logMapping.source}&hour=${hour}`))
  },
)
