import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, MapLibreMap } from 'maplibre-gl'
import type { Counts } from '../../server/contract/answers.ts'
import type { ReleasedCount } from '../../server/contract/released.ts'
import { useBasemap } from '../state/basemap.ts'
import { useReference } from '../state/reference.ts'
import { useReleased } from '../state/released.ts'
import type { ReleasedPlace } from '../state/released-answer.ts'
import { type PlaceOnMap, useReleasedView } from '../state/released-view.ts'
import { cellGeometry } from './cell-geometry.ts'
import { type CellLayer, createCellLayer } from './cell-layer.ts'
import { cellValues } from './cell-values.ts'
import { classBreaks } from './class-breaks.ts'
import type { MapPalette } from './colours.ts'
import { setSource } from './feed-basemap.ts'
import { hatchTile } from './hatch.ts'
import { cellLayerId } from './layers.ts'
import { releasedMapLayers, releasedSource, withheldImage } from './released-layers.ts'
import { releasedShapes } from './released-shapes.ts'
import { cellsOutline, emptyCollection } from './sources.ts'
import { askedWards, askedZones, outlinesOfTier, zoneFacts } from './zone-facts.ts'

/** Draws the released answer as it comes and as it is looked at. Returns how to stop. */
export function showReleased(map: MapLibreMap, palette: MapPalette): () => void {
  let cells: CellLayer | null = null
  map.addImage(withheldImage, hatchTile(palette.wardLabel, palette.inside), { pixelRatio: 2 })
  map.addSource(releasedSource, { type: 'geojson', data: emptyCollection, tolerance: 0 })
  for (const layer of releasedMapLayers(palette)) map.addLayer(layer, 'ward-lines')
  const draw = (): void => {
    const dictionary = useReference.getState().cells
    if (dictionary && !cells) {
      cells = createCellLayer(cellLayerId, cellGeometry(dictionary.cells))
      map.addLayer(cells, 'ward-lines')
    }
    const shown = onMap()
    const source = map.getSource<GeoJSONSource>(releasedSource)
    void source?.setData(
      shown.outlines ? releasedShapes(shown.outlines, shown.idOf, shown.counts) : emptyCollection,
    )
    const indexed = shown.open && dictionary ? indexedCells(shown.open, dictionary.cells) : null
    cells?.setVisible(indexed !== null)
    if (indexed && dictionary)
      cells?.setValues(cellValues(dictionary.cells.length, indexed, classBreaks(indexed.count)))
    map.triggerRepaint()
  }
  const outlines = (): void => {
    const { selected, hovered } = useReleasedView.getState()
    void setSource(map, 'selected', outlineOf(selected))
    void setSource(map, 'hovered', outlineOf(hovered))
  }
  draw()
  outlines()
  const stops = [
    useReleased.subscribe((now, before) => {
      if (now.answer !== before.answer || now.open !== before.open) draw()
    }),
    useReleasedView.subscribe((now, before) => {
      if (now.layer !== before.layer || now.listed !== before.listed) draw()
      if (now.selected !== before.selected || now.hovered?.id !== before.hovered?.id) outlines()
    }),
    useBasemap.subscribe(() => {
      draw()
      outlines()
    }),
    useReference.subscribe((now, before) => now.cells !== before.cells && draw()),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** The published figures of the screen's tier, once they are there. */
export function openCounts(): Counts | null {
  const { answer, open } = useReleased.getState()
  return answer?.open ?? open
}

interface OnMap {
  outlines: FeatureCollection | null
  idOf: 'id' | 'code'
  counts: ReadonlyMap<string, ReleasedCount>
  /** Published figures to be drawn by place cell. */
  open: Counts | null
}

function onMap(): OnMap {
  const { answer } = useReleased.getState()
  const { layer, listed } = useReleasedView.getState()
  const wards = useBasemap.getState().layers?.['wards-2022'] ?? null
  if (layer === 'published') {
    const open = openCounts()
    const byCell = listed === 'places'
    const counts = byCell ? [] : (open?.wards ?? []).map(({ code, count }) => [code, count] as const)
    return {
      outlines: byCell ? null : wards,
      idOf: 'code',
      counts: new Map(counts),
      open: byCell ? open : null,
    }
  }
  const { ward } = useReleased.getState().question
  if (listed === 'wards') {
    const asked = askedWards(answer?.wards ?? [], ward)
    return { outlines: wards, idOf: 'code', counts: countsOf(asked), open: null }
  }
  const outlines = zoneOutlines()
  const asked = askedZones(answer?.zones ?? [], zoneFacts(outlines), ward)
  return { outlines, idOf: 'id', counts: countsOf(asked), open: null }
}

const countsOf = (places: readonly ReleasedPlace[]): Map<string, ReleasedCount> =>
  new Map(places.map(({ id, count }) => [id, count]))

const zoneOutlines = (): FeatureCollection | null =>
  outlinesOfTier(useBasemap.getState().zones, useReleased.getState().feed.tier)

function indexedCells(open: Counts, dictionary: readonly string[]): { index: number[]; count: number[] } {
  const numbers = new Map(dictionary.map((cell, number) => [cell, number]))
  const known = open.cells.filter(({ cell }) => numbers.has(cell))
  return {
    index: known.map(({ cell }) => numbers.get(cell) ?? 0),
    count: known.map(({ count }) => count),
  }
}

function outlineOf(place: PlaceOnMap | null) {
  if (!place) return emptyCollection
  if (place.kind === 'cell') return cellsOutline([place.id])
  if (place.kind === 'zone')
    return zoneOutlines()?.features.find(({ properties }) => properties?.id === place.id) ?? emptyCollection
  const wards = useBasemap.getState().layers?.['wards-2022']
  return wards?.features.find(({ properties }) => properties?.code === place.id) ?? emptyCollection
}
