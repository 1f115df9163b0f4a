import proj4 from 'proj4'

/** Coordinate systems that outlines may come in. */
export const gridCodes = [4326, 27700, 3857] as const
export type GridCode = (typeof gridCodes)[number]

/**
 * British National Grid by the seven-parameter Helmert shift of the Ordnance Survey: within about 5 m of the exact
 * OSTN15 grid, far finer than a place cell.
 */
const definitions: Record<GridCode, string> = {
  4326: '+proj=longlat +datum=WGS84 +no_defs',
  27700:
    '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs',
  3857: '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +wktext +no_defs',
}

/** A function from positions of one system to WGS84 degrees, longitude first. */
export function toDegrees(code: GridCode): (position: readonly number[]) => [number, number] {
  if (code === 4326) return ([lon, lat]) => [lon, lat]
  const { forward } = proj4(definitions[code], definitions[4326])
  return ([x, y]) => {
    const [lon, lat] = forward([x, y])
    return [lon, lat]
  }
}
