import { useAreas } from '../../state/areas.ts'
import { useBasemap } from '../../state/basemap.ts'
import { useFilter } from '../../state/filter.ts'
import { useLayers } from '../../state/layers.ts'
import { usePresent } from '../../state/present.ts'
import { useReference } from '../../state/reference.ts'
import { TabLink } from '../TabLink.tsx'
import { CuckooingRow } from './CuckooingRow.tsx'
import { LayerRow } from './LayerRow.tsx'
import { MarkRows } from './MarkRows.tsx'
import { PanelSection } from './PanelSection.tsx'

/** What lies on the map beside the answer, and which ward outlines are meant. */
export function LayersSection() {
  const venues = useReference((state) => state.venues.length)
  const areas = useAreas((state) => state.areas.length)
  // Before a room there is nowhere else to go.
  const presenting = usePresent((state) => state.room !== null)
  return (
    <PanelSection title="Layers" side={<VintageSwitch />}>
      <ul className="layer-list">
        <LayerRow overlay="standsOut" label="Stands out" sign="outline" />
        <LayerRow overlay="wardLines" label="Wards" sign="ward" />
        <LayerRow overlay="areas" label="Areas" sign="area" count={areas} />
        <LayerRow overlay="venues" label="Venues" sign="venue" count={venues} />
        <LayerRow overlay="stations" label="Stations" sign="station" />
        <LayerRow overlay="stops" label="Bus stops" sign="stop" />
        <LayerRow overlay="streets" label="Streets" sign="street" />
        <LayerRow overlay="zones" label="Protection zones" sign="zone" isWide />
        <CuckooingRow />
        <MarkRows />
      </ul>
      <ZoneNote />
      {!presenting && (
        <p className="layer-note">
          <TabLink to="/report">Report cuckooing</TabLink>, refer a place or enter a power over a home: an
          area, never an address.
        </p>
      )}
    </PanelSection>
  )
}

/** Why the zones are there, said while they are shown. */
function ZoneNote() {
  const on = useLayers((state) => state.on.zones)
  const failed = useBasemap((state) => state.zonesFailed)
  if (!on) return null
  return (
    <p className="layer-note" role="status">
      {failed
        ? 'The zones could not be loaded. Switch them off and on to try again.'
        : 'Partners’ records are published only by these zones of at least 100 homes; the most sensitive are stored only by the heavier outlines of at least 250.'}
    </p>
  )
}

function VintageSwitch() {
  const vintage = useFilter((state) => state.vintage)
  const setVintage = useFilter((state) => state.setVintage)
  return (
    <fieldset className="mini-switch">
      <legend className="visually-hidden">Ward outlines of</legend>
      {([2022, 2002] as const).map((year) => (
        <label key={year}>
          <input
            type="radio"
            name="vintage"
            className="visually-hidden"
            checked={vintage === year}
            onChange={() => setVintage(year)}
          />
          <span>Wards {year}</span>
        </label>
      ))}
    </fieldset>
  )
}
