/** Mean Earth radius (IUGG) times one degree in radians: metres in a degree of latitude. */
const METRES_PER_DEGREE = (6_371_008.8 * Math.PI) / 180

/** Degrees to metres on a plane touching the Earth at one latitude; inside a borough the error is below 0.1 %. */
export interface MetreScale {
  readonly metresPerLon: number
  readonly metresPerLat: number
}

/** The equirectangular scale at a latitude in degrees. */
export function metreScale(lat: number): MetreScale {
  return {
    metresPerLon: METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180),
    metresPerLat: METRES_PER_DEGREE,
  }
}

/** Distance in metres from a point to the segment a–b, all in degrees. */
export function distanceToSegmentMetres(
  scale: MetreScale,
  lon: number,
  lat: number,
  a: readonly number[],
  b: readonly number[],
): number {
  const ax = (a[0] - lon) * scale.metresPerLon
  const ay = (a[1] - lat) * scale.metresPerLat
  const dx = (b[0] - a[0]) * scale.metresPerLon
  const dy = (b[1] - a[1]) * scale.metresPerLat
  const length2 = dx * dx + dy * dy
  const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length2))
  return Math.hypot(ax + along * dx, ay + along * dy)
}
