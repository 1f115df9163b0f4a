import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { BackupManifest } from '../../../server/contract/backup.ts'
import { type BackupOrder, makeBackup } from '../../../server/store/backup.ts'
import { readDeletions } from '../../../server/store/deletion-reader.ts'
import { takeFolder } from '../../../server/store/folder-lock.ts'
import { openReader, openWriter } from '../../../server/store/open.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { contentOf, fillFolder } from './filled-folder.ts'

const now = new Date('2026-03-09T02:00:00Z')
const places = (): BackupOrder => {
  const folder = temporaryFolderForThisTest()
  return {
    ...{ dataFolder: join(folder, 'data'), backupFolder: join(folder, 'copies'), now, program: '0.0.0-test' },
  }
}
const reasonOf = (order: BackupOrder): Promise<unknown> =>
  makeBackup(order).then(
    () => 'made',
    (error) => error.reason ?? error,
  )
const modeOf = (path: string): number => statSync(path).mode & 0o777

describe('a backup', () => {
  it('holds every database and pack, whole, alone, private, with a manifest that proves it', async () => {
    const order = places()
    fillFolder(order.dataFolder)
    const report = await makeBackup(order)
    expect(report).toMatchObject({ backup: 'backup-2026-03-09T02-00-00Z', files: 6, removed: [] })
    const folder = join(order.backupFolder, report.backup)
    const { content, rows } = contentOf(order.dataFolder)
    expect(rows).toBeGreaterThan(400)
    expect(contentOf(folder).content).toEqual(content)

    const text = readFileSync(join(folder, 'manifest.json'), 'utf8')
    const manifest = BackupManifest.parse(JSON.parse(text))
    expect(manifest).toMatchObject({ at: now.toISOString(), program: '0.0.0-test', kind: 'own' })
    expect(manifest.files.map(({ file }) => file)).toEqual([
      ...['open.sqlite', 'vault.sqlite', 'work.sqlite', 'accounts.sqlite', 'release-1.sqlite'],
      'packs/one/pack.zip',
    ])
    for (const { file, sha256, bytes } of manifest.files) {
      const found = readFileSync(join(folder, file))
      expect(createHash('sha256').update(found).digest('hex'), file).toBe(sha256)
      expect(found.byteLength, file).toBe(bytes)
      expect(modeOf(join(folder, file)), file).toBe(0o600)
    }
    expect(modeOf(folder)).toBe(0o700)
    expect(modeOf(join(folder, 'packs', 'one'))).toBe(0o700)
    // Nothing of SQLite's beside the copies: one file is one database.
    expect(readdirSync(folder).filter((name) => /-(wal|shm|journal)$|partial/.test(name))).toEqual([])
  })

  it('keeps a release byte for byte: its hash was told', async () => {
    const order = places()
    fillFolder(order.dataFolder)
    const { backup } = await makeBackup(order)
    const bytes = readFileSync(join(order.dataFolder, 'release-1.sqlite'))
    expect(readFileSync(join(order.backupFolder, backup, 'release-1.sqlite')).equals(bytes)).toBe(true)
  })

  it('says when the folder is a demonstration', async () => {
    const order = places()
    const open = openWriter(order.dataFolder, 'open')
    open.exec("INSERT INTO meta VALUES ('demo', '1')")
    open.close()
    const { backup } = await makeBackup(order)
    const manifest = JSON.parse(readFileSync(join(order.backupFolder, backup, 'manifest.json'), 'utf8'))
    expect(manifest.kind).toBe('demonstration')
  })

  it('never overwrites another, and clears what a killed run left', async () => {
    const order = places()
    fillFolder(order.dataFolder)
    const first = await makeBackup(order)
    const before = readFileSync(join(order.backupFolder, first.backup, 'manifest.json'), 'utf8')
    mkdirSync(join(order.backupFolder, 'backup-2026-03-08T02-00-00Z.partial'))
    const second = await makeBackup({ ...order, program: '0.0.1-test' })
    expect(second.backup).toBe(`${first.backup}-2`)
    expect(readFileSync(join(order.backupFolder, first.backup, 'manifest.json'), 'utf8')).toBe(before)
    expect(readdirSync(order.backupFolder).sort()).toEqual([first.backup, second.backup, 'folder.lock'])
  })

  it('takes away copies older than 35 days, and says which', async () => {
    const order = places()
    fillFolder(order.dataFolder)
    const old = await makeBackup({ ...order, now: new Date('2026-01-31T02:00:00Z') })
    const young = await makeBackup({ ...order, now: new Date('2026-02-02T02:00:00Z') })
    const aside = 'before-restore-2026-01-01T00-00-00Z'
    const copy = 'work.before-2.2026-01-01T00-00-00Z.sqlite'
    mkdirSync(join(order.dataFolder, aside))
    mkdirSync(join(order.dataFolder, 'backups'))
    writeFileSync(join(order.dataFolder, 'backups', copy), '')
    mkdirSync(join(order.backupFolder, 'letters-2025-01-01T00-00-00Z'))
    const report = await makeBackup(order)
    expect(report.removed).toEqual([old.backup, aside, copy])
    expect(readdirSync(order.backupFolder).sort()).toEqual(
      [young.backup, report.backup, 'folder.lock', 'letters-2025-01-01T00-00-00Z'].sort(),
    )
    expect(existsSync(join(order.dataFolder, aside))).toBe(false)
    expect(readdirSync(join(order.dataFolder, 'backups'))).toEqual([])
    // How many went is written down, once; a night on which none is due writes nothing.
    const told = () => {
      const vault = openReader(order.dataFolder, 'vault')
      const deletions = readDeletions(vault).filter(({ kind }) => kind === 'backup')
      vault.close()
      return deletions
    }
    const once = { at: now.toISOString(), kind: 'backup', rule: '35 days', source: null, records: 3 }
    expect(told()).toMatchObject([once])
    await makeBackup({ ...order, now: new Date('2026-03-09T03:00:00Z') })
    expect(told()).toHaveLength(1)
  })

  it('is of one moment while another connection writes all the time', async () => {
    const order = places()
    fillFolder(order.dataFolder, 20_000)
    // Pairs of rows, one transaction each: an odd number would be half a transaction.
    const writer = new Worker(
      `const { workerData, parentPort } = require('node:worker_threads')
       const connection = new (require(workerData.driver))(workerData.file, { timeout: 5000 })
       const insert = connection.prepare("INSERT INTO area VALUES (?, 'Example', 'estate', '[]', '1', '2026-01-01')")
       const pair = connection.transaction((at) => { insert.run(at + 'a'); insert.run(at + 'b') })
       let at = 0
       const write = () => { for (let i = 0; i < 20; i++) pair(++at); parentPort.postMessage(at); setImmediate(write) }
       write()`,
      {
        eval: true,
        workerData: {
          file: join(order.dataFolder, 'work.sqlite'),
          driver: join(process.cwd(), 'node_modules/better-sqlite3'),
        },
      },
    )
    let written = 0
    writer.on('message', (at: number) => {
      written = at
    })
    await new Promise((begun) => writer.once('message', begun))
    const counts: number[] = []
    for (let round = 0; round < 3; round++) {
      const { backup } = await makeBackup(order)
      const copy = new Database(join(order.backupFolder, backup, 'work.sqlite'), { readonly: true })
      counts.push(copy.prepare<[], number>('SELECT count(*) - 1 FROM area').pluck().get() ?? -1)
      copy.close()
    }
    await writer.terminate()
    expect(written).toBeGreaterThan(20)
    expect(counts.map((count) => count % 2)).toEqual([0, 0, 0])
    expect(counts[0]).toBeGreaterThan(0)
    expect(counts[2]).toBeGreaterThan(counts[0])
  })
})

