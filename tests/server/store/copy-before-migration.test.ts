import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { copyBeforeMigration } from '../../../server/store/copy-before-migration.ts'
import { newestSchema } from '../../../server/store/migrate.ts'
import { openWriter } from '../../../server/store/open.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { addArea } from './filled-folder.ts'

it('keeps the database as it is, with its schema version, whole and private', () => {
  const folder = temporaryFolderForThisTest()
  addArea(folder, 'example-1')
  const work = openWriter(folder, 'work')
  const version = newestSchema.work
  copyBeforeMigration(work, 'work', version, version + 1)
  work.close()
  const names = readdirSync(join(folder, 'backups'))
  expect(names).toEqual([
    expect.stringMatching(new RegExp(`^work\\.before-${version + 1}\\.[\\dT-]+Z\\.sqlite$`)),
  ])
  const path = join(folder, 'backups', names[0])
  const copy = new Database(path, { readonly: true })
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(copy.pragma('user_version', { simple: true })).toBe(version)
  expect(copy.prepare('SELECT id FROM area').pluck().all()).toEqual(['example-1'])
  copy.close()
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

it('keeps nothing of a database that another process has migrated meanwhile', () => {
  const folder = temporaryFolderForThisTest()
  const work = openWriter(folder, 'work')
  copyBeforeMigration(work, 'work', newestSchema.work - 1, newestSchema.work)
  work.close()
  expect(readdirSync(join(folder, 'backups'))).toEqual([])
})

it('is not made for a new database', () => {
  const folder = temporaryFolderForThisTest()
  openWriter(folder, 'work').close()
  openWriter(folder, 'work').close()
  expect(existsSync(join(folder, 'backups'))).toBe(false)
})
