import { z } from 'zod'

/** Replies of the questions. Counts are whole numbers, shares 0..1, distances metres, days `YYYY-MM-DD`. */

const count = z.number().int().nonnegative()
const dataVersion = z.string()

export const Excluded = z.object({
  /** Month-only records that a day, hour or part-month filter cannot place. */
  monthOnly: count,
  /** Records with a day but no hour, left out because an hour was asked for. */
  noHour: count,
  /** Records that answer wards, months and types but have no place cell. */
  noCell: count,
  /** Accepted records of the margin around the borough, in no ward. */
  outsideWards: count,
})
export type Excluded = z.infer<typeof Excluded>

export const IdCount = z.object({ id: z.string(), count })
export const Counts = z.object({
  total: count,
  excluded: Excluded,
  cells: z.array(z.object({ cell: z.string(), count })),
  wards: z.array(z.object({ code: z.string(), name: z.string(), count })),
  months: z.array(z.object({ month: z.string(), count })),
  clock: z.array(z.array(count)),
  types: z.array(IdCount),
  sources: z.array(IdCount),
  /** The sources these figures were counted from, after the overlap rule. */
  counted: z.array(z.string()),
  /** True when every counted record knows only its month. */
  monthOnly: z.boolean(),
  vintage: z.union([z.literal(2022), z.literal(2002)]),
  dataVersion,
})
export type Counts = z.infer<typeof Counts>

/**
 * The same answer with cells as positions in the cell dictionary (`GET /api/reference/cells`): smaller, and
 * what the map reads. Asked for by `Accept: application/vnd.place-counts+json`.
 */
export const IndexedCounts = Counts.omit({ cells: true }).extend({
  cells: z.object({ dictionary: z.string(), index: z.array(z.number()), count: z.array(z.number()) }),
})
export type IndexedCounts = z.infer<typeof IndexedCounts>
export const indexedCountsType = 'application/vnd.place-counts+json'

export const Change = z.object({
  now: count,
  before: count,
  /** now/before − 1; null when before is 0. */
  ratio: z.number().nullable(),
  /** 2(√now − √before). */
  z: z.number(),
  verdict: z.enum(['up', 'down', 'withinNormalVariation', 'tooFew']),
})
export type Change = z.infer<typeof Change>

export const HotspotCell = z.object({
  cell: z.string(),
  ward: z.string(),
  /** "High Street (north)": by street or public place, never a business. */
  place: z.string(),
  wardName: z.string(),
  lon: z.number(),
  lat: z.number(),
  count,
  rank: z.number().int(),
  cumulativeShare: z.number(),
  z: z.number().nullable(),
  p: z.number().nullable(),
  q: z.number().nullable(),
  bin: z.number().int().min(-3).max(3).nullable(),
  /** Count in each of the filter's months (most recent 12), oldest first; only for the first `detail` rows. */
  months: z.array(count).optional(),
  /** Against the same months a year before. */
  change: Change.optional(),
})
export type HotspotCell = z.infer<typeof HotspotCell>

export const Verdict = z.object({ code: z.string(), text: z.string(), detail: z.string() })
export type Verdict = z.infer<typeof Verdict>

export const Hotspots = z.object({
  total: count,
  /** Every cell with a count, by rank. */
  cells: z.array(HotspotCell),
  areaShareFor25: z.number().nullable(),
  areaShareFor50: z.number().nullable(),
  verdict: Verdict,
  /** Number of cells that the test was made over (the whole borough). */
  testedCells: count,
  /** The filter in words: "violence, robbery · Fri–Sat 20:00–03:00 · Dec 2025 – Nov 2026". */
  question: z.string(),
  dataVersion,
})
export type Hotspots = z.infer<typeof Hotspots>

export const Series = z.array(z.object({ month: z.string(), count }))
export const Near = z.object({ name: z.string(), kind: z.string(), steps: z.number().int() })

