import { kernelDensity } from '../analysis/kernel-density.ts'
import { localProjection } from '../analysis/local-projection.ts'
import type { Area } from '../area/area.ts'
import type { Density } from '../contract/answers.ts'
import type { Filter } from '../contract/filter.ts'
import { releaseAnswer } from '../disclosure/gate.ts'
import { mapRaw } from '../sealed/raw.ts'
import type { Released } from '../sealed/released.ts'
import { histogramsOf } from './answer-cache.ts'
import { type Asking, dataVersionOf } from './asking.ts'
import { select } from './select.ts'

const stepMetres = 100
const bandwidthMetres = 300

/**
 * Where it concentrates, as a smooth surface: quartic kernel over the cell centres, on a grid of 100 m over the area
 * pack's bounds. Values are relative to the highest (3 decimals). Errors as `select`.
 */
export function density(asking: Asking, { filter }: { filter: Filter }): Released<Density> {
  const { area } = asking
  const grid = gridOf(area)
  const inAreas = select(asking, filter).selection.cells
  const answer = mapRaw(histogramsOf(asking, filter), ({ cells }): Density => {
    const counts = inAreas ? cells.map((count, cell) => count * inAreas[cell]) : cells
    const values = kernelDensity(grid.centres, counts, grid.points, bandwidthMetres)
    const highest = values.reduce((most, value) => Math.max(most, value), 0)
    return {
      bounds: grid.bounds,
      columns: grid.columns,
      rows: grid.rows,
      values: Array.from(values, (value) =>
        highest === 0 ? 0 : Math.round((value / highest) * 1000) / 1000,
      ),
      bandwidthMetres,
      dataVersion: dataVersionOf(asking),
    }
  })
  return releaseAnswer(asking.viewer, answer, asking.readable)
}

type Grid = ReturnType<typeof buildGrid>
const gridOfArea = new WeakMap<Area, Grid>()

function gridOf(area: Area): Grid {
  const grid = gridOfArea.get(area) ?? buildGrid(area)
  gridOfArea.set(area, grid)
  return grid
}

/** Squares of 100 m from the south-west corner; density is taken at their middles. */
function buildGrid(area: Area) {
  const [west, south, east, north] = area.bounds
  const corner = localProjection([east], [north], [west, south])
  const columns = Math.ceil(corner.xMetres[0] / stepMetres)
  const rows = Math.ceil(corner.yMetres[0] / stepMetres)
  const lonStep = ((east - west) * stepMetres) / corner.xMetres[0]
  const latStep = ((north - south) * stepMetres) / corner.yMetres[0]
  const project = (lons: ArrayLike<number>, lats: ArrayLike<number>) =>
    localProjection(lons, lats, [west, south])
  const size = columns * rows
  const bounds: [number, number, number, number] = [
    west,
    south,
    west + columns * lonStep,
    south + rows * latStep,
  ]
  return {
    bounds,
    columns,
    rows,
    points: project(
      Float64Array.from({ length: size }, (_, at) => west + ((at % columns) + 0.5) * lonStep),
      Float64Array.from({ length: size }, (_, at) => south + (Math.floor(at / columns) + 0.5) * latStep),
    ),
    centres: project(
      area.cellCentres.filter((_, at) => at % 2 === 0),
      area.cellCentres.filter((_, at) => at % 2 === 1),
    ),
  }
}
