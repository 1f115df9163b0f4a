/**
 * A motivated intruder who knows every home and postcode of the pack and one record: how well can they guess the
 * address, and the building (its postcode stands in)? Nothing of a record depends on how often an address is named.
 */
import { createPartnerGate } from '../../../server/ingest/gate.ts'
import { good } from '../../../server/ingest/refusal.ts'
import { type Seeded, seeded } from '../../helpers/seeded.ts'
import type { Effort, Finding } from './finding.ts'
import { area, categories, worldTime } from './world.ts'

/** PROTECTION's limits: best address guess, best building guess. */
const limits = { Z1: [0.01, 0.25], Z2: [0.004, 0.15] } as const

/** Homes of each zone, and those of the largest postcode that the pack knows in one of its cells. */
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

const allowed = {
  shared: ['source', 'force', 'type', 'place', 'month', 'day', 'hour', 'publishedId'],
  protected: ['source', 'zone', 'quarter', 'category'],
} as const

/** Below so many homes a cell never keeps records of its own. */
const fewestHomes = 8

/**
 * Reports of one address through gate 1, once, 10 and 100 times: all the same, nothing finer than the fold group or the
 * zone, no field but those of its class, and the ward of the stored cell rather than of the address.
 */
export function storedByClass(seed: number, { targets }: Effort): Finding {
  const chance = seeded(seed + 11)
  const ground = { area, categories, now: new Date(worldTime) }
  const gates = {
    shared: createPartnerGate(ground, 'council-asb', 'when', 180),
    protected: createPartnerGate(ground, 'cuckooing', 'when', 180),
  }
  const wrong: string[] = []
  for (let at = 0; at < targets; at++) {
    const cell = chance.integer(0, area.cells.length - 1)
    const report = (kind: 'shared' | 'protected') =>
      gates[kind]({
        meaning: good(kind === 'shared' ? 'asb' : 'cuckooing'),
        at: good(area.cells[cell]),
        when: good({ month: 310, day: 9440, hour: 21 }),
        locationType: good('public'),
        sensitivity: good('none'),
      })
    for (const kind of ['shared', 'protected'] as const) {
      const said = new Set(Array.from({ length: 100 }, () => JSON.stringify(report(kind))))
      const kept = report(kind)
      if (said.size !== 1) wrong.push(`${kind}: repeated reports differ`)
      if (!('class' in kept) || kept.class !== kind) wrong.push(`${kind}: not kept as such`)
      else if (kept.class === 'protected') {
        if (Object.keys(kept.record).join() !== allowed.protected.join())
          wrong.push('protected: a field more')
        if (!area.zones('Z2').some(({ id, cells }) => id === kept.record.zone && cells.includes(cell)))
          wrong.push('protected: another zone')
        if (kept.record.quarter !== Math.floor(310 / 3)) wrong.push('protected: another quarter')
      } else {
        const { cell: stored, ward2022 } = kept.incident.place
        if (Object.keys(kept.incident).join() !== allowed.shared.join()) wrong.push('shared: a field more')
        const number = stored === null ? -1 : area.cellNumber(stored)
        const homes = area.households[number]
        if (!(homes === 0 || homes >= fewestHomes) && !isFoldGroup(number)) wrong.push('shared: few homes')
        if (area.wards(2022)[area.wardOfCell(number, 2022)]?.code !== ward2022)
          wrong.push('shared: ward of the address')
      }
    }
  }
  return {
    ...{ attack: 'stored by class', seed, targets, queries: targets * 202, figure: wrong.length, limit: 0 },
    pass: wrong.length === 0,
    note: `records finer than their class, or moved by repeats; ${[...new Set(wrong)].slice(0, 4).join('; ')}`,
  }
}

/** A group is stored under its cell with most homes: few there, but eight in the group. */
function isFoldGroup(cell: number): boolean {
  let homes = 0
  for (let each = 0; each < area.cells.length; each++)
    if (area.foldOf(each) === cell) homes += area.households[each]
  // Households are tenths, held in single precision: eight exactly adds up to 7.9999998.
  return Math.round(homes * 10) >= fewestHomes * 10
}
