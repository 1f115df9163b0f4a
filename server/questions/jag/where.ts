import type { RoomQuestion } from '../../contract/jag/room.ts'
import type { KeptPlace } from '../../contract/told/place.ts'
import { namesPlaces } from '../../disclosure/room-policy.ts'
import type { Asking } from '../asking.ts'
import { placeNamer } from '../told/name-place.ts'

/** Where something is, as a room may hear it: before the public the ward alone. Null for what is at no place. */
export function whereNamer(
  { area, venues }: Pick<Asking, 'area' | 'venues'>,
  room: RoomQuestion,
): (place: KeptPlace | null) => string | null {
  const nameOf = placeNamer(area, venues.list())
  return (place) => {
    if (place === null) return null
    const { name, ward } = nameOf(place)
    return namesPlaces(room) ? [name, ward].filter(Boolean).join(', ') : ward
  }
}
