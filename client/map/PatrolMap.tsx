import type { GeoJSONSource, MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { useReference } from '../state/reference.ts'
import { buildMap } from './build-map.ts'
import { cellAt } from './cell-at.ts'
import { boundsOfCells } from './cells-near.ts'
import { darkPalette, lightPalette, type MapPalette } from './colours.ts'
import { feedBasemap } from './feed-basemap.ts'
import { holdMap } from './map-handle.ts'
import { planLayers, planLinesSource, planPlacesSource } from './plan-layers.ts'
import { type Nudge, placePins } from './plan-pins.ts'
import { type DrawnPlan, planLines, planPlaces } from './plan-shapes.ts'
import { emptyCollection } from './sources.ts'

const darkNight = '(max-width: 760px) and (prefers-color-scheme: dark)'

interface PatrolMapProps {
  plan: DrawnPlan | null
  begin: string | null
  /** A place cell that was pressed. */
  press: (cell: string) => void
  /** A hotspot that was dragged to another cell. */
  nudge: Nudge
}

interface Drawn {
  readonly map: MapLibreMap
  readonly palette: MapPalette
}

/** The map beside a plan: the same ground, with places, stops and the order of each team. */
export function PatrolMap({ plan, begin, press, nudge }: PatrolMapProps) {
  const container = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const boundsText = useReference((state) => state.reference?.bounds.join())
  const hasPlan = useRef(false)
  const acts = useRef({ press, nudge })
  acts.current = { press, nudge }
  useEffect(() => {
    if (!container.current || !boundsText) return
    const [west, south, east, north] = boundsText.split(',').map(Number)
    const palette = window.matchMedia(darkNight).matches ? darkPalette : lightPalette
    const map = buildMap(container.current, palette, [west, south, east, north], {
      // A phone's page is scrolled with one finger: there the map takes two.
      cooperativeGestures: window.matchMedia('(max-width: 760px)').matches,
    })
    holdMap(map)
    let stop = (): void => undefined
    map.once('style.load', () => {
      stop = feedBasemap(map)
      for (const source of [planPlacesSource, planLinesSource])
        map.addSource(source, { type: 'geojson', data: emptyCollection, tolerance: 0 })
      for (const layer of planLayers(palette)) map.addLayer(layer, 'hovered-halo')
      map.on('click', ({ lngLat }) => {
        const cell = cellAt(lngLat.lng, lngLat.lat)
        if (useReference.getState().cells?.cells.includes(cell)) acts.current.press(cell)
      })
      setDrawn({ map, palette })
      map.once('idle', () => container.current?.setAttribute('data-ready', 'true'))
    })
    return () => {
      stop()
      holdMap(null)
      hasPlan.current = false
      setDrawn(null)
      map.remove()
    }
  }, [boundsText])
  useEffect(() => {
    if (drawn === null) return
    const { map, palette } = drawn
    const setData = (source: string, data: GeoJSON.FeatureCollection) =>
      void map.getSource<GeoJSONSource>(source)?.setData(data)
    setData(planPlacesSource, plan ? planPlaces(plan) : emptyCollection)
    setData(planLinesSource, plan ? planLines(plan, begin, palette) : emptyCollection)
    if (plan) showAll({ map, begin }, plan, !hasPlan.current)
    hasPlan.current = plan !== null
    return placePins(map, plan, begin, (from, to) => acts.current.nudge(from, to))
  }, [drawn, plan, begin])
  return <div ref={container} className="map-canvas" />
}

/** Moves the map to a plan that is new to it or lies outside of what it shows; otherwise it stays where the person put it. */
function showAll(
  { map, begin }: { map: MapLibreMap; begin: string | null },
  plan: DrawnPlan,
  isNew: boolean,
): void {
  const visited = new Set(plan.teams.flatMap(({ stops }) => stops.map(({ hotspot }) => hotspot)))
  const cells = plan.hotspots.flatMap((hotspot, at) => (visited.has(at) ? hotspot.cells : []))
  const bounds = boundsOfCells([...cells, ...(begin === null ? [] : [begin])])
  if (!bounds) return
  const [west, south, east, north] = bounds
  const shown = map.getBounds()
  if (isNew || !shown.contains([west, south]) || !shown.contains([east, north]))
    map.fitBounds([west, south, east, north], { padding: 48, maxZoom: 15, duration: 0 })
}
