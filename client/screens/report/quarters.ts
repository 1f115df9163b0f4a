/** A calendar quarter. */
export interface Quarter {
  year: number
  /** 1 to 4. */
  quarter: number
}

const monthsOf = ['Jan – Mar', 'Apr – Jun', 'Jul – Sep', 'Oct – Dec']

/** The present quarter in London and those before it, newest first. */
export function lastQuarters(now: Date, count: number): Quarter[] {
  const [year, month] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' })
    .format(now)
    .split('-')
    .map(Number)
  const present = year * 4 + Math.floor((month - 1) / 3)
  return Array.from({ length: count }, (_, back) => ({
    year: Math.floor((present - back) / 4),
    quarter: ((present - back) % 4) + 1,
  }))
}

/** `Q3 2026`. */
export const quarterWords = ({ year, quarter }: Quarter): string => `Q${quarter} ${year}`
export const quarterMonths = ({ quarter }: Quarter): string => monthsOf[quarter - 1]
/** As it is sent: `2026 Q3`. */
export const quarterText = ({ year, quarter }: Quarter): string => `${year} Q${quarter}`
/** How many quarters a form offers. */
export const quartersOffered = 4
/** To choose from, by what is sent. */
export const quarterChoices = (quarters: readonly Quarter[]) =>
  quarters.map((each) => ({ id: quarterText(each), label: quarterWords(each), note: quarterMonths(each) }))
