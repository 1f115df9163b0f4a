/** `npm run backup` and `npm run restore` as real processes, really killed. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openAuditReader } from '../../server/store/audit-reader.ts'
import { completeBackups } from '../../server/store/backup-names.ts'
import { openReader, openWriter } from '../../server/store/open.ts'
import { readBackup } from '../../server/store/read-backup.ts'
import { temporaryFolderForThisTest } from '../helpers/temporary-folder.ts'
import { projectRoot } from '../helpers/tracked-files.ts'
import { addArea, addRelease, contentOf, fillFolder, growFolder } from './store/filled-folder.ts'

type Ended = { code: number | null; signal: string | null; last: unknown; err: string; child: ChildProcess }

const begin = (dataFolder: string, words: readonly string[], shell = ''): [ChildProcess, Promise<Ended>] => {
  const program = [process.execPath, 'server/start.mjs', ...words]
  const [command, ...more] = shell === '' ? program : ['sh', '-c', `${shell}; exec "$@"`, 'sh', ...program]
  const child = spawn(command, more, { cwd: projectRoot, env: { ...process.env, DATA_DIR: dataFolder } })
  let out = ''
  let err = ''
  child.stdout.on('data', (text) => {
    out += text
  })
  child.stderr.on('data', (text) => {
    err += text
  })
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => {
      const last = out.trimEnd().split('\n').at(-1) ?? ''
      resolve({ code, signal, last: last === '' ? null : JSON.parse(last), err, child })
    })
  })
  return [child, ended]
}
const run = (dataFolder: string, words: readonly string[], shell?: string): Promise<Ended> =>
  begin(dataFolder, words, shell)[1]

/** What a folder holds but its audit, into which every command writes. */
const recordsOf = (folder: string): unknown => {
  const { 'audit.sqlite': _, ...others } = contentOf(folder).content
  return others
}

/** What the audit says of commands: command, question, outcome. */
const auditOf = async (folder: string): Promise<string[]> => {
  const audit = openReader(folder, 'audit')
  const reader = openAuditReader(audit)
  const any = { from: null, to: null, event: null, account: null, agency: 'local', before: null, most: 100 }
  const entries = reader.list(any).map(({ endpoint, question, outcome, role }) => {
    expect(role).toBe('system')
    return `${endpoint} ${question.replace(/backup-[\dTZ:-]+/, 'NAME')} ${outcome}`
  })
  expect(await reader.check(0)).toMatchObject({ whole: true })
  audit.close()
  return entries.reverse()
}

it('backs up and restores, with JSON as the last line, and says why it refuses', async () => {
  const folder = temporaryFolderForThisTest()
  const [data, copies] = [join(folder, 'data'), join(folder, 'copies')]
  expect(await run(data, ['backup'])).toMatchObject({ code: 1, last: { refused: 'usage' } })
  expect(await run(data, ['backup', copies])).toMatchObject({ code: 1, last: { refused: 'noData' } })
  fillFolder(data)
  const content = recordsOf(data)
  const inside = await run(data, ['backup', join(data, 'secretive-name')])
  expect(inside).toMatchObject({ code: 1, last: { refused: 'insideDataFolder' } })
  expect(inside.err).toMatch(/^The backup folder lies inside the data folder[^\n]*\n$/)
  expect(await run(data, ['backup', copies])).toMatchObject({
    ...{ code: 0, err: '' },
    last: { backup: expect.stringMatching(/^backup-/), files: 7, bytes: expect.any(Number), removed: [] },
  })
  addArea(data, 'example-2')
  expect(await run(data, ['restore', copies, '--nonsense'])).toMatchObject({ last: { refused: 'usage' } })
  expect(await run(data, ['restore', copies, '--dry-run'])).toMatchObject({ code: 0, last: { dryRun: true } })
  expect(recordsOf(data)).not.toEqual(content)
  const begun = ['npm run backup  begun', 'npm run backup  refused', 'npm run backup  begun']
  expect(await auditOf(data)).toEqual([...begun, 'npm run backup  done'])
  expect(await run(data, ['restore', copies])).toMatchObject({ code: 0, last: { files: 7, dryRun: false } })
  expect(recordsOf(data)).toEqual(content)
  // The restored audit is of the moment of the copy; that the restore was begun is in the one kept aside.
  expect(await auditOf(data)).toEqual([...begun, 'npm run restore NAME done'])
  const [aside] = readdirSync(data).filter((name) => name.startsWith('before-restore-'))
  expect((await auditOf(join(data, aside))).at(-1)).toBe('npm run restore  begun')
}, 120_000)

