/** What protection costs: the busiest zones are still the busiest, and wards are near the truth. */
import type { PublicCounts } from '../../../server/contract/released.ts'
import { type Attacked, read, someone } from './ask.ts'
import type { Finding } from './finding.ts'
import { area, firstMonth, type World } from './world.ts'

const top = 20

const released = (attacked: Attacked, query: string) =>
  read<PublicCounts>(attacked, someone('public'), `/api/public/counts?${query}`).then((got) => got.released)

/** Records that the public's tier counts: published sources, whole years. */
const counted = (world: World) =>
  world.victims.filter(
    ({ source, month }) => (source === 'council-asb' || source === 'ae-assaults') && month < firstMonth + 24,
  )

export async function topZones(world: World, attacked: Attacked): Promise<Finding> {
  const truth = new Map<string, number>()
  for (const { cell } of counted(world)) {
    const zone = area.zones('Z2')[area.zoneOfCell(cell, 'Z2')].id
    truth.set(zone, (truth.get(zone) ?? 0) + 1)
  }
  const best = (list: readonly (readonly [string, number])[]) =>
    [...list].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([zone]) => zone)
  const { zones } = await released(attacked, 'from=2024-01&to=2025-12')
  const shown = best(zones.map(({ zone, count }) => [zone, typeof count === 'number' ? count : 0] as const))
  const trueTop = new Set(best([...truth]).slice(0, top))
  const figure = shown.slice(0, top).filter((zone) => trueTop.has(zone)).length
  return {
    ...{ attack: 'utility: top zones', seed: world.seed, targets: top, queries: 1 },
    ...{ figure, limit: 18, pass: figure >= 18, note: 'of the true top 20 zones; at least' },
  }
}

export async function wardYears(world: World, attacked: Attacked): Promise<Finding> {
  const errors: number[] = []
  for (const year of [2024, 2025]) {
    const { wards } = await released(attacked, `from=${year}-01&to=${year}-12`)
    const shown = new Map<string, number>(
      wards.map(({ ward, count }) => [ward, typeof count === 'number' ? count : 0]),
    )
    for (const [number, { code }] of area.wards(2022).entries()) {
      const truth = counted(world).filter(
        ({ cell, month }) => area.wardOfCell(cell, 2022) === number && 2000 + Math.floor(month / 12) === year,
      ).length
      if (truth > 0) errors.push(Math.abs((shown.get(code) ?? 0) - truth) / truth)
    }
  }
  const figure = Math.max(...errors)
  const within = errors.filter((error) => error <= 0.1).length
  return {
    ...{ attack: 'utility: ward by year', seed: world.seed, targets: errors.length, queries: 2 },
    ...{ figure, limit: 0.1, pass: figure <= 0.1 },
    note: `largest relative error; ${within} of ${errors.length} within a tenth`,
  }
}
