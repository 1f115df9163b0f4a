import type { Feature, FeatureCollection, Position } from 'geojson'

/** A zone as the form shows it. Its outline is flat: x to the east and y to the south, in kilometres. */
export interface ZoneShape {
  id: string
  name: string
  /** Code of the 2022 ward. */
  ward: string
  /** For the `d` of a path. */
  path: string
  rings: readonly (readonly Position[])[]
  box: Box
  /** Where its number stands: inside it. */
  middle: Position
}

/** `[left, top, right, bottom]` in kilometres. */
export type Box = readonly [number, number, number, number]

const kilometresPerDegree = 111.32

/** Longitude and latitude → flat kilometres; near enough for a form. `latitude` is that of the area's middle. */
export const flat =
  (latitude: number) =>
  ([lon, lat]: Position): Position => [
    lon * kilometresPerDegree * Math.cos((latitude * Math.PI) / 180),
    -lat * kilometresPerDegree,
  ]

/** The zones of a layer, in the order of their names. */
export function zoneShapes(zones: FeatureCollection, latitude: number): ZoneShape[] {
  const place = flat(latitude)
  return zones.features
    .flatMap((feature) => {
      const rings = ringsOf(feature).map((ring) => ring.map(place))
      const { id, name, ward } = feature.properties ?? {}
      if (rings.length === 0 || typeof id !== 'string') return []
      const box = boxOf(rings.flat())
      return [
        {
          ...{ id, name: String(name), ward: String(ward), rings, box },
          ...{ path: pathOf(rings), middle: middleOf(rings, box) },
        },
      ]
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

const ringsOf = ({ geometry }: Feature): Position[][] => {
  if (geometry.type === 'Polygon') return geometry.coordinates
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
}

const pathOf = (rings: readonly (readonly Position[])[]): string =>
  rings.map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(3)} ${y.toFixed(3)}`).join('L')}Z`).join('')

export function boxOf(positions: readonly Position[]): Box {
  let box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of positions)
    box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)]
  return box
}

/** What holds all of them, with some room around. */
export function boxAround(shapes: readonly ZoneShape[], room = 0.06): Box {
  const [left, top, right, bottom] = boxOf(
    shapes.flatMap(({ box }) => [
      [box[0], box[1]],
      [box[2], box[3]],
    ]),
  )
  const margin = Math.max(right - left, bottom - top) * room
  return [left - margin, top - margin, right + margin, bottom + margin]
}

/** The zone that holds a point; undefined when none does. */
export const zoneAt = (shapes: readonly ZoneShape[], point: Position): ZoneShape | undefined =>
  shapes.find(({ rings, box }) => isInBox(box, point) && isInside(rings, point))

const isInBox = ([left, top, right, bottom]: Box, [x, y]: Position): boolean =>
  x >= left && x <= right && y >= top && y <= bottom

/** By the number of edges to its right: holes come out by themselves. */
function isInside(rings: readonly (readonly Position[])[], [x, y]: Position): boolean {
  let inside = false
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]]
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    }
  return inside
}

const middleSteps = 9

/** The point of a small grid that lies inside and furthest from the edge. */
function middleOf(rings: readonly (readonly Position[])[], [left, top, right, bottom]: Box): Position {
  let best: Position = [(left + right) / 2, (top + bottom) / 2]
  let most = -1
  for (let i = 1; i < middleSteps; i++)
    for (let j = 1; j < middleSteps; j++) {
      const point: Position = [
        left + ((right - left) * i) / middleSteps,
        top + ((bottom - top) * j) / middleSteps,
      ]
      if (!isInside(rings, point)) continue
      const room = Math.min(...rings.flat().map(([x, y]) => Math.hypot(x - point[0], y - point[1])))
      if (room > most) [best, most] = [point, room]
    }
  return best
}
