import { z } from 'zod'
import { locationTypes, sensitivities } from './protected.ts'
import { type SourceId, sources } from './sources.ts'

/**
 * A mapping: which column of a partner's file means what. A mapping names columns and explains words; it never holds a
 * row of a file. Columns that it does not name are dropped at the gate.
 */

const column = z.string().min(1).max(100)
const word = z.string().max(100)
const mostWords = 300

/** Words of a column (compared without case and repeated spaces; '' = an empty cell) and what each means. */
const wordsTo = <T extends z.ZodType<string>>(meaning: T) =>
  z.record(word, meaning).refine((words) => Object.keys(words).length <= mostWords)

/** Where: exactly one way of saying it. Easting and northing are metres of the British National Grid. */
export const LocationColumns = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wgs84'), lon: column, lat: column }),
  z.strictObject({ kind: z.literal('bng'), easting: column, northing: column }),
  z.strictObject({ kind: z.literal('postcode'), column }),
  z.strictObject({
    kind: z.literal('street'),
    column,
    /** A column naming the ward or neighbourhood, for streets of the same name; null = there is none. */
    locality: column.nullable(),
  }),
])
export type LocationColumns = z.infer<typeof LocationColumns>

/** How dates are written: year first, or day first. A date in another order is refused by name, never guessed. */
export const dateOrders = ['iso', 'uk'] as const

export const TimeColumns = z.strictObject({
  column,
  order: z.enum(dateOrders),
  /** A column of its own for the time of day (`21`, `21:40`, `2140`); null = in the date column, or unknown. */
  hourColumn: column.nullable(),
  clock: z.enum(['london', 'utc']),
})
export type TimeColumns = z.infer<typeof TimeColumns>

/**
 * What happened: words of a column, or the same for every row. Meanings are type ids; for a protected source ids of
 * `protectedCategories`. A word that is not listed refuses its row.
 */
export const CategoryColumn = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('column'), column, words: wordsTo(z.string().max(64)) }),
  z.strictObject({ kind: z.literal('always'), meaning: z.string().max(64) }),
])
export type CategoryColumn = z.infer<typeof CategoryColumn>

/** Words of a column, or a stated default for every row. */
const columnOrDefault = <T extends z.ZodType<string>>(meaning: T) =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('column'), column, words: wordsTo(meaning) }),
    z.strictObject({ kind: z.literal('always'), meaning }),
  ])

export const LocationTypeColumn = columnOrDefault(z.enum(locationTypes))
export type LocationTypeColumn = z.infer<typeof LocationTypeColumn>

export const SensitivityColumn = columnOrDefault(z.enum(sensitivities))
export type SensitivityColumn = z.infer<typeof SensitivityColumn>

const partnerSourceIds = sources
  .filter((source) => source.class !== 'open' && !source.invented && !source.answers && !source.list)
  .map(({ id }) => id)

/** Sources of records that a mapping may lead to: partners' own. */
export const partnerSources: readonly SourceId[] = partnerSourceIds

const head = {
  /** How the command line and the address name it. */
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  label: z.string().trim().min(1).max(120),
  source: z.enum(partnerSourceIds),
  /** A draft may be tried in a dry run; only a ready mapping imports. */
  state: z.enum(['draft', 'ready']),
}

const parts = {
  location: LocationColumns,
  time: TimeColumns,
  category: CategoryColumn,
  locationType: LocationTypeColumn,
  sensitivity: SensitivityColumn,
}

/** A whole mapping, as it is used. */
export const Mapping = z.strictObject({
  ...head,
  ...parts,
  /** The sender's own reference, so that it shows as known; it is used nowhere and never stored. */
  referenceColumn: column.nullable(),
})
export type Mapping = z.infer<typeof Mapping>

/**
 * What is sent to be saved. Parts may still be missing: they are then refused by name (`mappingIncomplete` with the
 * part as `param`), location type and sensitivity included, since without them a home could be mistaken for a street.
 */
