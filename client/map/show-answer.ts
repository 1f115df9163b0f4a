import type { CanvasSource, MapLibreMap } from 'maplibre-gl'
import { useAnswers } from '../state/answers.ts'
import { useLayers } from '../state/layers.ts'
import { useReference } from '../state/reference.ts'
import { cellGeometry } from './cell-geometry.ts'
import { type CellLayer, createCellLayer } from './cell-layer.ts'
import { cellValues } from './cell-values.ts'
import { classBreaks, classOf } from './class-breaks.ts'
import type { MapPalette } from './colours.ts'
import { drawDensity } from './density-canvas.ts'
import { cellLayerId } from './layers.ts'
import { wardValues } from './ward-values.ts'

/** 95 % after correction: from here a place "stands out". */
export const standsOutFrom = 2

/** Draws answers as they come. The first frame with a new answer leaves the mark `answer-rendered`. */
export function showAnswer(map: MapLibreMap, palette: MapPalette): () => void {
  const density = document.createElement('canvas')
  let layer: CellLayer | null = null
  let numberOfCell = new Map<string, number>()

  const addCells = (): void => {
    const { cells } = useReference.getState()
    if (!cells || layer) return
    numberOfCell = new Map(cells.cells.map((cell, number) => [cell, number]))
    layer = createCellLayer(cellLayerId, cellGeometry(cells.cells), palette)
    map.addLayer(layer, 'ward-lines')
    draw()
  }
  const draw = (): void => {
    const { counts } = useAnswers.getState()
    const { view } = useLayers.getState()
    if (!counts) return
    layer?.setVisible(view === 'cells' || view === 'table')
    if (view === 'wards') drawWards(map)
    else if (layer) layer.setValues(valuesNow(numberOfCell))
    setVisible(map, 'ward-fill', view === 'wards')
    drawDensityNow(map, density)
    map.triggerRepaint()
  }
  const markWhenDrawn = (): void => {
    map.once('render', () => performance.mark('answer-rendered'))
  }
  addCells()
  draw()
  const stops = [
    useAnswers.subscribe((now, before) => {
      if (now.counts !== before.counts) {
        draw()
        markWhenDrawn()
      } else if (now.hotspots !== before.hotspots || now.density !== before.density) draw()
    }),
    useLayers.subscribe((now, before) => {
      if (now.view !== before.view || now.wardMeasure !== before.wardMeasure || now.on !== before.on) draw()
    }),
    useReference.subscribe(addCells),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Outlines of an older question are not drawn on newer counts. */
function valuesNow(numberOfCell: ReadonlyMap<string, number>): Uint8Array {
  const { counts, hotspots, countsOf, hotspotsOf } = useAnswers.getState()
  if (!counts) return new Uint8Array(numberOfCell.size)
  const standing =
    hotspots && hotspotsOf === countsOf && useLayers.getState().on.standsOut
      ? hotspots.cells
          .filter(({ bin }) => bin !== null && bin >= standsOutFrom)
          .map(({ cell }) => numberOfCell.get(cell) ?? 0)
      : []
  return cellValues(numberOfCell.size, counts.cells, classBreaks(counts.cells.count), standing)
}

function drawWards(map: MapLibreMap): void {
  const { counts } = useAnswers.getState()
  const { reference } = useReference.getState()
  if (!counts || !reference) return
  const values = wardValues(counts, reference, useLayers.getState().wardMeasure)
  const breaks = classBreaks(values.values())
  const facts = counts.vintage === 2022 ? reference.wards : reference.wards2002
  for (const { code } of facts)
    map.setFeatureState({ source: 'wards', id: code }, { class: classOf(values.get(code) ?? 0, breaks) })
}

function drawDensityNow(map: MapLibreMap, canvas: HTMLCanvasElement): void {
  const { density } = useAnswers.getState()
  const shown = useLayers.getState().view === 'density' && density !== null
  if (shown && density) {
    drawDensity(canvas, density)
    const [west, south, east, north] = density.bounds
    const source = map.getSource<CanvasSource>('density')
    const corners: [[number, number], [number, number], [number, number], [number, number]] = [
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ]
    if (source) {
      source.setCoordinates(corners)
      source.play()
      map.once('render', () => source.pause())
    } else {
      map.addSource('density', { type: 'canvas', canvas, coordinates: corners, animate: false })
      map.addLayer(
        { id: 'density', type: 'raster', source: 'density', paint: { 'raster-fade-duration': 0 } },
        'ward-lines',
      )
    }
  }
  setVisible(map, 'density', shown)
}

export function setVisible(map: MapLibreMap, id: string, visible: boolean): void {
  if (!map.getLayer(id)) return
  const wanted = visible ? 'visible' : 'none'
  if ((map.getLayoutProperty(id, 'visibility') ?? 'visible') !== wanted)
    map.setLayoutProperty(id, 'visibility', wanted)
}
