import { useMemo, useState } from 'react'
import { useReference } from '../../state/reference.ts'
import { foundPlaces } from './found-streets.ts'
import { ZoneMap } from './ZoneMap.tsx'
import { flat, type ZoneShape, zoneAt } from './zone-shapes.ts'

interface ZonePickerProps {
  zones: readonly ZoneShape[]
  /** Of the area's middle. */
  latitude: number
  chosen: ZoneShape | null
  choose: (zone: ZoneShape | null) => void
}

/** By street, by tapping twice (ward, then area), or by the two lists. */
export function ZonePicker({ zones, latitude, chosen, choose }: ZonePickerProps) {
  const wards = useReference((state) => state.reference?.wards ?? [])
  const [ward, setWard] = useState<string | null>(null)
  const inWard = zones.filter((zone) => zone.ward === ward)
  const sorted = useMemo(() => wards.toSorted((a, b) => a.name.localeCompare(b.name, 'en')), [wards])
  const pick = (zone: ZoneShape): void => {
    setWard(zone.ward)
    choose(zone)
  }
  return (
    <div className="zone-picker">
      <StreetSearch zones={zones} latitude={latitude} pick={pick} />
      <ZoneMap
        zones={zones}
        ward={ward}
        chosen={chosen?.id ?? null}
        tap={(zone) => (ward === null ? setWard(zone.ward) : pick(zone))}
      />
      <label className="report-field">
        Ward
        <select
          value={ward ?? ''}
          onChange={({ target }) => {
            setWard(target.value || null)
            choose(null)
          }}
        >
          <option value="">All wards: tap the map, or choose here</option>
          {sorted.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {ward !== null && (
        <fieldset className="zone-list">
          <legend>Area of the ward</legend>
          {inWard.map((zone, at) => (
            <label key={zone.id}>
              <input
                type="radio"
                name="zone"
                checked={chosen?.id === zone.id}
                onChange={() => choose(zone)}
              />
              <span className="zone-list-number">{at + 1}</span>
              <span>{zone.name}</span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}

interface StreetSearchProps {
  zones: readonly ZoneShape[]
  latitude: number
  pick: (zone: ZoneShape) => void
}

/** Finds the area of a street. The name stays in this browser. */
function StreetSearch({ zones, latitude, pick }: StreetSearchProps) {
  const gazetteer = useReference((state) => state.gazetteer)
  const [text, setText] = useState('')
  const found = (gazetteer ? foundPlaces(gazetteer, text) : []).flatMap(({ name, lon, lat }) => {
    const zone = zoneAt(zones, flat(latitude)([lon, lat]))
    return zone ? [{ name, zone }] : []
  })
  return (
    <div className="street-search">
      <label className="report-field">
        Street or stop nearby
        <input
          type="search"
          value={text}
          autoComplete="off"
          placeholder="for example High Street"
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      {text.trim().length >= 3 && (
        <ul aria-label="Found streets and stops">
          {found.map(({ name, zone }, at) => (
            <li key={`${zone.id} ${name} ${at.toString()}`}>
              <button
                type="button"
                className="button"
                onClick={() => {
                  pick(zone)
                  setText('')
                }}
              >
                {name} <span className="quiet">{zone.name}</span>
              </button>
            </li>
          ))}
          {found.length === 0 && <li className="quiet">No street or stop of this name: tap the map.</li>}
        </ul>
      )}
      <p className="quiet">
        No house number is needed. The name is looked up in this browser and not sent; a long street may run
        through several areas.
      </p>
    </div>
  )
}
