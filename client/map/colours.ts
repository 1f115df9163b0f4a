/** One sequential warm ramp for counts, lowest first. Readable in every kind of colour blindness. */
export const ramp = ['#fdf0cf', '#fbd48e', '#f6a75a', '#e8703a', '#c33b2c', '#7d1433'] as const

/** How much of the basemap shines through, so that names stay readable. */
export const fillOpacity = 0.78

export interface MapPalette {
  outside: string
  inside: string
  lsoa: string
  road: string
  wardLine: string
  boroughLine: string
  wardLabel: string
  streetLabel: string
  stationLabel: string
  halo: string
  standsOut: string
  selected: string
  area: string
  zone: string
  venue: string
  power: string
  service: string
  hidden: string
}

export const lightPalette: MapPalette = {
  outside: '#e7ebea',
  inside: '#f8f9f7',
  lsoa: '#d3dad8',
  road: '#eadfc4',
  wardLine: '#6a7a82',
  boroughLine: '#44545c',
  wardLabel: '#46565f',
  streetLabel: '#5d6a70',
  stationLabel: '#22323a',
  halo: '#ffffff',
  standsOut: '#1c2a30',
  selected: '#0b6470',
  area: '#1d5fa8',
  zone: '#6a4c93',
  venue: '#0b6470',
  power: '#1c2a30',
  service: '#1d6b3a',
  hidden: '#7a5200',
}

export const darkPalette: MapPalette = {
  outside: '#10161a',
  inside: '#20292f',
  lsoa: '#36434b',
  road: '#4a4632',
  wardLine: '#8497a1',
  boroughLine: '#a8b9c1',
  wardLabel: '#d2dde2',
  streetLabel: '#b5c2c8',
  stationLabel: '#f2f6f7',
  halo: '#151c20',
  standsOut: '#ffffff',
  selected: '#5cc4cf',
  area: '#8ebdf3',
  zone: '#c0a6ea',
  venue: '#5cc4cf',
  power: '#ffffff',
  service: '#7fd6a0',
  hidden: '#ffd27a',
}

/** `#fdf0cf` → red, green, blue as 0..1. */
export function rgb(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]
}

/** Colour of a share 0..1 on the ramp, between its steps in a straight line; channels 0..255. */
export function rampAt(share: number): [number, number, number] {
  const position = Math.min(Math.max(share, 0), 1) * (ramp.length - 1)
  const step = Math.min(Math.floor(position), ramp.length - 2)
  const [low, high] = [rgb(ramp[step]), rgb(ramp[step + 1])]
  const mix = (channel: number): number =>
    Math.round((low[channel] + (high[channel] - low[channel]) * (position - step)) * 255)
  return [mix(0), mix(1), mix(2)]
}
