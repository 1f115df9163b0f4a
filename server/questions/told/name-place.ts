import type { Area } from '../../area/area.ts'
import type { Venue } from '../../contract/answers.ts'
import type { KeptPlace, NamedPlace } from '../../contract/told/place.ts'

/** What a place is called: a venue by its name, a cell by its street or stop, an area by the place in its middle. */
export function placeNamer(area: Area, venues: readonly Venue[]): (place: KeptPlace) => NamedPlace {
  const byId = new Map(venues.map((venue) => [venue.id, venue]))
  return (place) => {
    const numbers = place.cells.flatMap((text) => {
      const cell = area.knownCell(text)
      return cell === undefined ? [] : [area.cellNumber(cell)]
    })
    const middle = numbers[Math.floor(numbers.length / 2)]
    const ward = area.wards(2022)[middle === undefined ? -1 : area.wardOfCell(middle, 2022)]?.name ?? ''
    const street = middle === undefined ? 'A place of another map' : area.placeName(middle)
    if (place.kind === 'venue') return { ...place, name: byId.get(place.id)?.name ?? street, ward }
    return { ...place, name: place.kind === 'cell' ? street : `${numbers.length} cells near ${street}`, ward }
  }
}
