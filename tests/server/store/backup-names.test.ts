import { expect, it } from 'vitest'
import {
  backupName,
  completeBackups,
  expiredBackups,
  isUnfinished,
} from '../../../server/store/backup-names.ts'

it('names a backup by its time, several of one second apart', () => {
  const time = new Date('2026-03-09T02:00:05.678Z')
  expect(backupName(time)).toBe('backup-2026-03-09T02-00-05Z')
  expect(backupName(time, 2)).toBe('backup-2026-03-09T02-00-05Z-2')
  expect(completeBackups([backupName(time, 2), backupName(time)])).toEqual([
    backupName(time),
    backupName(time, 2),
  ])
})

it('takes no unfinished folder for a backup', () => {
  const name = 'backup-2026-03-09T02-00-05Z'
  const others = [`${name}.partial`, `${name}.removing`, 'backup-old', 'notes', `x${name}`, 'folder.lock']
  expect(completeBackups(others)).toEqual([])
  expect([name, ...others].filter(isUnfinished)).toEqual([`${name}.partial`, `${name}.removing`])
})

it('lets copies of any kind go after 35 days, and nothing that carries no time', () => {
  const names = [
    'backup-2026-01-01T23-59-59Z',
    'backup-2026-01-02T00-00-00Z-2',
    'before-restore-2025-12-31T10-00-00Z',
    'work.before-2.2026-01-01T10-00-00Z.sqlite',
    'work.before-2.2026-02-01T10-00-00Z.sqlite',
    'letters-2025',
  ]
  expect(expiredBackups(names, '2026-02-06')).toEqual([names[0], names[2], names[3]])
  expect(expiredBackups(names, '2026-02-05')).toEqual([names[2]])
  expect(expiredBackups(names, '2026-02-06', 0)).toEqual(names.slice(0, 5))
  expect(expiredBackups([], '2026-02-06')).toEqual([])
})
