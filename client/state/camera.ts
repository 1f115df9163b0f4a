/** Longitude, latitude, zoom. */
export type Camera = readonly [number, number, number]

/** Reads `lon,lat,zoom` of a link; null when it is none. */
export function readCamera(text: string | null): Camera | null {
  const numbers = (text ?? '').split(',').map(Number)
  if (numbers.length !== 3 || text === '' || numbers.some((n) => !Number.isFinite(n))) return null
  const [lon, lat, zoom] = numbers
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22 ? [lon, lat, zoom] : null
}
