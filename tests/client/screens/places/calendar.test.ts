import { expect, it } from 'vitest'
import { monthLater, onDay, sheetOf } from '../../../../client/screens/places/calendar-days.ts'
import { impactDay, venue } from './told-entries.ts'

it('shows whole weeks from Monday', () => {
  const weeks = sheetOf('2026-02')
  expect([weeks[0][0], weeks.at(-1)?.[6], weeks.length]).toEqual(['2026-01-26', '2026-03-01', 5])
  // 1 June 2026 is a Monday.
  expect(sheetOf('2026-06')[0][0]).toBe('2026-06-01')
  expect(sheetOf('2027-02')).toHaveLength(4)
})

it('finds days of action, sittings and stops of a day', () => {
  const day = impactDay({
    id: 'day',
    fields: { ...impactDay().fields, from: '2026-04-10', to: '2026-04-12' },
  })
  const court = venue({
    id: 'court',
    fields: { ...venue().fields, name: 'Example Court', type: 'court', sittingDays: ['2026-04-10'] },
  })
  const hours = [{ day: 5, from: 1080, to: 1260 }]
  const bus = venue({ id: 'bus', fields: { ...venue().fields, hours } })
  const pub = venue({ id: 'pub', fields: { ...venue().fields, type: 'pub', hours } })
  const on = (text: string) => onDay([bus, court, day, pub], text).map(({ id }) => id)
  // Friday.
  expect(on('2026-04-10')).toEqual(['day', 'court', 'bus'])
  expect(on('2026-04-12')).toEqual(['day'])
  expect(on('2026-04-13')).toEqual([])
  expect(onDay([bus], '2026-04-17')[0].detail).toBe('18:00–21:00, Example Street, Example ward')
})

it('goes from month to month without missing one', () => {
  expect(monthLater('2026-01-31', 1)).toBe('2026-02-28')
  expect(monthLater('2026-03-31', -1)).toBe('2026-02-28')
  expect(monthLater('2025-12-15', 1)).toBe('2026-01-15')
})
