import type { Area } from '../../server/area/area.ts'
import { seeded } from '../helpers/seeded.ts'

const types = [
  'Anti-social behaviour',
  'Bicycle theft',
  'Burglary',
  'Criminal damage and arson',
  'Drugs',
  'Other crime',
  'Other theft',
  'Possession of weapons',
  'Public order',
  'Robbery',
  'Shoplifting',
  'Theft from the person',
  'Vehicle crime',
  'Violence and sexual offences',
]

export const policeUkHeader =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context'

/** The publisher snaps to a fixed list of map points; so many of them for a borough. */
const snapPoints = 12_000
const months = 36
const rowsPerPiece = 5000
/** About 40 m: a snap point lies near the middle of its cell, but not on it. */
const jitterDegrees = 0.0004

/** Invented rows in the shape of a data.police.uk street file, in pieces; the same for the same seed. */
export function* generatePoliceUk(area: Area, rows: number, seed = 1): Generator<Uint8Array> {
  const chance = seeded(seed)
  const points = Array.from({ length: snapPoints }, () => {
    const cell = chance.integer(0, area.cells.length - 1)
    const shift = () => (chance.next() - 0.5) * 2 * jitterDegrees
    const lon = area.cellCentres[cell * 2] + shift()
    const lat = area.cellCentres[cell * 2 + 1] + shift()
    return `${lon.toFixed(6)},${lat.toFixed(6)},On or near Invented Street ${cell}`
  })
  const hex = () =>
    Math.floor(chance.next() * 2 ** 32)
      .toString(16)
      .padStart(8, '0')
  const id = () => Array.from({ length: 8 }, hex).join('')
  yield Buffer.from(`${policeUkHeader}\n`)
  for (let row = 0; row < rows; ) {
    const lines: string[] = []
    for (; row < rows && lines.length < rowsPerPiece; row++) {
      // As published: one month after the other.
      const month = Math.floor((row * months) / rows)
      const date = `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
      lines.push(
        `${id()},${date},${area.force},${area.force},${chance.pick(points)},E01000000,Invented 001A,${chance.pick(types)},Under investigation,`,
      )
    }
    yield Buffer.from(`${lines.join('\n')}\n`)
  }
}
