/** Two vaults that differ by one record and by when its file came in: watches of non-parties do not differ by a byte. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Viewer } from '../../server/contract/viewer.ts'
import type { Changes } from '../../server/contract/watches.ts'
import { openWriter } from '../../server/store/open.ts'
import { openWatchWriter } from '../../server/store/watch-store.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { storeRecords } from '../server/columns/stored-records.ts'
import { attack, protectedViewers, read, someone } from './attacks/ask.ts'
import { differingBytes } from './attacks/non-interference.ts'
import {
  area,
  lastMonth,
  makeWorld,
  partyAgency,
  storedOf,
  storeOnceMore,
  type Victim,
  withMore,
  worldTime,
} from './attacks/world.ts'

const folder = temporaryFolder()

/** Published records, a watch of everybody over the victim's cell, and the day a file of the vault came in. */
function plant(dataFolder: string, { cell }: Victim, people: readonly Viewer[], at: string): void {
  const open = openWriter(dataFolder, 'open')
  const published = Array.from({ length: 13 }, (_, month) => ({
    ...{ source: 'police-uk-street' as const, type: 'violence', cell, month: lastMonth - month },
  }))
  storeRecords(
    open,
    published.flatMap((record) => Array.from({ length: 5 }, () => storedOf(record))),
  )
  open.close()
  const work = openWriter(dataFolder, 'work')
  for (const { account } of people)
    openWatchWriter(work).add(
      account ?? '',
      { id: `w-${account}`, kind: 'circle', place: area.cells[cell], rings: 1, since: worldTime },
      false,
    )
  work.close()
  const vault = openWriter(dataFolder, 'vault')
  vault
    .prepare(
      `INSERT INTO batch (ref, format, source, sha256, bytes, rows, accepted, duplicates, replaced, refused, mode, at, month_first, month_last)
       SELECT 'b', 'test', id, x'00', 1, 1, 1, 0, 0, '{}', 'goodRows', ?, ?, ? FROM source WHERE code = 'council-asb'`,
    )
    .run(at, lastMonth, lastMonth)
  vault.close()
}

test('nobody but a party sees by a watch that the vault holds one record more, or that a file came in', async () => {
  const world = makeWorld({ folder: join(folder, 'world'), seed: 3, records: 2000 })
  const victim = world.victims.find(({ source, month }) => source === 'council-asb' && month === lastMonth)
  if (!victim) throw new Error('the world has no record of the last month')
  const others = protectedViewers.filter(({ account, role }) => account !== null && role !== 'participant')
  const party = someone('officer', partyAgency)
  const people = [...others, party]
  const less = withMore(world, join(folder, 'less'), () => undefined)
  const more = withMore(world, join(folder, 'more'), (vault) => storeOnceMore(vault, victim))
  plant(less, victim, people, '2020-01-01T00:00:00.000Z')
  plant(more, victim, people, '2026-11-20T00:00:00.000Z')
  const [a, b] = [await attack(less), await attack(more)]
  try {
    for (const who of others)
      for (const path of ['/api/watches', '/api/changes']) {
        const one = await a.ask(who, path)
        expect([who.role, one.status]).toEqual([who.role, 200])
        expect([who.role, path, differingBytes(one, await b.ask(who, path))]).toEqual([who.role, path, 0])
      }
    // They do have figures: those of published records.
    const partner = others.find(({ role }) => role === 'partner') ?? party
    expect((await read<Changes>(a, partner, '/api/changes')).watches).toMatchObject([{ count: 5 }])
    // And the party sees both, so that this test can fail.
    const [before, after] = [
      await read<Changes>(a, party, '/api/changes'),
      await read<Changes>(b, party, '/api/changes'),
    ]
    expect(after.watches[0].count).toBe(before.watches[0].count + 1)
    expect([before.watches[0].came, after.watches[0].came !== null]).toEqual([null, true])
  } finally {
    await Promise.all([a.close(), b.close()])
  }
}, 120_000)
