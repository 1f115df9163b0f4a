/**
 * A motivated intruder who knows every home and postcode of the pack and one record: how well can they guess the
 * address, and the building (its postcode stands in)? Nothing of a record depends on how often an address is named.
 */
import { type Seeded, seeded } from '../../helpers/seeded.ts'
import type { Effort, Finding } from './finding.ts'
import { area } from './world.ts'

/** PROTECTION's limits: best address guess, best building guess. */
const limits = { Z1: [0.01, 0.25], Z2: [0.004, 0.15] } as const

/** The fewest homes that the largest postcode of a zone may hold is the pack's own figure for each cell. */
function factsOf(tier: 'Z1' | 'Z2') {
  return area.zones(tier).map(({ cells }) => {
    const homes = cells.reduce((sum, cell) => sum + area.households[cell], 0)
    const largest = Math.max(...cells.map((cell) => area.largestPostcode[cell]))
    return { homes, largest }
  })
}

function addressOf(upTo: readonly number[], chance: Seeded): number {
  const wanted = chance.next() * upTo[upTo.length - 1]
  return upTo.findIndex((sum) => sum > wanted)
}

export function motivatedIntruder(seed: number, tier: 'Z1' | 'Z2', { targets }: Effort): Finding {
  const chance = seeded(seed + 10)
  const facts = factsOf(tier)
  let sum = 0
  const upTo = Array.from(area.households, (homes) => {
    sum += homes
    return sum
  })
  let [address, building] = [0, 0]
  for (let at = 0; at < targets; at++) {
    const { homes, largest } = facts[area.zoneOfCell(addressOf(upTo, chance), tier)]
    address += 1 / homes / targets
    building += largest / homes / targets
  }
  const worst = Math.max(...facts.map(({ homes }) => 1 / homes))
  const [addressLimit, buildingLimit] = limits[tier]
  return {
    ...{ attack: `motivated intruder (${tier})`, seed, targets, queries: 0 },
    ...{ figure: worst, limit: addressLimit },
    pass: worst <= addressLimit && building <= buildingLimit,
    note: `best address guess, worst zone; mean ${address.toFixed(5)}; mean best building guess ${building.toFixed(3)} of at most ${buildingLimit}`,
  }
}
