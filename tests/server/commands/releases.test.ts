import { describe, expect, it } from 'vitest'
import type { Acting } from '../../../server/commands/acting.ts'
import { approveRelease } from '../../../server/commands/releases/approve-release.ts'
import { listReleases } from '../../../server/commands/releases/list-releases.ts'
import { orderRelease } from '../../../server/commands/releases/order-release.ts'
import { makeReleaseBuilder } from '../../../server/commands/releases/release-builder.ts'
import { withdrawRelease } from '../../../server/commands/releases/withdraw-release.ts'
import { monthNumber } from '../../../server/contract/calendar.ts'
import type { Role } from '../../../server/contract/reference.ts'
import { ReleaseSummary } from '../../../server/contract/released.ts'
import type { SourceId } from '../../../server/contract/sources.ts'
import { readReleased } from '../../../server/sealed/released.ts'
import { releaseLister } from '../../../server/store/release-list.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { area, packFolder, referenceFolder } from '../area/pack.ts'
import { agree, build, fillVault, now, storeBatches } from '../release/release-world.ts'

const world = (source: SourceId = 'ae-assaults', releases = 1) => {
  const dataFolder = temporaryFolderForThisTest()
  fillVault(dataFolder, (vault) => {
    agree(vault, source, 'public')
    storeBatches(vault, [{ cell: 100, month: monthNumber('2025-05'), count: 30, source }])
  })
  for (let at = 0; at < releases; at++) build(dataFolder)
  const heard = { decisions: 0 }
  const config = { dataFolder, areaFolder: packFolder, referenceFolder }
  const list = releaseLister(dataFolder, area.zonesVersion)
  const builder = makeReleaseBuilder(config)
  const as = (role: Role, account: string | null): Acting => ({
    ...{ config, area, viewer: { role, agency: 'a', account }, clock: () => now },
    hasDemoSignIn: () => false,
    ...{ changed: () => undefined, dataVersion: () => '1' },
    get imports(): never {
      throw new Error('a release imports nothing')
    },
    releases: {
      ...builder,
      list,
      decided: () => {
        heard.decisions++
      },
    },
  })
  return { as, heard }
}
const refused = (code: string) => expect.objectContaining({ code })
const stateOf = (acting: Acting) =>
  readReleased(listReleases(acting)).map(({ number, state }) => [number, state])

describe('approving', () => {
  it('takes a dpo and an analyst, two accounts; the second makes it current', () => {
    const { as, heard } = world()
    const first = readReleased(approveRelease(as('analyst', 'one'), { number: '1' }))
    expect(ReleaseSummary.parse(first)).toMatchObject({ state: 'built', approvals: [{ role: 'analyst' }] })
    expect(readReleased(approveRelease(as('analyst', 'three'), { number: '1' })).approvals).toHaveLength(1)
    expect(() => approveRelease(as('dpo', 'one'), { number: '1' })).toThrow(refused('sameApprover'))
    expect(readReleased(approveRelease(as('dpo', 'two'), { number: '1' })).state).toBe('current')
    expect(heard.decisions).toBe(2)
  })

  it.each([
    ['another role', 'officer', 'one', '1', 'notAllowed'],
    ['an admin', 'admin', 'one', '1', 'notAllowed'],
    ['nobody signed in, over real records', 'analyst', null, '1', 'notAllowed'],
    ['an unknown number', 'dpo', 'one', '2', 'notFound'],
    ['no number', 'dpo', 'one', '__proto__', 'notFound'],
  ] as const)('is refused: %s', (_, role, account, number, code) => {
    const { as } = world()
    expect(() => approveRelease(as(role, account), { number })).toThrow(refused(code))
  })

  it('needs no account where every record is invented', () => {
    const { as } = world('demonstration')
    approveRelease(as('analyst', null), { number: '1' })
    expect(readReleased(approveRelease(as('dpo', null), { number: '1' })).state).toBe('current')
  })
})

it('withdrawing shows the approved one before, for good', () => {
  const { as } = world('ae-assaults', 2)
  for (const number of ['1', '2']) {
    approveRelease(as('analyst', 'one'), { number })
    approveRelease(as('dpo', 'two'), { number })
  }
  expect(stateOf(as('dpo', 'two'))).toEqual([
    [2, 'current'],
    [1, 'approved'],
  ])
  expect(() => withdrawRelease(as('admin', 'x'), { number: '2' })).toThrow(refused('notAllowed'))
  withdrawRelease(as('dpo', 'two'), { number: '2' })
  expect(stateOf(as('dpo', 'two'))).toEqual([
    [2, 'withdrawn'],
    [1, 'current'],
  ])
  expect(() => approveRelease(as('dpo', 'two'), { number: '2' })).toThrow(refused('releaseWithdrawn'))
})

it('building in the worker gives the next number; a second build meanwhile is refused by name', async () => {
  const { as } = world('ae-assaults', 1)
  const running = orderRelease(as('analyst', 'one'))
  await expect(orderRelease(as('analyst', 'one'))).rejects.toThrow(refused('anotherReleaseIsBuilt'))
  expect(readReleased(await running)).toMatchObject({ number: 2, state: 'built' })
  await expect(orderRelease(as('dpo', 'two'))).rejects.toThrow(refused('notAllowed'))
})
