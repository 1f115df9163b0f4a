const directions = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west']

/** `180 m`, `2.3 km`: no finer than a phone knows. */
export function metresWords(metres: number): string {
  if (metres < 1000) return `${Math.round(metres / 10) * 10} m`
  return `${(metres / 1000).toFixed(1)} km`
}

/** 50 → `north-east`. */
export const directionWords = (bearing: number): string => directions[Math.round(bearing / 45) % 8]

/** From here it is taken for there. */
export const thereMetres = 80
/** Farther from every place than this a position helps nobody to find the nearest. */
export const farMetres = 2000
