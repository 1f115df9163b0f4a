import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeBackup } from '../../../server/store/backup.ts'
import { useFolder } from '../../../server/store/folder-lock.ts'
import { newestSchema } from '../../../server/store/migrate.ts'
import { checkWhole, openReader, openWriter } from '../../../server/store/open.ts'
import { type RestoreOrder, restoreBackup } from '../../../server/store/restore.ts'
import { finishRestore, readPlan } from '../../../server/store/restore-plan.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { addArea, addRelease, contentOf, fillFolder } from './filled-folder.ts'

const program = '0.0.0-test'
const night = new Date('2026-03-09T02:00:00Z')
const later = new Date('2026-03-09T10:00:00Z')

/** A filled data folder with one backup, changed since: an area and a release more, a log not yet written back. */
const changedFolder = async () => {
  const folder = temporaryFolderForThisTest()
  const order: RestoreOrder = {
    ...{ dataFolder: join(folder, 'data'), backupFolder: join(folder, 'copies'), dryRun: false, now: later },
  }
  fillFolder(order.dataFolder)
  const then = contentOf(order.dataFolder).content
  const { backup } = await makeBackup({ ...order, now: night, program })
  addArea(order.dataFolder, 'example-2')
  addRelease(order.dataFolder, 2)
  const changed = contentOf(order.dataFolder).content
  expect(changed).not.toEqual(then)
  return { order, backup, then, changed }
}
const reasonOf = (order: RestoreOrder): unknown => {
  try {
    return restoreBackup(order)
  } catch (error) {
    return error instanceof Error && 'reason' in error ? error.reason : error
  }
}

describe('the restore drill', () => {
  it('fill, back up, change, restore: the same content, whole; what was there lies aside', async () => {
    const { order, backup, then, changed } = await changedFolder()
    const release = readFileSync(join(order.dataFolder, 'release-1.sqlite'))
    const report = restoreBackup(order)
    expect(report).toEqual({
      ...{ restored: backup, files: 6, aside: 'before-restore-2026-03-09T10-00-00Z' },
      ...{ dryRun: false, finishedEarlier: false },
    })
    expect(contentOf(order.dataFolder).content).toEqual(then)
    expect(contentOf(join(order.dataFolder, report.aside ?? '')).content).toEqual(changed)
    expect(readFileSync(join(order.dataFolder, 'release-1.sqlite')).equals(release)).toBe(true)
    expect(existsSync(join(order.dataFolder, 'release-2.sqlite'))).toBe(false)
    expect(readFileSync(join(order.dataFolder, 'packs', 'one', 'pack.zip'), 'utf8')).toBe('frozen')
    for (const name of ['open', 'vault', 'work'] as const) {
      const connection = openWriter(order.dataFolder, name)
      checkWhole(connection, name)
      connection.close()
    }
    expect(readdirSync(order.dataFolder).filter((name) => /^restor/.test(name))).toEqual([])
  })

  it('takes the newest complete backup, or the one that is named', async () => {
    const { order, backup, then, changed } = await changedFolder()
    const second = await makeBackup({ ...order, now: later, program })
    cpSync(
      join(order.backupFolder, backup),
      join(order.backupFolder, 'backup-2026-04-01T02-00-00Z.partial'),
      { recursive: true },
    )
    expect(restoreBackup(order).restored).toBe(second.backup)
    expect(contentOf(order.dataFolder).content).toEqual(changed)
    expect(restoreBackup({ ...order, from: backup }).aside).toBe('before-restore-2026-03-09T10-00-00Z-2')
    expect(contentOf(order.dataFolder).content).toEqual(then)
  })

  it('fills an empty folder, on a new machine', async () => {
    const { order, then } = await changedFolder()
    const dataFolder = join(temporaryFolderForThisTest(), 'new')
    expect(restoreBackup({ ...order, dataFolder }).aside).toBeNull()
    expect(contentOf(dataFolder).content).toEqual(then)
  })

  it('puts a good copy in the place of a damaged database', async () => {
    const { order, then } = await changedFolder()
    writeFileSync(join(order.dataFolder, 'work.sqlite'), 'no database any more')
    restoreBackup(order)
    expect(contentOf(order.dataFolder).content).toEqual(then)
  })

  it('changes nothing on a dry run', async () => {
    const { order, backup, changed } = await changedFolder()
    const names = readdirSync(order.dataFolder).sort()
    const report = restoreBackup({ ...order, dryRun: true })
    expect(report).toMatchObject({ restored: backup, files: 6, aside: null, dryRun: true })
    expect(contentOf(order.dataFolder).content).toEqual(changed)
    expect(readdirSync(order.dataFolder).sort()).toEqual([...new Set([...names, 'folder.lock'])].sort())
  })
})

