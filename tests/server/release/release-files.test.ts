import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openReleaseShelf } from '../../../server/columns/release-shelf.ts'
import { monthNumber } from '../../../server/contract/calendar.ts'
import { leafGroupsOf } from '../../../server/questions/released/released-filter.ts'
import { verify } from '../../../server/release/put-release.ts'
import {
  removeDemonstrationReleases,
  showDemonstrationRelease,
} from '../../../server/store/demonstration-releases-writer.ts'
import { writeDecisions } from '../../../server/store/release-decisions-writer.ts'
import { releaseFileDigest, releaseNumbers } from '../../../server/store/release-file.ts'
import { releaseLister } from '../../../server/store/release-list.ts'
import { seeded } from '../../helpers/seeded.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { area } from '../area/pack.ts'
import { agree, build, categories, fillVault, storeBatches } from './release-world.ts'

const withReleases = (count: number): string => {
  const folder = temporaryFolderForThisTest()
  fillVault(folder, (vault) => {
    agree(vault, 'ae-assaults', 'public')
    const month = monthNumber('2025-05')
    storeBatches(
      vault,
      Array.from({ length: 40 }, (_, at) => ({ cell: at * 200, month, count: 4 })),
    )
  })
  for (let at = 0; at < count; at++) build(folder)
  return folder
}

const approved = (folder: string, number: number) => ({
  ...{ number, file: releaseFileDigest(folder, number), withdrawnAt: null, demonstration: false },
  approvals: [
    { role: 'dpo' as const, account: 'one', at: '2026-11-22T12:00:00Z' },
    { role: 'analyst' as const, account: 'two', at: '2026-11-22T12:00:00Z' },
  ],
})

const flipBit = (path: string, bit: number): void => {
  const bytes = readFileSync(path)
  bytes[Math.floor(bit / 8) % bytes.length] ^= 1 << (bit % 8)
  chmodSync(path, 0o600)
  writeFileSync(path, bytes)
}

it('the newest approved release is current; a flipped bit anywhere gives way to the one before', () => {
  const folder = withReleases(2)
  writeDecisions(folder, [approved(folder, 1), approved(folder, 2)])
  const unreadable: number[] = []
  const open = () =>
    openReleaseShelf(folder, area, leafGroupsOf(categories), (number) => unreadable.push(number))
  expect(open().current()?.number).toBe(2)
  const path = join(folder, 'release-2.sqlite')
  const whole = readFileSync(path)
  const chance = seeded(4)
  for (let round = 0; round < 25; round++) {
    writeFileSync(path, whole, { flag: 'w' })
    flipBit(path, chance.integer(0, whole.length * 8 - 1))
    const shelf = open()
    expect([round, shelf.current()?.number, shelf.numbered(2)]).toEqual([round, 1, undefined])
  }
  expect(unreadable).toHaveLength(25)
  writeFileSync(path, whole)
  expect(open().current()?.number).toBe(2)
})

it('a changed count is found before anything was approved', () => {
  const folder = withReleases(1)
  const path = join(folder, 'release-1.sqlite')
  const whole = readFileSync(path)
  const at = whole.indexOf('Z1-')
  expect(at).toBeGreaterThan(0)
  flipBit(path, (at + 4) * 8)
  expect(releaseLister(folder, area.zonesVersion)()).toMatchObject([{ number: 1, state: 'unreadable' }])
})

it('a release of other zones is not opened', () => {
  const folder = withReleases(1)
  writeDecisions(folder, [approved(folder, 1)])
  expect(releaseLister(folder, 'other')()[0].state).toBe('unreadable')
  expect(releaseLister(folder, area.zonesVersion)()[0].state).toBe('current')
})

it('a withdrawn release is not shown, a missing one neither, the approved one before is', () => {
  const folder = withReleases(3)
  const [one, two] = [approved(folder, 1), { ...approved(folder, 2), withdrawnAt: '2026-11-22T13:00:00Z' }]
  writeDecisions(folder, [one, two, { ...approved(folder, 3), number: 4 }])
  const states = releaseLister(folder, area.zonesVersion)().map(({ number, state }) => [number, state])
  expect(states).toEqual([
    [4, 'unreadable'],
    [3, 'built'],
    [2, 'withdrawn'],
    [1, 'current'],
  ])
})

it('one approval, or two of one role, is not enough', () => {
  const folder = withReleases(1)
  const { approvals, ...rest } = approved(folder, 1)
  const state = (list: typeof approvals) => {
    writeDecisions(folder, [{ ...rest, approvals: list }])
    return releaseLister(folder, area.zonesVersion)()[0].state
  }
  expect(state(approvals.slice(0, 1))).toBe('built')
  expect(state([approvals[0], { ...approvals[0], account: 'three' }])).toBe('built')
  expect(state(approvals)).toBe('current')
})

it('verification refuses a value between nothing and the base, and other content than was built', () => {
  const record = build(withReleases(0))
  const [first, ...others] = record.leaves
  expect(() => verify(record, record)).not.toThrow()
  expect(() => verify(record, { ...record, leaves: [{ ...first, count: 1 }, ...others] })).toThrow()
  const shifted = { ...record, base: 2 }
  expect(() => verify({ ...record, hash: shifted.hash }, shifted)).toThrow()
})

it("a demonstration's releases go with it, real ones stay", () => {
  const folder = withReleases(1)
  writeDecisions(folder, [approved(folder, 1)])
  fillVault(folder, (vault) => {
    vault.exec('DELETE FROM agreement_party; DELETE FROM agreement')
    agree(vault, 'demonstration', 'public')
  })
  const { number, demonstration } = build(folder)
  expect([number, demonstration]).toEqual([2, true])
  showDemonstrationRelease(folder, 2)
  const list = releaseLister(folder, area.zonesVersion)
  expect(list().map(({ state }) => state)).toEqual(['current', 'approved'])
  for (let round = 0; round < 2; round++) {
    removeDemonstrationReleases(folder)
    expect(releaseNumbers(folder)).toEqual([1])
    expect(list().map(({ number: left, state }) => [left, state])).toEqual([[1, 'current']])
  }
})
