import type { CanvasSource, MapLibreMap } from 'maplibre-gl'
import { useAnswers } from '../state/answers.ts'
import { useLayers } from '../state/layers.ts'
import { useReference } from '../state/reference.ts'
import { cellGeometry } from './cell-geometry.ts'
import { type CellLayer, createCellLayer } from './cell-layer.ts'
import { cellValues } from './cell-values.ts'
import { classBreaks, classOf } from './class-breaks.ts'
import { drawDensity } from './density-canvas.ts'
import { setSource } from './feed-basemap.ts'
import { cellLayerId } from './layers.ts'
import { heldMap } from './map-handle.ts'
import { cellsOutline, emptyCollection } from './sources.ts'
import { wardValues } from './ward-values.ts'

/** 95 % after correction: from here a place "stands out". */
export const standsOutFrom = 2

/** Draws answers as they come. The first frame with a new answer leaves the mark `answer-rendered`. */
export function showAnswer(map: MapLibreMap): () => void {
  const density = document.createElement('canvas')
  let layer: CellLayer | null = null

  const addCells = (): void => {
    const { cells } = useReference.getState()
    if (!cells || layer) return
    layer = createCellLayer(cellLayerId, cellGeometry(cells.cells))
    map.addLayer(layer, 'ward-lines')
    draw()
  }
  const draw = (): void => {
    const { counts } = useAnswers.getState()
    const { cells } = useReference.getState()
    const { view } = useLayers.getState()
    if (!counts || !cells) return
    layer?.setVisible(view === 'cells' || view === 'table')
    if (view === 'wards') drawWards(map)
    else layer?.setValues(cellValues(cells.cells.length, counts.cells, classBreaks(counts.cells.count)))
    setVisible(map, 'ward-fill', view === 'wards')
    void drawStanding(map)
    drawDensityNow(map, density)
    map.triggerRepaint()
  }
  addCells()
  draw()
  const stops = [
    useAnswers.subscribe((now, before) => {
      if (now.counts !== before.counts) {
        draw()
        map.once('render', () => performance.mark('answer-rendered'))
      } else if (now.hotspots !== before.hotspots) void drawStanding(map)
      else if (now.density !== before.density) draw()
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

/**
 * Cells that stand out, outlined together where they touch; never those of an older question. By opacity and not
 * visibility: hiding a layer would have its source read again for every answer.
 */
async function drawStanding(map: MapLibreMap): Promise<void> {
  const { hotspots, countsOf, hotspotsOf } = useAnswers.getState()
  const { view, on } = useLayers.getState()
  const shown = hotspots !== null && hotspotsOf === countsOf && on.standsOut && view === 'cells'
  if (shown && hotspots) {
    const cells = hotspots.cells.filter(({ bin }) => (bin ?? 0) >= standsOutFrom).map(({ cell }) => cell)
    await setSource(map, 'standing', cells.length > 0 ? cellsOutline(cells) : emptyCollection)
    // Another question may have come while the outline was being cut into tiles, or the map may be gone.
    const now = useAnswers.getState()
    if (now.hotspots !== hotspots || now.countsOf !== countsOf || heldMap() !== map) return
  }
  map.setPaintProperty('standing-halo', 'line-opacity', shown ? 0.75 : 0)
  map.setPaintProperty('standing-line', 'line-opacity', shown ? 1 : 0)
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
