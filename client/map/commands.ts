import { cellToLatLng, gridDisk } from 'h3-js'
import { useAreas } from '../state/areas.ts'
import { useReference } from '../state/reference.ts'
import type { Place } from '../state/selection.ts'
import { heldMap } from './map-handle.ts'

/** What a screen may ask the map to do. Without a map nothing happens. */

const reducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches
const milliseconds = (): number => (reducedMotion() ? 0 : 150)

export const zoomBy = (steps: number): void => {
  const map = heldMap()
  map?.easeTo({ zoom: map.getZoom() + steps, duration: milliseconds() })
}

export function showWhole(): void {
  const bounds = useReference.getState().reference?.bounds
  if (bounds) heldMap()?.fitBounds(bounds, { padding: 24, duration: milliseconds() })
}

/** Close enough to read the street names, but never farther out than the person already is. */
export function showPoint(lon: number, lat: number, zoom = 14.2): void {
  const map = heldMap()
  map?.easeTo({ center: [lon, lat], zoom: Math.max(zoom, map.getZoom()), duration: milliseconds() })
}

export function showPlace(place: Place): void {
  if (place.kind === 'cell') {
    const [lat, lon] = cellToLatLng(place.id)
    showPoint(lon, lat)
    return
  }
  showCells(cellsOf(place))
}

/** Whole cells, with some room around them. */
export function showCells(cells: readonly string[]): void {
  if (cells.length === 0) return
  const points = cells.map((cell) => cellToLatLng(cell))
  const lats = points.map(([lat]) => lat)
  const lons = points.map(([, lon]) => lon)
  heldMap()?.fitBounds([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)], {
    padding: 60,
    duration: milliseconds(),
    maxZoom: 15,
  })
}

function cellsOf(place: Place): readonly string[] {
  if (place.kind === 'area') return useAreas.getState().areas.find(({ id }) => id === place.id)?.cells ?? []
  const { reference, cells } = useReference.getState()
  if (!reference || !cells) return []
  const old = reference.wards2002.findIndex(({ code }) => code === place.id)
  const ward = old >= 0 ? old : reference.wards.findIndex(({ code }) => code === place.id)
  const wardOfCell = old >= 0 ? cells.ward2002 : cells.ward2022
  return cells.cells.filter((_, number) => wardOfCell[number] === ward)
}

/** A cell with so many rings around it, as far as they lie in the borough: an area made without drawing. */
export function cellsAround(cell: string, rings: number): string[] {
  const known = new Set(useReference.getState().cells?.cells ?? [])
  return gridDisk(cell, rings).filter((id) => known.has(id))
}
