import { expect, it } from 'vitest'
import { darkPalette, lightPalette, ramp, rampAt, rgb } from '../../../client/map/colours.ts'

const luminance = (hex: string): number => {
  const [r, g, b] = rgb(hex).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

it('the ramp darkens step by step: order without hue', () => {
  const lights = ramp.map(luminance)
  expect(lights).toEqual([...lights].sort((a, b) => b - a))
})

it('a share finds its place between the steps', () => {
  expect(rampAt(0)).toEqual([253, 240, 207])
  expect(rampAt(1)).toEqual([125, 20, 51])
  expect(rampAt(2)).toEqual(rampAt(1))
})

it.each([
  ['light', lightPalette],
  ['dark', darkPalette],
])('names on the %s map can be read against their halo', (_, palette) => {
  for (const colour of [palette.wardLabel, palette.streetLabel, palette.stationLabel, palette.venue])
    expect(contrast(colour, palette.halo)).toBeGreaterThanOrEqual(4.5)
})