describe('a restore that is cut off', () => {
  /** The folder as it is right after the plan was written: the first rename is still to come. */
  const plannedFolder = async () => {
    const made = await changedFolder()
    const { dataFolder, backupFolder } = made.order
    const stage = 'restoring-2026-03-09T10-00-00Z'
    cpSync(join(backupFolder, made.backup), join(dataFolder, stage), { recursive: true })
    rmSync(join(dataFolder, stage, 'manifest.json'))
    const files = ['open', 'vault', 'work', 'accounts', 'release-1'].map((name) => `${name}.sqlite`)
    const plan = {
      ...{ backup: made.backup, stage, aside: 'before-restore-2026-03-09T10-00-00Z' },
      ...{ files: [...files, 'packs/one/pack.zip'], leave: ['release-2.sqlite'] },
    }
    writeFileSync(join(dataFolder, 'restore-plan.json'), JSON.stringify(plan))
    return { ...made, plan }
  }

  it.each([0, 1, 2, 3, 4, 5, 6])(
    'after %i files: nothing opens, and the next run finishes it',
    async (done) => {
      const { order, backup, then, changed, plan } = await plannedFolder()
      const { dataFolder } = order
      // What the steps before the cut did.
      const aside = join(dataFolder, plan.aside)
      if (done > 0) finishRestoreOf(dataFolder, plan.files.slice(0, done))
      expect(() => openWriter(dataFolder, 'work')).toThrow(/Run the restore command again/)
      expect(reasonOf({ ...order, dryRun: true })).toBe('restoreUnfinished')
      await expect(makeBackup({ ...order, now: later, program })).rejects.toMatchObject({
        reason: 'restoreUnfinished',
      })
      expect(restoreBackup(order)).toMatchObject({ restored: backup, finishedEarlier: true })
      expect(contentOf(dataFolder).content).toEqual(then)
      expect(contentOf(aside).content).toEqual(changed)
      expect(readPlan(dataFolder)).toBeNull()
      openWriter(dataFolder, 'work').close()
    },
  )

  /** Changes the places of some files as the restore does, and of the last one only half: moved aside, not in place. */
  const finishRestoreOf = (dataFolder: string, files: readonly string[]): void => {
    const path = join(dataFolder, 'restore-plan.json')
    const text = readFileSync(path, 'utf8')
    const plan = JSON.parse(text)
    const last = files[files.length - 1]
    cpSync(join(dataFolder, plan.stage), join(dataFolder, 'kept'), { recursive: true })
    finishRestore(dataFolder, { ...plan, files: [...files] })
    writeFileSync(path, text)
    renameSync(join(dataFolder, 'kept'), join(dataFolder, plan.stage))
    for (const file of files.slice(0, -1)) rmSync(join(dataFolder, plan.stage, file))
    rmSync(join(dataFolder, last))
  }

  it('before its plan was written: the data is as it was, and the leftovers go', async () => {
    const { order, then } = await changedFolder()
    cpSync(order.backupFolder, join(order.dataFolder, 'restoring-2026-03-01T00-00-00Z'), { recursive: true })
    openWriter(order.dataFolder, 'work').close()
    restoreBackup(order)
    expect(contentOf(order.dataFolder).content).toEqual(then)
    expect(readdirSync(order.dataFolder).filter((name) => /^restor/.test(name))).toEqual([])
  })

  it('with a plan that this program did not write is left alone', async () => {
    const { order, plan } = await plannedFolder()
    const path = join(order.dataFolder, 'restore-plan.json')
    for (const change of [
      { aside: '../outside' },
      { files: ['../../etc/passwd'] },
      { leave: ['packs/../x'] },
    ]) {
      writeFileSync(path, JSON.stringify({ ...plan, ...change }))
      expect(() => restoreBackup(order)).toThrow(/not a plan of this program/)
    }
  })
})

describe('a restore is refused by name, with nothing touched', () => {
  it('while a server or a command uses the folder', async () => {
    const { order, changed } = await changedFolder()
    const user = useFolder(order.dataFolder)
    expect(reasonOf(order)).toBe('inUse')
    user.release()
    const reader = openReader(order.dataFolder, 'vault')
    reader.prepare('SELECT count(*) FROM incident').get()
    expect(reasonOf(order)).toBe('inUse')
    reader.close()
    expect(contentOf(order.dataFolder).content).toEqual(changed)
    expect(reasonOf(order)).toMatchObject({ finishedEarlier: false })
  })

  it('without a backup, or of an unknown name', async () => {
    const { order } = await changedFolder()
    expect(reasonOf({ ...order, backupFolder: join(order.backupFolder, 'none') })).toBe('noBackup')
    for (const from of ['backup-2020-01-01T00-00-00Z', '../copies', '.'])
      expect(reasonOf({ ...order, from })).toBe('unknownBackup')
  })

  const damages: [string, (folder: string) => void][] = [
    ['one flipped bit', (folder) => flip(join(folder, 'vault.sqlite'))],
    ['a file cut short', (folder) => writeFileSync(join(folder, 'open.sqlite'), '')],
    ['a file missing', (folder) => rmSync(join(folder, 'work.sqlite'))],
    ['no manifest', (folder) => rmSync(join(folder, 'manifest.json'))],
    ['half a manifest', (folder) => writeFileSync(join(folder, 'manifest.json'), '{"format":1')],
    ['a manifest that names another file', (folder) => rename(folder, 'work.sqlite', '../work.sqlite')],
    [
      'a manifest that says another schema',
      (folder) => rename(folder, `"schema": ${newestSchema.open}`, '"schema": 99'),
    ],
  ]
  const flip = (path: string): void => {
    const bytes = readFileSync(path)
    bytes[bytes.length >> 1] ^= 1
    writeFileSync(path, bytes)
  }
  const rename = (folder: string, from: string, to: string): void => {
    const path = join(folder, 'manifest.json')
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(from)
    writeFileSync(path, text.replace(from, to))
  }

  it.each(damages)('damaged: %s', async (_, damage) => {
    const { order, backup, changed } = await changedFolder()
    damage(join(order.backupFolder, backup))
    expect(reasonOf(order)).toBe('damagedBackup')
    expect(contentOf(order.dataFolder).content).toEqual(changed)
  })

  it('of a newer program', async () => {
    const { order, changed } = await changedFolder()
    const work = openWriter(order.dataFolder, 'work')
    work.pragma('user_version = 999')
    work.close()
    await makeBackup({ ...order, now: later, program })
    expect(reasonOf(order)).toBe('newerBackup')
    expect(contentOf(order.dataFolder).content).toEqual(changed)
  })
})
