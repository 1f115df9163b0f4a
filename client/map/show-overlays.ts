import type { MapLibreMap } from 'maplibre-gl'
import { useAreas } from '../state/areas.ts'
import { useBasemap } from '../state/basemap.ts'
import { useHover } from '../state/hover.ts'
import { type Overlay, useLayers } from '../state/layers.ts'
import { type Place, useSelection } from '../state/selection.ts'
import { setSource } from './feed-basemap.ts'
import { setVisible } from './show-answer.ts'
import { cellsOutline, emptyCollection } from './sources.ts'

const layersOf: Record<Overlay, readonly string[]> = {
  wardLines: ['ward-lines', 'ward-labels'],
  venues: ['venues', 'venue-labels'],
  stations: ['stations'],
  stops: ['stops', 'stop-labels'],
  streets: ['street-labels'],
  areas: ['area-fill', 'area-lines'],
  standsOut: [],
  zones: ['zone-lines', 'large-zone-lines'],
  // Drawn by their own figures, and by who looks.
  cuckooing: [],
  impactDays: [],
  powers: [],
  services: [],
  hidden: [],
}

function outlineOf(place: Place | null) {
  if (!place) return emptyCollection
  if (place.kind === 'cell') return cellsOutline([place.id])
  if (place.kind === 'area') {
    const area = useAreas.getState().areas.find(({ id }) => id === place.id)
    return area ? cellsOutline(area.cells) : emptyCollection
  }
  const { layers } = useBasemap.getState()
  const wards = [...(layers?.['wards-2022']?.features ?? []), ...(layers?.['wards-2002']?.features ?? [])]
  return wards.find(({ properties }) => properties?.code === place.id) ?? emptyCollection
}

/** Overlays as they are switched; outlines of what is selected, compared and hovered. */
export function showOverlays(map: MapLibreMap): () => void {
  const overlays = (): void => {
    const { on } = useLayers.getState()
    for (const [overlay, ids] of Object.entries(layersOf))
      for (const id of ids) setVisible(map, id, on[overlay as Overlay])
    if (on.zones || on.cuckooing) void useBasemap.getState().loadZones()
  }
  const outlines = (): void => {
    const { selected, compared } = useSelection.getState()
    void setSource(map, 'selected', outlineOf(selected))
    void setSource(map, 'compared', outlineOf(compared))
  }
  let shown: string | null = null
  const hover = (): void => {
    const { hovered } = useHover.getState()
    const key = hovered ? `${hovered.kind}:${hovered.id}` : null
    if (key === shown) return
    shown = key
    void setSource(map, 'hovered', outlineOf(hovered))
  }
  overlays()
  outlines()
  const stops = [
    useLayers.subscribe((now, before) => now.on !== before.on && overlays()),
    useSelection.subscribe(outlines),
    useAreas.subscribe((now, before) => now.areas !== before.areas && outlines()),
    useHover.subscribe(hover),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
