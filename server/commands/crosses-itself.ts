type Point = readonly [number, number]

/**
 * Whether two sides of a ring cross, ends apart. `ring` is open or closed, in any unit; pairs of sides whose boxes do not
 * meet cost one comparison.
 */
export function crossesItself(ring: readonly Point[]): boolean {
  const last = ring.length - 1
  const isClosed = last > 0 && ring[0][0] === ring[last][0] && ring[0][1] === ring[last][1]
  const count = isClosed ? last : ring.length
  const sides = Array.from({ length: count }, (_, at) => [ring[at], ring[(at + 1) % count]] as const)
  return sides.some(([a, b], first) =>
    sides.slice(first + 2).some(([c, d], skipped) => {
      // The last side meets the first one.
      if (first === 0 && skipped === count - 3) return false
      return boxesMeet(a, b, c, d) && cross(a, b, c, d)
    }),
  )
}

function boxesMeet(a: Point, b: Point, c: Point, d: Point): boolean {
  return (
    Math.max(a[0], b[0]) >= Math.min(c[0], d[0]) &&
    Math.max(c[0], d[0]) >= Math.min(a[0], b[0]) &&
    Math.max(a[1], b[1]) >= Math.min(c[1], d[1]) &&
    Math.max(c[1], d[1]) >= Math.min(a[1], b[1])
  )
}

/** Each side separates the ends of the other. */
function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
}

function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}
