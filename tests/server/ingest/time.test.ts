import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { londonTime } from '../../../server/ingest/london-time.ts'
import { readCompactMonth, readLondonHour, readMonth, readUtcStamp } from '../../../server/ingest/time.ts'
import { now } from './importing.ts'

const day = (text: string): number =>
  Math.round((Date.parse(`${text}T00:00Z`) - Date.UTC(2000, 0, 1)) / 86_400_000)
const stamp = (text: string) => readUtcStamp(text, 'Date', now)
const reason = (text: string) => stamp(text).issue?.reason

describe('months', () => {
  it('counts months since 2000 and knows neither day nor hour', () => {
    expect(readMonth('2000-01', 'Month', now).value).toEqual({ month: 0, day: null, hour: null })
    expect(readMonth('2026-03', 'Month', now).value?.month).toBe(314)
    expect(readCompactMonth('202603', '202603', now).value?.month).toBe(314)
  })
  it.each([
    ['2026-04', 'future'],
    ['1999-12', 'before2000'],
    ['1899-01', 'before2000'],
    ['2025-13', 'impossibleDate'],
    ['2025-00', 'impossibleDate'],
    ['01/2025', 'dateOrder'],
    ['02/31/2022', 'impossibleDate'],
    ['', 'noTime'],
    ['January', 'badTime'],
    ['__proto__', 'badTime'],
  ])('refuses %s as %s', (text, name) => {
    expect(readMonth(text, 'Month', now).issue).toEqual({ reason: name, column: 'Month' })
  })
})

describe('stamps', () => {
  it('turns UTC into London day and hour', () => {
    expect(stamp('2025-01-10T23:30:00+00:00').value).toEqual({ month: 300, day: day('2025-01-10'), hour: 23 })
    expect(stamp('2025-06-30T23:30:00+00:00').value).toEqual({ month: 306, day: day('2025-07-01'), hour: 0 })
    expect(stamp('2025-07-01T00:30:00+01:00').value).toEqual({ month: 306, day: day('2025-07-01'), hour: 0 })
  })
  it('takes exactly midnight as an unknown hour of the day that is written', () => {
    expect(stamp('2025-07-01T00:00:00+00:00').value).toEqual({
      month: 306,
      day: day('2025-07-01'),
      hour: null,
    })
    expect(stamp('2025-07-01').value?.hour).toBeNull()
  })
  it('survives both clock changes', () => {
    expect(stamp('2025-03-30T00:59:59Z').value?.hour).toBe(0)
    expect(stamp('2025-03-30T01:00:00Z').value?.hour).toBe(2)
    expect(stamp('2025-10-26T00:30:00Z').value?.hour).toBe(1)
    expect(stamp('2025-10-26T01:30:00Z').value?.hour).toBe(1)
  })
  it.each([
    ['2026-03-21T10:00:00Z', 'future'],
    ['2026-03-20T12:00:01Z', 'future'],
    ['1899-06-01T10:00:00Z', 'before2000'],
    ['2025-02-31T10:00:00Z', 'impossibleDate'],
    ['31/02/2025 10:00', 'impossibleDate'],
    ['12/25/2024', 'dateOrder'],
    ['25/12/2024', 'dateOrder'],
    ['2025-25-12', 'dateOrder'],
    ['2025-01-10T24:30:00Z', 'badTime'],
    ['yesterday', 'badTime'],
    ['', 'noTime'],
  ])('refuses %s as %s', (text, name) => {
    expect(reason(text)).toBe(name)
  })
  it('agrees with the calendar of the platform at any time since 2000', () => {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/London',
      dateStyle: 'short',
      timeStyle: 'medium',
      hourCycle: 'h23',
    })
    let looked = 0
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (seconds) => {
        const at = Date.UTC(2000, 0, 2) + seconds * 1000
        const [date, time] = format.format(at).split(', ')
        looked++
        expect(londonTime(at)).toEqual({ day: day(date), hour: Number(time.slice(0, 2)) })
      }),
      { seed: 7, numRuns: 2000 },
    )
    expect(looked).toBe(2000)
  })
})

describe('London hours', () => {
  it('takes them as they are', () => {
    expect(readLondonHour('2025-07-01T23', 'when', now).value).toEqual({
      month: 306,
      day: day('2025-07-01'),
      hour: 23,
    })
    expect(readLondonHour('2025-07-01T24', 'when', now).issue?.reason).toBe('badTime')
  })
})
