import { latLngToCell } from 'h3-js'

/** Resolution of the place cells. */
const resolution = 10

/** The place cell around a point; whether this borough has it is another question. */
export const cellAt = (lon: number, lat: number): string => latLngToCell(lat, lon, resolution)
