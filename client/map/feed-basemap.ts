import type { Feature, FeatureCollection } from 'geojson'
import type { GeoJSONSource, MapLibreMap } from 'maplibre-gl'
import { useAreas } from '../state/areas.ts'
import { useBasemap } from '../state/basemap.ts'
import { useFilter } from '../state/filter.ts'
import { useReference } from '../state/reference.ts'
import type { geoJsonSources } from './layers.ts'
import { areaOutlines, namedPoints, outerEdge, streetPoints, venuePoints, wardLabels } from './sources.ts'

/** Resolves when the outlines are cut into tiles. */
export async function setSource(
  map: MapLibreMap,
  name: (typeof geoJsonSources)[number],
  data: Feature | FeatureCollection,
): Promise<void> {
  await map.getSource<GeoJSONSource>(name)?.setData(data)
}

function feedOutlines(map: MapLibreMap): void {
  const { layers } = useBasemap.getState()
  const { reference, cells } = useReference.getState()
  const { vintage } = useFilter.getState()
  const wards = layers?.[`wards-${vintage}`]
  if (wards) {
    void setSource(map, 'wards', wards)
    void setSource(map, 'edge', outerEdge(wards))
  }
  if (layers?.['lsoas-2021']) void setSource(map, 'lsoas', layers['lsoas-2021'])
  if (layers?.['major-roads']) void setSource(map, 'roads', layers['major-roads'])
  if (reference && cells) void setSource(map, 'ward-labels', wardLabels(reference, cells, vintage))
}

function feedZones(map: MapLibreMap): void {
  const { zones } = useBasemap.getState()
  if (!zones) return
  void setSource(map, 'zones', zones.z1)
  void setSource(map, 'large-zones', zones.z2)
}

function feedNames(map: MapLibreMap): void {
  const { gazetteer, venues } = useReference.getState()
  if (gazetteer) {
    void setSource(map, 'streets', streetPoints(gazetteer))
    void setSource(map, 'stations', namedPoints(gazetteer.stations))
    void setSource(map, 'stops', namedPoints(gazetteer.stops))
  }
  void setSource(map, 'venues', venuePoints(venues))
}

const feedAreas = (map: MapLibreMap): Promise<void> =>
  setSource(map, 'areas', areaOutlines(useAreas.getState().areas))

/** Keeps the map's own facts in step with what is loaded. Returns how to stop. */
export function feedBasemap(map: MapLibreMap): () => void {
  feedOutlines(map)
  feedNames(map)
  feedZones(map)
  void feedAreas(map)
  const stops = [
    useBasemap.subscribe((now, before) => {
      if (now.layers !== before.layers) feedOutlines(map)
      if (now.zones !== before.zones) feedZones(map)
    }),
    useFilter.subscribe((now, before) => {
      if (now.vintage !== before.vintage) feedOutlines(map)
    }),
    useReference.subscribe((now, before) => {
      if (now.cells !== before.cells) feedOutlines(map)
      if (now.gazetteer !== before.gazetteer || now.venues !== before.venues) feedNames(map)
    }),
    useAreas.subscribe((now, before) => {
      if (now.areas !== before.areas) void feedAreas(map)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