/** What is known of one cell, ward or area under a filter. */
export const Profile = z.object({
  place: z.object({
    kind: z.enum(['cell', 'ward', 'area']),
    id: z.string(),
    name: z.string(),
    detail: z.string(),
    cells: count,
    squareKilometres: z.number(),
    centre: z.tuple([z.number(), z.number()]),
  }),
  total: count,
  /** Cells only: `around` adds ring 1 (about 200 m), `near` ring 2 (about 330 m). */
  around: count.optional(),
  near: count.optional(),
  rank: z.number().int().nullable(),
  bin: z.number().int().nullable(),
  shareOfAll: z.number(),
  per1000Residents: z.number().nullable(),
  months: Series,
  yearBefore: Series,
  change: Change.nullable(),
  clock: z.array(z.array(count)),
  busiest: z.string(),
  types: z.array(IdCount),
  streets: z.array(Near),
  venues: z.array(Near),
  sentence: z.string(),
  monthOnly: z.boolean(),
  excluded: Excluded,
  dataVersion,
})
export type Profile = z.infer<typeof Profile>

/** Two periods under one filter; `earlier` is `againstFrom`..`againstTo`. */
export const Comparison = z.object({
  now: z.object({ from: z.string(), to: z.string(), total: count }),
  earlier: z.object({ from: z.string(), to: z.string(), total: count }),
  change: Change,
  wards: z.array(z.object({ code: z.string(), name: z.string(), change: Change })),
  cells: z.array(z.object({ cell: z.string(), place: z.string(), wardName: z.string(), change: Change })),
  types: z.array(z.object({ id: z.string(), change: Change })),
  sentence: z.string(),
  /** Set when the two periods differ in length: counts are then not like for like. */
  unequalMonths: z.boolean(),
  dataVersion,
})
export type Comparison = z.infer<typeof Comparison>

/** Kernel density on a square grid, row by row from the south-west; relative values 0..1 (1 = highest). */
export const Density = z.object({
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  columns: z.number().int(),
  rows: z.number().int(),
  values: z.array(z.number()),
  bandwidthMetres: z.number(),
  dataVersion,
})
export type Density = z.infer<typeof Density>

export const FoundPlace = z.object({
  kind: z.enum(['street', 'station', 'stop', 'venue', 'ward', 'area']),
  name: z.string(),
  detail: z.string(),
  lon: z.number(),
  lat: z.number(),
  cell: z.string().nullable(),
  ward: z.string().nullable(),
  area: z.string().nullable(),
})
export type FoundPlace = z.infer<typeof FoundPlace>

export const Venue = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  cell: z.string(),
  ward: z.string(),
  lon: z.number(),
  lat: z.number(),
  /** Invented, for demonstration: only such venues may have incidents or concerns tied to them. */
  fictional: z.boolean(),
})
export type Venue = z.infer<typeof Venue>

export const areaKinds = ['business-district', 'estate', 'team-patch', 'impact-day', 'other'] as const
export const SavedArea = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(areaKinds),
  cells: z.array(z.string()),
  squareKilometres: z.number(),
  version: z.string(),
})
export type SavedArea = z.infer<typeof SavedArea>

const lonLat = z.tuple([z.number(), z.number()])
/** Rings of WGS84 positions; used on the way in only, never stored. */
export const Outline = z.union([
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(lonLat)) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(lonLat))) }),
])
export type Outline = z.infer<typeof Outline>
/** At most so many characters in an area's name. */
export const areaNameLength = 80
export const AreaDraft = z.object({
  name: z.string().trim().min(1).max(areaNameLength),
  kind: z.enum(areaKinds),
  outline: Outline.optional(),
  cells: z.array(z.string()).max(20_000).optional(),
})
export type AreaDraft = z.infer<typeof AreaDraft>
export const OutlinesRead = z.object({ outlines: z.array(z.object({ name: z.string(), outline: Outline })) })
export type OutlinesRead = z.infer<typeof OutlinesRead>
