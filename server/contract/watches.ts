import { z } from 'zod'
import { ToldEntry, ToldHistory } from './told/told.ts'

/** Watches over places and what changed since somebody last looked. */

/** Most watches of one person. */
export const mostWatches = 100
/** Of somebody who never looked, and of somebody who did not look for longer. */
export const longestLookBackDays = 90

/** A place to watch. A circle is a cell with up to two rings around it; a venue is watched with one. */
export const WatchDraft = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('venue'), id: z.string().min(1).max(60) }),
  z.strictObject({ kind: z.literal('area'), id: z.string().min(1).max(60) }),
  z.strictObject({
    kind: z.literal('circle'),
    id: z.string().min(1).max(20),
    rings: z.number().int().min(0).max(2),
  }),
])
export type WatchDraft = z.infer<typeof WatchDraft>

/** As it is kept: the question alone. */
export interface KeptWatch {
  readonly id: string
  readonly kind: WatchDraft['kind']
  /** Id of the venue or the area, or the cell in the middle. */
  readonly place: string
  readonly rings: number
  /** UTC. */
  readonly since: string
}

export const Watch = z.object({
  id: z.string(),
  kind: z.enum(['venue', 'area', 'circle']),
  place: z.string(),
  rings: z.number().int(),
  since: z.string(),
  name: z.string(),
  ward: z.string(),
  /** The venue or area is not there any more. */
  isGone: z.boolean(),
})
export type Watch = z.infer<typeof Watch>

export const WatchList = z.object({ watches: z.array(Watch) })

/** What its figures say. `none`: its reader has no figures of places at all. */
export const WatchVerdict = z.enum(['above', 'within', 'below', 'tooShort', 'none'])

/** A watch worked out for its owner: nothing in it that the owner could not ask. */
export const WatchState = Watch.extend({
  /** The last whole month with records, `YYYY-MM`, and how many of it lie there. */
  month: z.string().nullable(),
  count: z.number().int(),
  /** What the twelve months before let one expect. */
  expected: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
  verdict: WatchVerdict,
  sentence: z.string(),
  /** Months of which files came in, or were taken back, since the last look, where any record lies there. */
  came: z.object({ from: z.string(), to: z.string(), count: z.number().int() }).nullable(),
  /** Something to look at: figures that came in, or something written there. */
  isNews: z.boolean(),
})
export type WatchState = z.infer<typeof WatchState>

const change = ToldHistory.shape.changes.element

/** Something written that changed, and why it is told. */
export const ChangedEntry = z.object({
  why: z.enum(['watched', 'own']),
  what: change.shape.what,
  at: z.string(),
  /** Whose hand. */
  agency: z.string(),
  entry: ToldEntry,
})
export type ChangedEntry = z.infer<typeof ChangedEntry>

export const Changes = z.object({
  /**
   * Since when (UTC): the last look, or where there was none the longest that is looked back. Until when is what to say
   * when it has been looked at.
   */
  since: z.string(),
  hasLooked: z.boolean(),
  until: z.string(),
  /** Fired first, then news, then by name. */
  watches: z.array(WatchState),
  /** Labels of the sources that the figures are counted from. */
  counted: z.array(z.string()),
  /** Newest first. */
  entries: z.array(ChangedEntry),
  /** The release that everybody sees, and whether it is another one than at the last look. */
  release: z.object({ number: z.number().int(), isNew: z.boolean() }).nullable(),
  dataVersion: z.string(),
})
export type Changes = z.infer<typeof Changes>

/** Looked at, up to the moment that the answer was made, and the release that it named. */
export const LookedDraft = z.strictObject({
  until: z.iso.datetime(),
  release: z.number().int().min(1).nullable(),
})
