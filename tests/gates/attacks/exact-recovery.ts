/**
 * The best guess of how many records a leaf holds: the attacker knows the method, the base and how many leaves hold
 * none, one, two … records in boroughs of this kind, and has unmasked every published leaf.
 */
import type { Finding } from './finding.ts'
import { area, firstMonth, lastMonth, leafOf, leafText, type World, worldGroups } from './world.ts'

const base = 3

/** How likely a leaf of `n` records is published as `value`: the method is no secret. */
function likelihood(n: number, value: number): number {
  const lo = Math.floor(n / base) * base
  if (value === lo + base) return (n - lo) / base
  return value === lo ? 1 - (n - lo) / base : 0
}

/** The most probable count; the smaller where two are as probable. `value` null: without the release. */
function bestGuess(prior: ReadonlyMap<number, number>, value: number | null): number {
  let [guess, best] = [0, -1]
  for (const [n, weight] of [...prior].sort(([a], [b]) => a - b)) {
    const posterior = weight * (value === null ? 1 : likelihood(n, value))
    if (posterior > best + 1e-12) [guess, best] = [n, posterior]
  }
  return guess
}

/** The leaves of the published sources: what the file holds of each, and the truth. */
function guesses(world: World, only?: string) {
  const released = new Set(
    world.record.sources
      .map(({ source }) => source)
      .filter((source) => only === undefined || source === only),
  )
  const truth = new Map<string, number>()
  for (const victim of world.victims) {
    if (!released.has(victim.source)) continue
    const text = leafText(leafOf(victim))
    truth.set(text, (truth.get(text) ?? 0) + 1)
  }
  const published = new Map(
    world.record.leaves
      .filter(({ source }) => released.has(source))
      .map((leaf) => [leafText(leaf), leaf.count]),
  )
  const quarters = (lastMonth - firstMonth + 1) / 3
  const shared = [...released].filter((source) => source !== 'cuckooing').length
  const all = area.zones('Z1').length * quarters * worldGroups.length * shared
  const prior = new Map<number, number>([[0, all - truth.size]])
  for (const n of truth.values()) prior.set(n, (prior.get(n) ?? 0) + 1)
  const small = [...truth].filter(([, n]) => n <= 4)
  /** Share right among leaves of one to four, with and without the release. */
  const shares = (belief: ReadonlyMap<number, number>) => {
    const withRelease = new Map([...new Set(published.values()), 0].map((v) => [v, bestGuess(belief, v)]))
    const without = bestGuess(belief, null)
    const share = (guess: (text: string) => number | undefined) =>
      small.filter(([text, n]) => guess(text) === n).length / small.length
    return {
      figure: share((text) => withRelease.get(published.get(text) ?? 0)),
      without: share(() => without),
    }
  }
  return { prior, shares, targets: small.length, occupied: truth.size / all }
}

/**
 * At most 30 % right (decision 015). No source can be guessed better than one in three in the long run: of leaves of one,
 * a third is published as 3. A source so sparse that nearly every leaf that is not empty holds one record comes to that third.
 */
export function exactRecovery(world: World, only?: string): Finding {
  const { prior, shares, targets, occupied } = guesses(world, only)
  const { figure } = shares(prior)
  return {
    attack: only ? `exact recovery (${only} alone)` : 'exact recovery',
    seed: world.seed,
    targets,
    queries: 0,
    figure,
    limit: 0.3,
    pass: figure <= 0.3,
    knownOpen: only !== undefined && figure <= mostOfSparse(targets),
    note: `share right among leaves of 1 to 4; ${occupied.toFixed(3)} of the leaves hold somebody`,
  }
}

/** What a source of single records comes to: one in `base`, and three standard errors of so many targets. */
export const mostOfSparse = (targets: number): number =>
  1 / base + 3 * Math.sqrt(((1 / base) * (1 - 1 / base)) / targets)

/**
 * The gain over the same guesser without the release. It cannot be under ten points while most leaves are empty: the
 * best guess is then nobody, never right among leaves of one to four, and a published 3 proves that somebody is there.
 */
export function exactRecoveryGain(world: World): Finding {
  const { prior, shares, targets } = guesses(world)
  const { figure, without } = shares(prior)
  return {
    ...{ attack: 'exact recovery, gain over no release', seed: world.seed, targets, queries: 0 },
    ...{ figure: figure - without, limit: 0.1, pass: figure - without <= 0.1, knownOpen: true },
    note: `right with the release ${figure.toFixed(3)}, without ${without.toFixed(3)}: presence is what is gained (decision 015)`,
  }
}

/** The same for an attacker who knows already that somebody is there: how many, the release hardly tells. */
export function exactRecoveryTold(world: World): Finding {
  const { prior, shares, targets } = guesses(world)
  const { figure, without } = shares(new Map([...prior].filter(([n]) => n > 0)))
  return {
    ...{ attack: 'exact recovery, presence known', seed: world.seed, targets, queries: 0 },
    ...{ figure: figure - without, limit: 0.1, pass: figure - without <= 0.1 },
    note: `gain by the release; right with it ${figure.toFixed(3)}, without ${without.toFixed(3)}`,
  }
}
