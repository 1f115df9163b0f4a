import { describe, expect, it } from 'vitest'
import {
  type HotspotFigures,
  hotspotVerdict,
  percentInWords,
} from '../../../server/analysis/hotspot-verdict.ts'

const figures: HotspotFigures = {
  events: 1204,
  cellsWithEvents: 890,
  areaShareFor50: 0.0312,
  standingOut: 12,
  thin: null,
}
const words = { area: 'the borough' }

describe('the verdict in plain words', () => {
  it('says where half of the incidents happen and how many places stand out', () => {
    expect(hotspotVerdict(figures, words)).toEqual({
      code: 'concentrated',
      text: 'Half of these incidents happen in 3.1 % of the borough',
      detail: '12 places stand out from their surroundings',
    })
    expect(hotspotVerdict({ ...figures, standingOut: 1 }, words).detail).toBe(
      '1 place stands out from its surroundings',
    )
    expect(hotspotVerdict({ ...figures, standingOut: 1500 }, words).detail).toMatch(/^1,500 places /)
  })

  it('calls it spread when nothing stands out, however small the area', () => {
    expect(hotspotVerdict({ ...figures, standingOut: 0, areaShareFor50: 0.001 }, words)).toEqual({
      code: 'spread',
      text: 'No place stands out from its surroundings',
      detail: '1,204 incidents in 890 places',
    })
  })

  it('refuses thin data with the numbers', () => {
    const thin = { reasons: ['fewEvents', 'fewCells'], events: 12, cellsWithEvents: 9 } as const
    const few = hotspotVerdict({ ...figures, events: 12, cellsWithEvents: 9, standingOut: 0, thin }, words)
    expect(few.code).toBe('tooFew')
    expect(few.text).toBe('Too few to say: 12 incidents in 9 places')
    const one = hotspotVerdict({ ...figures, events: 1, cellsWithEvents: 1, standingOut: 0, thin }, words)
    expect(one.text).toBe('Too few to say: 1 incident in 1 place')
  })

  it('says when nothing matches', () => {
    const none = hotspotVerdict({ ...figures, events: 0, cellsWithEvents: 0, areaShareFor50: null }, words)
    expect(none).toMatchObject({ code: 'none', text: 'No incidents match' })
  })

  it('takes the nouns of another area and another kind of event', () => {
    const other = { area: 'the ward', event: { one: 'search', many: 'searches' } }
    expect(hotspotVerdict(figures, other).text).toBe('Half of these searches happen in 3.1 % of the ward')
  })

  it.each([
    [0, '0.0 %'],
    [0.0002, 'less than 0.1 %'],
    [0.001, '0.1 %'],
    [0.0994, '9.9 %'],
    [0.0996, '10 %'],
    [0.2449, '24 %'],
    [1, '100 %'],
  ])('says %d as "%s"', (share, text) => {
    expect(percentInWords(share)).toBe(text)
  })
})
