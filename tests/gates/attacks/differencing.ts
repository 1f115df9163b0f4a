/**
 * Nested, complement and adjacent differencing: two questions whose sets differ by one leaf. The attacker is told
 * how many records each other leaf holds; what is left is the rounding, drawn once. All pairs must tell the same.
 */
import { type Seeded, seeded } from '../../helpers/seeded.ts'
import type { Attacked } from './ask.ts'
import type { Effort, Finding } from './finding.ts'
import { partnerReader, publicReader, type Question, type ReleaseReader } from './reader.ts'
import { area, firstMonth, leafOf, placeKey, trueLeaves, type World, worldGroups } from './world.ts'

/** What one wants to know of: the records of a zone, a period and a group. */
export interface Target {
  readonly zone: string
  readonly months: readonly [number, number]
  readonly group: string
  readonly truth: number
}

/** Base to which leaves are rounded, and to which the public's sums are. */
const [base, publicNearest] = [3, 5]

/** Leaves that hold somebody. */
export function partnerTargets(world: World, count: number, chance: Seeded): Target[] {
  const truth = trueLeaves(world, 'partner')
  return Array.from({ length: count }, () => {
    const leaf = leafOf(chance.pick(world.victims))
    const first = leaf.period * 3
    return {
      ...{ zone: leaf.zone, group: leaf.group, months: [first, first + 2] as const },
      truth: truth.get(placeKey(leaf)) ?? 0,
    }
  })
}