it('does nothing that cannot be written down, but restores over an audit that cannot be read', async () => {
  const folder = temporaryFolderForThisTest()
  const [data, copies] = [join(folder, 'data'), join(folder, 'copies')]
  fillFolder(data)
  const audit = openWriter(data, 'audit')
  audit.exec('DROP TABLE entry')
  audit.close()
  expect(await run(data, ['backup', copies])).toMatchObject({
    ...{ code: 1, last: { refused: 'auditUnavailable' } },
  })
  expect(existsSync(copies)).toBe(false)
  for (const name of ['audit.sqlite', 'audit.sqlite-wal', 'audit.sqlite-shm'])
    rmSync(join(data, name), { force: true })
  expect((await run(data, ['backup', copies])).code).toBe(0)
  writeFileSync(join(data, 'audit.sqlite'), 'no database '.repeat(1000))
  expect(await run(data, ['restore', copies])).toMatchObject({ code: 0 })
  expect((await auditOf(data)).at(-1)).toBe('npm run restore NAME audit-before-unreadable done')
}, 120_000)

it('a damaged release keeps nothing else from being backed up: left out, said in words and by exit code 2', async () => {
  const folder = temporaryFolderForThisTest()
  const [data, copies] = [join(folder, 'data'), join(folder, 'copies')]
  fillFolder(data)
  for (const number of [2, 3, 4]) addRelease(data, number)
  const damage = (number: number, at: number, bytes: number) => {
    const path = join(data, `release-${number}.sqlite`)
    writeFileSync(path, readFileSync(path).fill(7, at, at + bytes))
  }
  // No longer a database; one that says it is in another mode; one whose page of rows is nonsense.
  damage(2, 0, 16)
  damage(3, 16, 200)
  damage(4, 4096, 100)
  const ran = await run(data, ['backup', copies])
  const leftOut = [2, 3, 4].map((number) => `release-${number}.sqlite`)
  expect(ran).toMatchObject({ code: 2, last: { files: 7, leftOut } })
  expect(
    ran.err.match(/^release-\d\.sqlite is damaged and was left out of this backup; [^\n]*$/gm),
  ).toHaveLength(3)
  const [made] = completeBackups(readdirSync(copies))
  expect(readBackup(join(copies, made)).files.map(({ file }) => file)).toContain('release-1.sqlite')
  expect(readdirSync(join(copies, made)).filter((name) => leftOut.includes(name))).toEqual([])
  expect((await run(data, ['restore', copies])).code).toBe(0)
  expect(readdirSync(data).filter((name) => name.startsWith('release-'))).toEqual(['release-1.sqlite'])

  // What cannot be built anew is another matter.
  writeFileSync(join(data, 'work.sqlite'), readFileSync(join(data, 'work.sqlite')).fill(7, 0, 16))
  expect(await run(data, ['backup', copies])).toMatchObject({ code: 1, last: { refused: 'damagedData' } })
}, 120_000)