export const MappingDraft = z.strictObject({
  ...head,
  location: parts.location.nullable(),
  time: parts.time.nullable(),
  category: parts.category.nullable(),
  locationType: parts.locationType.nullable(),
  sensitivity: parts.sensitivity.nullable(),
  referenceColumn: column.nullable(),
})
export type MappingDraft = z.infer<typeof MappingDraft>

/** The parts a mapping must have, in the order in which a missing one is named. */
export const mappingParts = ['location', 'time', 'category', 'locationType', 'sensitivity'] as const

/** The first part a draft lacks; undefined when it is whole. */
export function missingPart(draft: MappingDraft): (typeof mappingParts)[number] | undefined {
  return mappingParts.find((part) => draft[part] === null)
}

/** A mapping as listed. Ready-made ones have version 0; saving one makes version 1, each change one more. */
export const MappingEntry = Mapping.extend({
  version: z.number().int().nonnegative(),
  origin: z.enum(['readyMade', 'saved']),
})
export type MappingEntry = z.infer<typeof MappingEntry>

/** How a heading may be spelt, the usual spelling first. */
const spellings = z.array(column).min(1).max(20)

/**
 * A ready-made mapping of answers to a survey: each row is a ward (or the whole area), a question, an answer and how
 * many gave it. It explains no words, so that nobody needs one of their own.
 */
export const SurveyMapping = z.strictObject({
  name: head.name,
  label: head.label,
  source: z.literal('survey'),
  state: head.state,
  columns: z.strictObject({
    ward: spellings,
    question: spellings,
    answer: spellings,
    count: spellings,
    period: spellings,
  }),
})
export type SurveyMapping = z.infer<typeof SurveyMapping>

export const SurveyMappingEntry = SurveyMapping.extend({
  version: z.number().int().nonnegative(),
  origin: z.literal('readyMade'),
})
export type SurveyMappingEntry = z.infer<typeof SurveyMappingEntry>

/** A ready-made mapping as its file holds it. */
export const AnyReadyMade = z.union([Mapping, SurveyMapping])

/** Any mapping as listed: of records, or of answers. */
export const AnyMappingEntry = z.union([MappingEntry, SurveyMappingEntry])
export type AnyMappingEntry = z.infer<typeof AnyMappingEntry>

/** Tells a mapping of answers from one of records. */
export function isSurveyMapping(mapping: AnyMappingEntry): mapping is SurveyMappingEntry {
  return mapping.source === 'survey'
}

export const surveyParts = ['ward', 'period', 'question', 'answer', 'count'] as const
export type SurveyPart = (typeof surveyParts)[number]

/** The column of a header that is each part of a survey; null where none of the spellings is there. */
export function surveyColumns(
  { columns }: SurveyMapping,
  header: readonly string[],
): Record<SurveyPart, string | null> {
  const find = (part: SurveyPart): string | null => {
    const keys = columns[part].map(wordKey)
    return header.find((name) => keys.includes(wordKey(name))) ?? null
  }
  return {
    ward: find('ward'),
    period: find('period'),
    question: find('question'),
    answer: find('answer'),
    count: find('count'),
  }
}

/** Every column a mapping reads or knows of; others are dropped. */
export function columnsOf(mapping: Mapping): string[] {
  const { location, time, category, locationType, sensitivity, referenceColumn } = mapping
  const place =
    location.kind === 'wgs84'
      ? [location.lon, location.lat]
      : location.kind === 'bng'
        ? [location.easting, location.northing]
        : location.kind === 'postcode'
          ? [location.column]
          : [location.column, location.locality]
  const named = [category, locationType, sensitivity].map((each) =>
    each.kind === 'column' ? each.column : null,
  )
  return [...place, time.column, time.hourColumn, ...named, referenceColumn].filter((name) => name !== null)
}

/** Words are the same whatever their case and repeated spaces. */
export function wordKey(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}
