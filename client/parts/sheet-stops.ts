/** The three heights of the phone's sheet, lowest first, in words. */
export const sheetStops = { low: 'low', half: 'half open', full: 'fully open' } as const
export type SheetStop = keyof typeof sheetStops

const order: readonly SheetStop[] = ['low', 'half', 'full']

export const nextStop = (stop: SheetStop, step: 1 | -1): SheetStop =>
  order[Math.min(order.length - 1, Math.max(0, order.indexOf(stop) + step))]

/** Where a drag ended, as share of the window's height from the top. */
export const stopAt = (share: number): SheetStop => (share < 0.35 ? 'full' : share < 0.72 ? 'half' : 'low')
