import fc from 'fast-check'
import { latLngToCell } from 'h3-js'
import { describe, expect, it } from 'vitest'
import { createPlaceReader } from '../../../server/ingest/place.ts'
import { area } from '../area/pack.ts'

const open = createPlaceReader(area, 'open')
const shared = createPlaceReader(area, 'shared')
const at = (lon: string, lat: string) => open({ lon, lat, column: 'Longitude' })
const [west, south, east, north] = area.bounds

describe('a point becomes a place', () => {
  it('in the cell that H3 says, with the wards that hold the point', () => {
    const lon = area.cellCentres[8000]
    const lat = area.cellCentres[8001]
    const ward = area.wards(2022)[area.wardAt(lon, lat, 2022)].code
    expect(at(String(lon), String(lat)).value).toMatchObject({
      cell: latLngToCell(lat, lon, 10),
      ward2022: ward,
    })
  })
  it('keeps nothing finer than the cell: a 12-decimal point gives the same object as its neighbour', () => {
    const lon = area.cellCentres[8000].toFixed(6)
    const lat = area.cellCentres[8001].toFixed(6)
    expect(at(`${lon}123456`, `${lat}123456`).value).toBe(at(lon, lat).value)
  })
  it.each([
    ['NaN', '51.4', 'badCoordinate'],
    ['1e999', '51.4', 'badCoordinate'],
    ['0x10', '51.4', 'badCoordinate'],
    ['0', '0', 'zeroCoordinate'],
    ['0.000', '-0', 'zeroCoordinate'],
    ['51.4', '0.04', 'swappedAxes'],
    ['-3.2', '55.9', 'outsideArea'],
    ['', '51.4', 'noLocation'],
    ['0.04', ' ', 'noLocation'],
    ['999', '51.4', 'badCoordinate'],
  ])('refuses %s, %s as %s', (lon, lat, reason) => {
    expect(at(lon, lat).issue).toEqual({ reason, column: 'Longitude' })
  })
  it('takes the margin without cell and ward, and refuses what is further out', () => {
    let margin = 0
    let refused = 0
    for (let step = 0; step < 400; step++) {
      const lon = west - 0.03 + ((east - west + 0.06) * (step % 20)) / 20
      const lat = south - 0.03 + ((north - south + 0.06) * Math.floor(step / 20)) / 20
      const metres = area.marginMetres(lon, lat)
      const read = at(String(lon), String(lat))
      if (metres === 0) expect(read.value?.cell).toBeTruthy()
      else if (metres <= 1000) {
        margin++
        expect(read.value).toEqual({ cell: null, ward2022: null, ward2002: null })
      } else {
        refused++
        expect(read.issue?.reason).toBe('outsideArea')
      }
    }
    expect(margin).toBeGreaterThan(5)
    expect(refused).toBeGreaterThan(50)
  })
  it('stores other classes under the cell of their fold group, and open data where they are', () => {
    const centre = (cell: number) => {
      const [lon, lat] = area.cellCentres.subarray(cell * 2, cell * 2 + 2)
      return { lon: String(lon), lat: String(lat), column: '' }
    }
    let folded = 0
    area.cells.forEach((cell, number) => {
      const target = area.foldOf(number)
      if (target !== number) folded++
      expect(shared(centre(number)).value?.cell).toBe(area.cells[target])
      expect(open(centre(number)).value?.cell).toBe(cell)
    })
    expect(folded).toBeGreaterThan(1000)
  })
  it('never stores other classes under a cell with some households but fewer than eight', () => {
    fc.assert(
      fc.property(
        fc.double({ min: west, max: east, noNaN: true }),
        fc.double({ min: south, max: north, noNaN: true }),
        (lon, lat) => {
          const place = shared({ lon: lon.toFixed(7), lat: lat.toFixed(7), column: '' }).value
          if (!place?.cell) return
          const cell = area.cellNumber(place.cell)
          const group = area.cells.flatMap((_, other) => (area.foldOf(other) === cell ? [other] : []))
          const households = group.reduce((sum, other) => sum + area.households[other], 0)
          expect(households === 0 || households > 7.99).toBe(true)
        },
      ),
      { seed: 4, numRuns: 300 },
    )
  })
  it('gives other classes the ward of the stored cell, never of the point', () => {
    let differing = 0
    fc.assert(
      fc.property(
        fc.double({ min: west, max: east, noNaN: true }),
        fc.double({ min: south, max: north, noNaN: true }),
        (lon, lat) => {
          const text = { lon: lon.toFixed(7), lat: lat.toFixed(7), column: '' }
          const place = shared(text).value
          if (!place?.cell) return
          const cell = area.cellNumber(place.cell)
          expect(place.ward2022).toBe(area.wards(2022)[area.wardOfCell(cell, 2022)].code)
          if (open(text).value?.ward2022 !== place.ward2022) differing++
        },
      ),
      { seed: 3, numRuns: 3000 },
    )
    expect(differing).toBeGreaterThan(0)
  })
})
