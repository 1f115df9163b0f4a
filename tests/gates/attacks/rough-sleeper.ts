/**
 * Four small numbers that add up to eight (4 + 2 + 1 + 1): records of one small place in the four quarters of a year,
 * and nothing else there. Nothing that the public or a participant may ask tells any of the four, nor does the
 * difference of any two replies.
 */
import { monthText } from '../../../server/contract/calendar.ts'
import { PublicCounts } from '../../../server/contract/released.ts'
import type { Viewer } from '../../../server/contract/viewer.ts'
import { type Attacked, read, someone } from './ask.ts'
import { isAllowed } from './crawl.ts'
import type { Finding } from './finding.ts'
import { releasedFigures } from './released-figures.ts'
import { area, groupOf, type Victim } from './world.ts'

const eight = [4, 2, 1, 1] as const
const zone = area.zones('Z2')[0]
const first = 25 * 12
const type = 'asb'

/** The world's only records in that zone: makes a world's victims into those of this case. */
export function roughSleepers(victims: readonly Victim[]): Victim[] {
  const elsewhere = victims.filter(({ cell }) => area.zoneOfCell(cell, 'Z2') !== 0)
  const home = zone.cells.find((cell) => area.foldOf(cell) === cell && area.households[cell] > 0)
  if (home === undefined) throw new Error('a zone without homes')
  return [
    ...elsewhere,
    ...eight.flatMap((count, quarter) =>
      Array<Victim>(count).fill({ source: 'council-asb', type, cell: home, month: first + quarter * 3 }),
    ),
  ]
}

const questions = (): string[] => {
  const years = ['from=2025-01&to=2025-12', 'from=2024-01&to=2025-12', 'from=2025-10&to=2026-09', '']
  const quarters = eight.map(
    (_, at) => `from=${monthText(first + at * 3)}&to=${monthText(first + at * 3 + 2)}`,
  )
  return [...years, ...quarters].flatMap((period) =>
    ['', `zone=${zone.id}`, `zone=${zone.id}&group=${groupOf(type)}`, `ward=${zone.ward}`].map((more) =>
      [period, more].filter((part) => part !== '').join('&'),
    ),
  )
}

export async function roughSleeper(seed: number, attacked: Attacked): Promise<Finding> {
  const found: string[] = []
  let [sent, refused, seen] = [0, 0, 0]
  const look = async (viewer: Viewer) => {
    const ofZone: number[] = []
    for (const query of questions()) {
      sent++
      const { status } = await attacked.ask(viewer, `/api/public/counts?${query}`)
      if (status !== 200) {
        refused++
        continue
      }
      const reply = await read<PublicCounts>(attacked, viewer, `/api/public/counts?${query}`)
      for (const { at, value } of releasedFigures(PublicCounts, reply)) {
        seen++
        if (!isAllowed(value, { below: 10, nearest: 5 })) found.push(`${query} ${at}`)
      }
      const mine = reply.released.zones.find((each) => each.zone === zone.id)?.count
      if (typeof mine === 'number') ofZone.push(mine)
      if (query.includes('zone=') && typeof reply.released.total === 'number')
        ofZone.push(reply.released.total)
    }
    // What is left to subtract are multiples of five: never a 4, a 2 or a 1.
    for (const a of ofZone)
      for (const b of ofZone) if ((eight as readonly number[]).includes(a - b)) found.push(`${a} - ${b}`)
  }
  await look(someone('public'))
  await look(someone('participant'))
  return {
    ...{ attack: 'rough sleepers (8 = 4 + 2 + 1 + 1)', seed, targets: 4, queries: sent },
    ...{ figure: found.length, limit: 0, pass: found.length === 0 && refused > 0 && seen > 100 },
    note: `replies and differences that tell one of the four; ${refused} questions by quarter refused; ${found.slice(0, 3).join('; ')}`,
  }
}