it('killed five times while it copies: no half copy counts, the earlier one stays, the next run clears up', async () => {
  const folder = temporaryFolderForThisTest()
  const [data, copies] = [join(folder, 'data'), join(folder, 'copies')]
  fillFolder(data, 100_000)
  expect((await run(data, ['backup', copies])).code).toBe(0)
  const [first] = completeBackups(readdirSync(copies))
  const proof = readBackup(join(copies, first))
  const leftovers = (): string[] => readdirSync(copies).filter((name) => name.endsWith('.partial'))
  let cutOff = 0
  for (let round = 0; round < 5; round++) {
    const [child, ended] = begin(data, ['backup', copies])
    while (leftovers().length === 0 && child.exitCode === null)
      await new Promise((done) => setTimeout(done, 1))
    await new Promise((done) => setTimeout(done, round * 8))
    child.kill('SIGKILL')
    if ((await ended).signal === 'SIGKILL' && leftovers().length === 1) cutOff++
    expect(readBackup(join(copies, first))).toEqual(proof)
    for (const name of completeBackups(readdirSync(copies)))
      expect(readBackup(join(copies, name)).files).toHaveLength(7)
  }
  expect(cutOff).toBeGreaterThan(1)
  expect((await run(data, ['backup', copies])).code).toBe(0)
  expect(leftovers()).toEqual([])
}, 120_000)

/** A data folder too large for the disk of the copies, with one backup from when it was small. */
const outgrown = async (data: string, copies: string) => {
  fillFolder(data)
  expect((await run(data, ['backup', copies])).code).toBe(0)
  const names = readdirSync(copies)
  const [first] = completeBackups(names)
  growFolder(data)
  return () => {
    expect(readdirSync(copies)).toEqual(names)
    expect(readBackup(join(copies, first)).files).toHaveLength(7)
  }
}

// No file may grow beyond this (units of 512 bytes or 1 kB): writes fail in the middle of a file.
const limited = "trap '' XFSZ; ulimit -f 1024"

it('when writing fails half-way: refused by name, exit 1, the earlier backup whole and the data as they were', async () => {
  const folder = temporaryFolderForThisTest()
  const [data, copies] = [join(folder, 'data'), join(folder, 'copies')]
  const assertAsBefore = await outgrown(data, copies)
  const refused = await run(data, ['backup', copies], limited)
  expect(refused).toMatchObject({ code: 1, last: { refused: 'diskError' } })
  expect(refused.err).toMatch(/^The disk could not be [^\n]*\n$/)
  assertAsBefore()

  expect((await run(data, ['backup', copies])).code).toBe(0)
  const content = recordsOf(data)
  expect(await run(data, ['restore', copies], limited)).toMatchObject({
    code: 1,
    last: { refused: 'diskFull' },
  })
  expect(recordsOf(data)).toEqual(content)
  expect(existsSync(join(data, 'restore-plan.json'))).toBe(false)
  expect(readdirSync(data).filter((name) => /^(restoring|before-restore)/.test(name))).toEqual([])
}, 120_000)

const isolated = ['unshare', '--user', '--map-root-user', '--mount']
const canMount =
  spawnSync(isolated[0], [...isolated.slice(1), 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0

it.skipIf(!canMount)(
  'on a disk that is really full: refused as diskFull, and nothing half is left',
  async () => {
    const folder = temporaryFolderForThisTest()
    const [data, copies] = [join(folder, 'data'), join(folder, 'copies')]
    fillFolder(data)
    growFolder(data)
    mkdirSync(copies)
    const mounted = `mount -t tmpfs -o size=2m none '${copies}'; echo kept >'${copies}/kept'; "$@"; code=$?; ls '${copies}' >&2; exit $code`
    const words = [...isolated, 'sh', '-c', mounted, 'sh'].map((word) => `'${word.replaceAll("'", `'\\''`)}'`)
    const refused = await run(data, ['backup', copies], `set -- ${words.join(' ')} "$@"`)
    expect(refused).toMatchObject({ code: 1, last: { refused: 'diskFull' } })
    expect(refused.err).toMatch(/^The disk is full\. [^\n]*\nfolder\.lock\nkept\n$/)
  },
  60_000,
)
