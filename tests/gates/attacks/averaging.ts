/** Averaging over many sets, and over many releases: the rounding was drawn once and never moves. */
import { seeded } from '../../helpers/seeded.ts'
import { storeRecords } from '../../server/columns/stored-records.ts'
import type { Attacked } from './ask.ts'
import { partnerTargets } from './differencing.ts'
import type { Effort, Finding } from './finding.ts'
import { partnerReader } from './reader.ts'
import { area, insideVault, leafText, storedOf, type World } from './world.ts'

/**
 * The mean of sums over random sets that hold the target, less that of the same sets without it, against one look.
 * The limit is PROTECTION's.
 */
export async function averagingSupersets(
  world: World,
  attacked: Attacked,
  { targets: count, queries }: Effort,
): Promise<Finding> {
  const chance = seeded(world.seed + 8)
  const targets = partnerTargets(world, count, chance)
  const reader = partnerReader(attacked)
  const others = area.zones('Z1').map(({ id }) => id)
  let [once, often, told] = [0, 0, 0]
  for (const { zone, group, months, truth } of targets) {
    const said: number[] = []
    for (let at = 0; at < queries / 2; at++) {
      const set = [...new Set(Array.from({ length: 40 }, () => chance.pick(others)))].filter(
        (each) => each !== zone,
      )
      const common = { groups: [group], months }
      const more = await reader.total({ ...common, zones: [...set, zone] })
      const less = await reader.total({ ...common, zones: set })
      if (typeof more === 'number' && typeof less === 'number') said.push(more - less)
    }
    if (said.length === 0) continue
    told++
    if (said[0] === truth) once++
    if (Math.round(said.reduce((sum, each) => sum + each, 0) / said.length) === truth) often++
  }
  const figure = told === 0 ? 1 : (often - once) / told
  return {
    ...{ attack: 'averaging over supersets', seed: world.seed, targets: told, queries: reader.sent() },
    ...{ figure, limit: 0.1, pass: figure <= 0.1 },
    note: `advantage of the mean over one look; exact after one look ${once} of ${told}`,
  }
}

/** Undo and import again, in another order and under other row numbers, then the next release. */
export function averagingReleases(world: World, rounds: number): Finding {
  const chance = seeded(world.seed + 9)
  const before = new Map(world.record.leaves.map((leaf) => [leafText(leaf), leaf.count]))
  let redrawn = 0
  for (let round = 0; round < rounds; round++) {
    insideVault(world.folder, (vault) => {
      vault.exec('DELETE FROM incident; DELETE FROM place; DELETE FROM type;')
      const shuffled = world.victims
        .map((victim) => ({ victim, at: chance.next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ victim }) => storedOf(victim))
      storeRecords(vault, shuffled)
    })
    const leaves = new Map(world.release().leaves.map((leaf) => [leafText(leaf), leaf.count]))
    for (const text of new Set([...before.keys(), ...leaves.keys()]))
      if (before.get(text) !== leaves.get(text)) redrawn++
  }
  return {
    ...{ attack: 'averaging over releases', seed: world.seed, targets: before.size, queries: rounds },
    ...{ figure: redrawn, limit: 0, pass: redrawn === 0 && before.size > 0 },
    note: `leaves drawn anew by ${rounds} rounds of undo, import and release`,
  }
}
