/**
 * The best guess of how many records a leaf holds: the attacker knows the method, the base and how many leaves hold
 * none, one, two … records in boroughs of this kind, and has unmasked every published leaf.
 */
import type { ReleasedLeaf } from '../../../server/store/release-content.ts'
import type { Finding } from './finding.ts'
import { area, firstMonth, lastMonth, leafOf, leafText, type World, worldGroups } from './world.ts'

const base = 3

/** How likely a leaf of `n` records is published as `value`: the method is no secret. */
export function likelihood(n: number, value: number): number {
  const lo = Math.floor(n / base) * base
  if (value === lo + base) return (n - lo) / base
  return value === lo ? 1 - (n - lo) / base : 0
}

/** The most probable count; the smaller where two are as probable. `value` null: without the release. */
export function bestGuess(prior: ReadonlyMap<number, number>, value: number | null): number {
  let [guess, best] = [0, -1]
  for (const [n, weight] of [...prior].sort(([a], [b]) => a - b)) {
    const posterior = weight * (value === null ? 1 : likelihood(n, value))
    if (posterior > best + 1e-12) [guess, best] = [n, posterior]
  }
  return guess
}

/** One source's leaves: what the file holds of it, and the truth. */
interface Leaves {
  readonly truth: ReadonlyMap<string, number>
  readonly published: ReadonlyMap<string, number>
  /** Leaves there could be, the empty ones included. */
  readonly all: number
}

function leavesOf(world: World, source: string): Leaves {
  const truth = new Map<string, number>()
  for (const victim of world.victims)
    if (victim.source === source) {
      const text = leafText(leafOf(victim))
      truth.set(text, (truth.get(text) ?? 0) + 1)
    }
  const published = new Map(
    world.record.leaves
      .filter((leaf: ReleasedLeaf) => leaf.source === source)
      .map((leaf) => [leafText(leaf), leaf.count]),
  )
  const quarters = (lastMonth - firstMonth + 1) / 3
  return { truth, published, all: area.zones('Z1').length * quarters * worldGroups.length }
}

/** The limits are those of PROTECTION: 30 % right among leaves of one to four, 10 points above knowing nothing. */
export function exactRecovery(world: World, source: string): Finding & { readonly without: number } {
  const { truth, published, all } = leavesOf(world, source)
  const prior = new Map<number, number>([[0, all - truth.size]])
  for (const n of truth.values()) prior.set(n, (prior.get(n) ?? 0) + 1)
  const small = [...truth].filter(([, n]) => n <= 4)
  const share = (guess: (text: string) => number) =>
    small.filter(([text, n]) => guess(text) === n).length / small.length
  const figure = share((text) => bestGuess(prior, published.get(text) ?? 0))
  const without = share(() => bestGuess(prior, null))
  // Who knows already that somebody is there: the release tells such an attacker next to nothing.
  const occupied = new Map([...prior].filter(([n]) => n > 0))
  const told = share((text) => bestGuess(occupied, published.get(text) ?? 0))
  const untold = share(() => bestGuess(occupied, null))
  return {
    ...{ attack: `exact recovery (${source})`, seed: world.seed, targets: small.length, queries: 0 },
    ...{ figure, without, limit: 0.3, pass: figure <= 0.3 && told - untold <= 0.1 },
    note: `share right among leaves of 1 to 4; without the release ${without.toFixed(3)}; knowing that somebody is there: with ${told.toFixed(3)}, without ${untold.toFixed(3)}; ${(truth.size / all).toFixed(3)} of the leaves hold somebody`,
  }
}
