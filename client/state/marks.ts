import { londonDayText, londonMomentText } from '../../server/contract/calendar.ts'
import type { HiddenPlaces } from '../../server/contract/hidden-places.ts'
import type { ToldEntry, ToldEntryOf } from '../../server/contract/told/told.ts'

/** Layers of what people wrote, and what it says beside the records. */
export const markLayers = ['impactDays', 'powers', 'services', 'hidden'] as const
export type MarkLayer = (typeof markLayers)[number]

/** How it is drawn: what is still to come, or over, is an outline without a pattern. */
export const markLooks = [
  ...['impact-day', 'impact-day-over', 'power', 'power-to-come', 'service', 'hidden'],
] as const
export type MarkLook = (typeof markLooks)[number]

type HiddenPlace = NonNullable<HiddenPlaces['places']>[number]
type Marked = ToldEntryOf<'impactDay'> | ToldEntryOf<'power'> | ToldEntryOf<'service'>

/** One thing on the map: whole cells, and what was written about them. */
export interface Mark {
  readonly id: string
  readonly layer: MarkLayer
  readonly look: MarkLook
  readonly cells: readonly string[]
  readonly about: { readonly entry: Marked } | { readonly hidden: HiddenPlace }
}

interface MarksAsked {
  readonly on: Readonly<Record<MarkLayer, boolean>>
  readonly entries: readonly ToldEntry[]
  readonly hidden: HiddenPlaces | null
  readonly now: Date
  /** Months that the map counts, `YYYY-MM`: days of action in them stay on it. */
  readonly months: { readonly from: string | null; readonly to: string | null }
  /** Before a room what somebody was told in confidence is not shown. */
  readonly isRoom: boolean
}

/** What the layers that are on hold, in the order in which it is drawn. A power that has ended is on no map. Pure. */
export function marksOf({ on, entries, hidden, now, months, isRoom }: MarksAsked): Mark[] {
  const moment = londonMomentText(now)
  const today = londonDayText(now)
  const told = entries.flatMap((entry): Mark[] => {
    const { id, place } = entry
    if (!place || place.cells.length === 0) return []
    const mark = (layer: MarkLayer, look: MarkLook, about: Marked): Mark[] =>
      on[layer] ? [{ id, layer, look, cells: place.cells, about: { entry: about } }] : []
    if (entry.kind === 'service') return mark('services', 'service', entry)
    if (entry.kind === 'power' && moment < entry.fields.ends)
      return mark('powers', entry.fields.starts <= moment ? 'power' : 'power-to-come', entry)
    if (entry.kind !== 'impactDay') return []
    if (today <= entry.fields.to) return mark('impactDays', 'impact-day', entry)
    return isIn(entry.fields, months) ? mark('impactDays', 'impact-day-over', entry) : []
  })
  const places = on.hidden && !isRoom ? (hidden?.places ?? []) : []
  return [
    ...told,
    ...places.map(
      (place): Mark => ({
        ...{ id: `hidden-${place.reason}-${place.cell}`, layer: 'hidden', look: 'hidden' },
        ...{ cells: [place.cell], about: { hidden: place } },
      }),
    ),
  ]
}

const isIn = (day: { from: string; to: string }, { from, to }: MarksAsked['months']): boolean =>
  (from === null || day.to.slice(0, 7) >= from) && (to === null || day.from.slice(0, 7) <= to)