/** The public asks whole years of Z2 zones. */
export function publicTargets(world: World, count: number, chance: Seeded): Target[] {
  const whole = world.victims.filter(({ month }) => month < firstMonth + 24)
  const keyOf = (cell: number, month: number, group: string) =>
    `${area.zoneOfCell(cell, 'Z2')}|${Math.floor(month / 12)}|${group}`
  const counts = new Map<string, number>()
  for (const victim of whole) {
    if (victim.source !== 'council-asb' && victim.source !== 'ae-assaults') continue
    const key = keyOf(victim.cell, victim.month, leafOf(victim).group)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return Array.from({ length: count }, () => {
    const { cell, month, ...rest } = chance.pick(whole)
    const { group } = leafOf({ cell, month, ...rest })
    const first = Math.floor(month / 12) * 12
    const zone = area.zones('Z2')[area.zoneOfCell(cell, 'Z2')].id
    return { zone, group, months: [first, first + 11], truth: counts.get(keyOf(cell, month, group)) ?? 0 }
  })
}

/** Two questions that differ by the target alone. */
export function pairOf(
  target: Target,
  zones: readonly string[],
  earliest: number,
  chance: Seeded,
): readonly [Question, Question] {
  const { zone, months, group } = target
  const others = zones.filter((each) => each !== zone)
  const some = () => setOf(others, chance.integer(1, sets))
  const kind = chance.integer(0, 3)
  if (kind === 1)
    return [
      { zones: [], groups: [group], months },
      { zones: others, groups: [group], months },
    ]
  if (kind === 2 && months[0] > earliest) {
    const length = months[1] - months[0] + 1
    const from = earliest + length * chance.integer(0, (months[0] - earliest) / length - 1)
    return [
      { zones: [zone], groups: [group], months: [from, months[1]] },
      { zones: [zone], groups: [group], months: [from, months[0] - 1] },
    ]
  }
  if (kind === 3) {
    const rest = worldGroups.filter((each) => each !== group)
    return [
      { zones: [zone], groups: [...rest, group], months },
      { zones: [zone], groups: rest, months },
    ]
  }
  const set = some()
  return [
    { zones: [...set, zone], groups: [group], months },
    { zones: set, groups: [group], months },
  ]
}

/**
 * One of a hundred sets of zones, the same for every target: a set is asked for once, and what comes back is known from
 * then on (`same set, same answer` asks it again in many spellings).
 */
const sets = 100
function setOf(others: readonly string[], number: number): string[] {
  const chance = seeded(number)
  return [...new Set(Array.from({ length: chance.integer(8, 60) }, () => chance.pick(others)))]
}

/** What pairs said of one target, in order; pairs with a withheld sum say nothing. */
async function differences(
  reader: ReleaseReader,
  target: Target,
  zones: readonly string[],
  pairs: number,
  chance: Seeded,
): Promise<number[]> {
  const said: number[] = []
  for (let at = 0; at < pairs; at++) {
    const [more, less] = pairOf(target, zones, firstMonth, chance)
    const [a, b] = [await reader.total(more), await reader.total(less)]
    if (typeof a === 'number' && typeof b === 'number') said.push(a - b)
  }
  return said
}

const mean = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length

/** Share of the targets whose records are counted exactly from the first pairs. */
function success(targets: readonly Target[], said: readonly number[][], looks: number): number {
  const right = targets.filter(
    ({ truth }, at) => said[at].length > 0 && Math.round(mean(said[at].slice(0, looks))) === truth,
  )
  return right.length / targets.length
}

/** For partners every pair must tell the same multiple of the base: then 10,000 pairs tell what one does. */
export async function partnerDifferencing(
  world: World,
  attacked: Attacked,
  { targets: count, queries }: Effort,
): Promise<Finding> {
  const chance = seeded(world.seed + 2)
  const targets = partnerTargets(world, count, chance)
  const reader = partnerReader(attacked)
  const zones = area.zones('Z1').map(({ id }) => id)
  const said: number[][] = []
  for (const target of targets) said.push(await differences(reader, target, zones, queries / 2, chance))
  const uneven = said.flat().filter((each) => each % base !== 0).length
  const moving = said.filter((list) => new Set(list).size > 1).length
  const [once, often] = [success(targets, said, 1), success(targets, said, queries)]
  return {
    ...{ attack: 'differencing (partner)', seed: world.seed, targets: count, queries: reader.sent() },
    ...{ figure: often - once, limit: 0 },
    pass: uneven === 0 && moving === 0 && often === once && said.flat().length > count,
    note: `gain of all pairs over one; ${said.flat().length} pairs told something; exact after one ${once.toFixed(3)}; ${uneven} no multiple of ${base}; ${moving} targets with two answers`,
  }
}

/**
 * The public's sums are those of the same leaves to the nearest 5: differences are multiples of 5, and all of them
 * together tell no more than the sum of the leaves would, which a partner may see.
 */
export async function publicDifferencing(
  world: World,
  attacked: Attacked,
  { targets: count, queries }: Effort,
): Promise<Finding> {
  const chance = seeded(world.seed + 3)
  const targets = publicTargets(world, count, chance)
  const reader = publicReader(attacked)
  const zones = area.zones('Z2').map(({ id }) => id)
  const said: number[][] = []
  for (const target of targets) said.push(await differences(reader, target, zones, queries / 2, chance))
  const uneven = said.flat().filter((each) => each % publicNearest !== 0).length
  const often = success(targets, said, queries)
  const sums = targets.map(({ zone, months, group }) =>
    world.record.leaves
      .filter((leaf) => leaf.class === 'shared' && leaf.group === group)
      .filter(({ period }) => period * 3 >= months[0] && period * 3 <= months[1])
      .filter(({ source }) => source === 'council-asb' || source === 'ae-assaults')
      .filter((leaf) => z2Of(leaf.zone) === zone)
      .reduce((sum, leaf) => sum + leaf.count, 0),
  )
  const ceiling = targets.filter(({ truth }, at) => sums[at] === truth).length / targets.length
  // An estimate between two multiples of the base is right by luck at times: as often as a guess near the truth.
  const snapped = targets.filter(
    ({ truth }, at) => said[at].length > 0 && Math.round(mean(said[at]) / base) * base === truth,
  )
  const figure = snapped.length / targets.length - ceiling
  return {
    ...{ attack: 'differencing (public)', seed: world.seed, targets: count, queries: reader.sent() },
    ...{ figure, limit: 0.1 },
    pass: uneven === 0 && figure <= 0.1 && said.flat().length > count,
    note: `gain of all pairs over the sum of the published leaves, both as multiples of ${base}; exact from leaves ${ceiling.toFixed(3)}, from the mean of all pairs ${often.toFixed(3)}; ${uneven} no multiple of ${publicNearest}`,
  }
}

const inZ2 = new Map(
  area.zones('Z1').map(({ id }, number): [string, string] => [id, area.zones('Z2')[area.z2OfZ1(number)].id]),
)

function z2Of(zone: string): string | undefined {
  return inZ2.get(zone)
}
