import type { TooThin } from './too-thin.ts'

export type HotspotVerdictCode = 'concentrated' | 'spread' | 'tooFew' | 'none'

/** One sentence to read aloud, and what stands behind it. No full stops: the screen sets them. */
export type HotspotVerdict = {
  readonly code: HotspotVerdictCode
  readonly text: string
  readonly detail: string
}

export type HotspotFigures = {
  readonly events: number
  readonly cellsWithEvents: number
  /** From `areaShareFor(counts, 0.5, totalCells)`; null when there are no events. */
  readonly areaShareFor50: number | null
  /** Cells whose bin `standsOut`. */
  readonly standingOut: number
  /** From `tooThin`; null when the test was made. */
  readonly thin: TooThin | null
}

export type VerdictWords = {
  /** With its article: "the borough", "the ward". */
  readonly area: string
  /** Police activity is not called an incident: stop-and-search passes its own nouns. */
  readonly event?: { readonly one: string; readonly many: string }
}

const INCIDENT = { one: 'incident', many: 'incidents' }
const PLACE = { one: 'place', many: 'places' }

/**
 * The verdict on a set of hotspots, in plain words. What Gi* finds "stands out from its surroundings"; it is never
 * called "not chance". The share of the area alone does not make a hotspot: a few scattered events always lie in a
 * small share of many cells, so `concentrated` needs a place that stands out.
 */
export function hotspotVerdict(figures: HotspotFigures, words: VerdictWords): HotspotVerdict {
  const event = words.event ?? INCIDENT
  const { events, cellsWithEvents, areaShareFor50, standingOut, thin } = figures
  if (events <= 0 || areaShareFor50 === null) {
    return {
      code: 'none',
      text: `No ${event.many} match`,
      detail: 'Fewer filters or more months may show some',
    }
  }
  const inPlaces = `${counted(events, event)} in ${counted(cellsWithEvents, PLACE)}`
  if (thin !== null) {
    return {
      code: 'tooFew',
      text: `Too few to say: ${inPlaces}`,
      detail: `What stands out can be said from 30 ${event.many} in 30 places; the ranking is shown all the same`,
    }
  }
  if (standingOut === 0) {
    return { code: 'spread', text: 'No place stands out from its surroundings', detail: inPlaces }
  }
  return {
    code: 'concentrated',
    text: `Half of these ${event.many} happen in ${percentInWords(areaShareFor50)} of ${words.area}`,
    detail:
      standingOut === 1
        ? '1 place stands out from its surroundings'
        : `${thousands(standingOut)} places stand out from their surroundings`,
  }
}

function counted(count: number, noun: { readonly one: string; readonly many: string }): string {
  return `${thousands(count)} ${count === 1 ? noun.one : noun.many}`
}

/** 12345 → "12,345". */
export function thousands(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** A share 0..1 as one would say it: "less than 0.1 %", "3.1 %", "24 %". */
export function percentInWords(share: number): string {
  const percent = share * 100
  if (percent > 0 && percent < 0.1) return 'less than 0.1 %'
  return percent < 9.95 ? `${percent.toFixed(1)} %` : `${Math.round(percent)} %`
}
