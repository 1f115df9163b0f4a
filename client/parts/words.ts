/** How figures, months and changes are put into words: British, short, no codes. */

const thousands = new Intl.NumberFormat('en-GB')

export const countWords = (count: number): string => thousands.format(count)

/** `fewer than 10`: what stands wherever a count is withheld, on screen, on paper and in files. */
export const withheldWords = ({ below }: { below: number }): string => `fewer than ${countWords(below)}`

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026-11` → `Nov 2026`; days keep their day. */
export function monthWords(text: string): string {
  const [year, month, day] = text.split('-')
  return [day ? Number(day) : '', monthNames[Number(month) - 1], year].filter(Boolean).join(' ')
}

/** `Dec 2025 – Nov 2026`, or one month. */
export const rangeWords = (from: string, to: string): string =>
  from === to ? monthWords(from) : `${monthWords(from)} – ${monthWords(to)}`

/** A share 0..1 as per cent; one digit below ten, and never nothing for something. */
export function shareWords(share: number): string {
  const percent = share * 100
  if (percent > 0 && percent < 0.1) return 'less than 0.1\u00a0%'
  return `${percent < 9.95 ? percent.toFixed(1) : Math.round(percent)}\u00a0%`
}

/** `+38 %`, `−4 %` with a true minus; null when there was nothing before. */
export function ratioWords(ratio: number | null): string {
  if (ratio === null) return 'new'
  const percent = Math.round(ratio * 100)
  return percent > 0
    ? `+${countWords(percent)}\u00a0%`
    : percent < 0
      ? `−${countWords(-percent)}\u00a0%`
      : '±0\u00a0%'
}

export const shortDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
export const longDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export const hourWords = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`

/** `1 incident`, `763 incidents`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${countWords(count)} ${count === 1 ? one : many}`