describe('a backup is refused by name', () => {
  it('inside the data folder, also through a link', async () => {
    const order = places()
    fillFolder(order.dataFolder)
    expect(await reasonOf({ ...order, backupFolder: order.dataFolder })).toBe('insideDataFolder')
    expect(await reasonOf({ ...order, backupFolder: join(order.dataFolder, 'a', 'b') })).toBe(
      'insideDataFolder',
    )
    symlinkSync(order.dataFolder, order.backupFolder)
    expect(await reasonOf({ ...order, backupFolder: join(order.backupFolder, 'deep') })).toBe(
      'insideDataFolder',
    )
    expect(existsSync(join(order.dataFolder, 'a'))).toBe(false)
  })

  it('where nothing can be written', async () => {
    const order = places()
    fillFolder(order.dataFolder)
    writeFileSync(order.backupFolder, 'a file')
    expect(await reasonOf(order)).toBe('notWritable')
    expect(await reasonOf({ ...order, backupFolder: join(order.backupFolder, 'below') })).toBe('notWritable')
  })

  it('without data, and while another runs', async () => {
    const order = places()
    expect(await reasonOf(order)).toBe('noData')
    fillFolder(order.dataFolder)
    const other = takeFolder(order.backupFolder, 'anotherBackupRuns')
    expect(await reasonOf(order)).toBe('anotherBackupRuns')
    other.release()
    expect(await reasonOf(order)).toBe('made')
  })

  // A damaged release is left out instead, and said (backup-command.test.ts): it can be built again.
  it('of a damaged database: no copy of it is kept, and earlier ones stay', async () => {
    const order = places()
    fillFolder(order.dataFolder)
    const { backup } = await makeBackup(order)
    const path = join(order.dataFolder, 'work.sqlite')
    const bytes = readFileSync(path)
    bytes.fill(0xff, bytes.readUInt16BE(16))
    for (const ending of ['-wal', '-shm']) rmSync(path + ending, { force: true })
    writeFileSync(path, bytes)
    expect(await reasonOf({ ...order, now: new Date('2026-03-10T02:00:00Z') })).toBe('damagedData')
    expect(readdirSync(order.backupFolder).sort()).toEqual([backup, 'folder.lock'])
  })

  it('with a broken reference between tables', async () => {
    const order = places()
    fillFolder(order.dataFolder)
    const open = openWriter(order.dataFolder, 'open')
    open.pragma('foreign_keys = OFF')
    open.exec("INSERT INTO refusal VALUES (99, 1, 'example', NULL)")
    open.close()
    expect(await reasonOf(order)).toBe('damagedData')
  })
})
