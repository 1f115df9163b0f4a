/** Months as `YYYY-MM`; both ends of every range are included. */

export function addMonths(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number)
  const whole = year * 12 + (number - 1) + count
  return `${Math.floor(whole / 12)}-${String((((whole % 12) + 12) % 12) + 1).padStart(2, '0')}`
}

/** Every month from first to last; empty when last lies before first. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month)
  return months
}

export interface MonthRange {
  from: string
  to: string
}

/** The newest `count` months of the data, or all of them when there are fewer. */
export function lastMonths(data: MonthRange, count: number): MonthRange {
  return { from: clamp(addMonths(data.to, 1 - count), data.from, data.to), to: data.to }
}

export const monthPresets = [
  { id: 'last', label: 'Last month', months: 1 },
  { id: 'three', label: 'Last 3 months', months: 3 },
  { id: 'twelve', label: 'Last 12 months', months: 12 },
  { id: 'all', label: 'All months', months: Number.POSITIVE_INFINITY },
] as const
export type MonthPreset = (typeof monthPresets)[number]['id']

export function presetRange(data: MonthRange, preset: MonthPreset): MonthRange {
  const months = monthPresets.find(({ id }) => id === preset)?.months ?? 12
  return Number.isFinite(months) ? lastMonths(data, months) : data
}

/** The months a filter means: days are widened to their month, open ends to the data's. */
export function rangeOf(from: string | null, to: string | null, data: MonthRange): MonthRange {
  return { from: (from ?? data.from).slice(0, 7), to: (to ?? data.to).slice(0, 7) }
}

/** Which preset a range is, or null when it was brushed. When two are the same months the shorter name wins. */
export function presetOf(range: MonthRange, data: MonthRange): MonthPreset | null {
  const same = monthPresets.find(({ id }) => {
    const preset = presetRange(data, id)
    return preset.from === range.from && preset.to === range.to
  })
  return same?.id ?? null
}

export const yearBefore = ({ from, to }: MonthRange): MonthRange => ({
  from: addMonths(from, -12),
  to: addMonths(to, -12),
})

/** Moves one end by months, kept inside the data and on its own side of the other end. */
export function moveEnd(range: MonthRange, end: 'from' | 'to', by: number, data: MonthRange): MonthRange {
  const moved = addMonths(range[end], by)
  if (end === 'from') return { ...range, from: clamp(moved, data.from, range.to) }
  return { ...range, to: clamp(moved, range.from, data.to) }
}

/** Moves the whole range, as far as the data reach. */
export function moveRange(range: MonthRange, by: number, data: MonthRange): MonthRange {
  const length = monthsBetween(range.from, range.to).length
  const from = clamp(addMonths(range.from, by), data.from, addMonths(data.to, 1 - length))
  return { from, to: addMonths(from, length - 1) }
}

const clamp = (month: string, low: string, high: string): string =>
  month < low ? low : month > high ? high : month
