import type { Random } from '../analysis/random.ts'
import { weightedChoice } from '../analysis/weighted-choice.ts'
import type { Area } from '../area/area.ts'
import type { CellFeatures } from './cell-features.ts'

/** Shares of a ward's records that follow each public fact. */
const mixes = {
  centre: { centreSquared: 0.62, stops: 0.2, streets: 0.1, homes: 0.08 },
  shops: { centreSquared: 0.85, stops: 0.12, streets: 0.03, homes: 0 },
  mixed: { centreSquared: 0.25, stops: 0.2, streets: 0.2, homes: 0.35 },
  homes: { centreSquared: 0.04, stops: 0, streets: 0.16, homes: 0.8 },
  streets: { centreSquared: 0.06, stops: 0.14, streets: 0.45, homes: 0.35 },
} as const

export type Placing = keyof typeof mixes

/** Draws the number of a cell of one ward. */
export type CellChoice = (random: Random) => number

/** For every placing and ward number (default vintage) a draw of one of the ward's cells. */
export function cellChoices(area: Area, features: CellFeatures): Record<Placing, readonly CellChoice[]> {
  const facts = { ...features, centreSquared: features.centre.map((value) => value * value) }
  const choiceOf = (placing: Placing, ward: number): CellChoice => {
    const cells = area.cellsInWard(ward, 2022)
    const weights = new Float64Array(cells.length)
    for (const fact of ['centreSquared', 'stops', 'streets', 'homes'] as const) {
      const total = cells.reduce((sum, cell) => sum + facts[fact][cell], 0)
      // A ward without the fact (no bus stop) leaves its share to the others.
      if (total > 0)
        cells.forEach((cell, at) => {
          weights[at] += (mixes[placing][fact] * facts[fact][cell]) / total
        })
    }
    const choice = weightedChoice(weights)
    return (random) => cells[choice(random)]
  }
  const byWard = (placing: Placing) => area.wards(2022).map((_, ward) => choiceOf(placing, ward))
  return {
    centre: byWard('centre'),
    shops: byWard('shops'),
    mixed: byWard('mixed'),
    homes: byWard('homes'),
    streets: byWard('streets'),
  }
}
