import { parseCsv } from './csv.ts'

/** A named public point in degrees. */
export interface NamedPoint {
  readonly name: string
  readonly lon: number
  readonly lat: number
}

/** A rail station; `inside` marks those in the borough, `crs` is its three-letter code. */
export interface Station extends NamedPoint {
  readonly crs: string
  readonly inside: boolean
}

/** A takeaway or restaurant of the food-hygiene register: neutral, never tied to an invented concern. */
export interface FoodOutlet extends NamedPoint {
  readonly type: string
  readonly postcode: string
}

/** Streets or bus stops from `name,lon,lat`. */
export function readNamedPoints(csv: string): NamedPoint[] {
  return parseCsv(csv, ['name', 'lon', 'lat']).map(({ name, lon, lat }) => ({
    name,
    lon: Number(lon),
    lat: Number(lat),
  }))
}

/** Stations from `name,crs,lon,lat,inside`. */
export function readStations(csv: string): Station[] {
  return parseCsv(csv, ['name', 'crs', 'lon', 'lat', 'inside']).map(({ name, crs, lon, lat, inside }) => ({
    name,
    crs,
    lon: Number(lon),
    lat: Number(lat),
    inside: inside === 'true',
  }))
}

/** Food outlets from `name,type,postcode,lon,lat`. */
export function readFoodOutlets(csv: string): FoodOutlet[] {
  return parseCsv(csv, ['name', 'type', 'postcode', 'lon', 'lat']).map(
    ({ name, type, postcode, lon, lat }) => ({
      name,
      type,
      postcode,
      lon: Number(lon),
      lat: Number(lat),
    }),
  )
}
