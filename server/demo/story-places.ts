import type { Area } from '../area/area.ts'
import { cellSteps } from '../area/cell-rings.ts'
import type { CellFeatures } from './cell-features.ts'
import { townCentres } from './town-centres.ts'
import type { WardWeights } from './ward-volumes.ts'

/** A place and the two rings around it, by cell number, ascending. */
export interface PlaceWithRings {
  readonly cells: readonly number[]
  readonly around: readonly number[]
}

/** Where the story plays: three places at which something was done, and one at which nothing was. */
export interface StoryPlaces {
  readonly effect: PlaceWithRings
  readonly displacement: PlaceWithRings
  readonly nothing: PlaceWithRings
  readonly control: PlaceWithRings
}

const rings = 3
const buffer = 2
/** Neither place nor surroundings of one may reach another's; a control keeps clear of four rings more. */
const apart = 2 * (rings + buffer) + 1
const apartOfControl = 2 * rings + buffer + 5
/** The biggest centres carry the hotspots of the map and stay as they are drawn. */
const leftAlone = 3
const looked = 10

/** Smaller town centres, far enough from each other; undefined in an area that has too few. The same for the same pack. */
export function storyPlaces(
  area: Area,
  features: CellFeatures,
  weights: WardWeights,
): StoryPlaces | undefined {
  const centres = townCentres(area, features, weights, looked).slice(leftAlone)
  const isFar = (a: number, b: number, most: number) => !cellSteps(area.neighbours, [a], most - 1).has(b)
  const chosen: number[] = []
  for (const centre of centres)
    if (chosen.length < 3 && chosen.every((other) => isFar(other, centre, apart))) chosen.push(centre)
  const control = centres.findLast((centre) => chosen.every((other) => isFar(other, centre, apartOfControl)))
  if (chosen.length < 3 || control === undefined) return undefined
  const [effect, displacement, nothing] = chosen.map((centre) => withRings(area, centre))
  return { effect, displacement, nothing, control: withRings(area, control) }
}

function withRings(area: Area, centre: number): PlaceWithRings {
  const steps = [...cellSteps(area.neighbours, [centre], rings + buffer)].sort(([a], [b]) => a - b)
  return {
    cells: steps.filter(([, step]) => step <= rings).map(([cell]) => cell),
    around: steps.filter(([, step]) => step > rings).map(([cell]) => cell),
  }
}
