import type { Feature, FeatureCollection } from 'geojson'
import type { ReleasedCount } from '../../server/contract/released.ts'
import { classBreaks, classOf } from './class-breaks.ts'

/** What the map knows of one outline: its class on the ramp, or that its count is withheld, or neither. */
export interface ReleasedShape {
  id: string
  name: string
  /** 1–6; 0 for nothing, withheld or not asked. */
  class: number
  withheld: boolean
}

const shownCounts = (counts: Iterable<ReleasedCount>): number[] =>
  [...counts].filter((count) => typeof count === 'number')

/** Lower ends of the classes of what is shown; withheld counts take no part. */
export const releasedBreaks = (counts: Iterable<ReleasedCount>): number[] => classBreaks(shownCounts(counts))

/**
 * Outlines with the class of their count. `idOf` names the property that holds an outline's id; an outline without
 * a count was not asked about and stays bare. Pure.
 */
export function releasedShapes(
  outlines: FeatureCollection,
  idOf: 'id' | 'code',
  counts: ReadonlyMap<string, ReleasedCount>,
): FeatureCollection {
  const breaks = releasedBreaks(counts.values())
  const features = outlines.features.map((outline): Feature => {
    const id = String(outline.properties?.[idOf])
    const count = counts.get(id)
    const properties: ReleasedShape = {
      id,
      name: String(outline.properties?.name ?? ''),
      class: typeof count === 'number' ? classOf(count, breaks) : 0,
      withheld: count !== undefined && typeof count !== 'number',
    }
    return { type: 'Feature', geometry: outline.geometry, properties: { ...properties } }
  })
  return { type: 'FeatureCollection', features }
}
