import type { Area } from '../../area/area.ts'
import { cellSteps } from '../../area/cell-rings.ts'
import type { KeptWatch, Watch } from '../../contract/watches.ts'
import type { Asking, Ground } from '../asking.ts'
import { placeNamer } from '../told/name-place.ts'

/** A watch with what it is called and the cells it is over, by number; without cells when its place is gone. */
export interface WatchedPlace {
  readonly watch: Watch
  readonly cells: readonly number[]
}

/** Looks watches up. The venues are read once, for all that are looked up. */
export function watchedPlaces({
  area,
  areas,
  venues,
}: Pick<Asking | Ground, 'area' | 'areas' | 'venues'>): (watch: KeptWatch) => WatchedPlace {
  const listed = venues.list()
  const venueById = new Map(listed.map((venue) => [venue.id, venue]))
  const name = placeNamer(area, listed)
  const gone = (watch: KeptWatch, words: string): WatchedPlace => ({
    watch: { ...watch, name: words, ward: '', isGone: true },
    cells: [],
  })
  return (watch) => {
    if (watch.kind === 'area') {
      const saved = areas.find(watch.place)
      if (!saved) return gone(watch, 'An area that was deleted')
      const cells = numbersOf(area, saved.cells)
      const { ward } = name({ kind: 'cells', id: '', cells: saved.cells })
      return { watch: { ...watch, name: saved.name, ward, isGone: false }, cells }
    }
    const isVenue = watch.kind === 'venue'
    const centre = isVenue ? venueById.get(watch.place)?.cell : watch.place
    const [number] = centre === undefined ? [] : numbersOf(area, [centre])
    if (centre === undefined || number === undefined)
      return gone(watch, isVenue ? 'A venue that is not listed any more' : 'A place of another map')
    const named = name({ kind: isVenue ? 'venue' : 'cell', id: watch.place, cells: [centre] })
    const cells = [...cellSteps(area.neighbours, [number], watch.rings).keys()].sort((a, b) => a - b)
    return { watch: { ...watch, name: named.name, ward: named.ward, isGone: false }, cells }
  }
}

function numbersOf(area: Area, cells: readonly string[]): number[] {
  return cells.flatMap((text) => {
    const cell = area.knownCell(text)
    return cell === undefined ? [] : [area.cellNumber(cell)]
  })
}
