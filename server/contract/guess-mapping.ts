import { type LocationColumns, type TimeColumns, wordKey } from './mappings.ts'
import type { LocationType, Sensitivity } from './protected.ts'

/**
 * What a mapping could be, by the words of the header and the shape of the values. Whatever cannot be told is null and
 * asked of the person; location type and sensitivity are never defaulted here. Words of categories are listed and left
 * without a meaning.
 */
export interface GuessedMapping {
  location: LocationColumns | null
  time: TimeColumns | null
  category: { column: string; words: string[] } | null
  /** Words that could not be told are missing from `words`: they must be given a meaning. */
  locationType: { column: string; words: Record<string, LocationType>; unknown: string[] } | null
  sensitivity: { column: string; words: Record<string, Sensitivity>; unknown: string[] } | null
  referenceColumn: string | null
}

/** Most different words a column of categories may have among the sample to be taken for one. */
const mostWords = 60

/** Guesses from the header and some rows of a file. Pure: the browser uses it before anything is sent. */
export function guessMapping(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): GuessedMapping {
  const columns = header.map((name, at) => ({
    name,
    key: name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
    values: rows.map((row) => (row[at] ?? '').trim()).filter((value) => value !== ''),
  }))
  const taken = new Set<string>()
  const find = (words: RegExp, fits: (value: string) => boolean = () => true): string | null => {
    const found = columns.find(
      ({ name, key, values }) => !taken.has(name) && words.test(key) && mostFit(values, fits),
    )
    if (found) taken.add(found.name)
    return found?.name ?? null
  }
  const wordsOf = (name: string): string[] => [
    ...new Set(columns.find((column) => column.name === name)?.values.map(wordKey)),
  ]

  const location = guessLocation(find)
  const time = guessTime(find, columns)
  const sensitive = find(
    /\b(domestic|dv|da flag|feature code|sensitive|hba|honour|exploitation concern)\b/,
    (value) => value.length <= 60,
  )
  const kindOfPlace = find(
    /\b(location|place|premises?|property|venue) (type|category|class)\b|\btype of (location|place|premises|property)\b/,
    (value) => value.length <= 60,
  )
  const reference = find(/\b(ref|reference|id|number|no|cad|urn|crime number)$/)
  const category = find(
    /\b(category|offence|incident type|crime type|call type|illness type|type|class|method|nature|what was seen)\b/,
    (value) => value.length <= 80,
  )
  return {
    location,
    time,
    category:
      category === null || wordsOf(category).length > mostWords
        ? null
        : { column: category, words: wordsOf(category) },
    locationType: kindOfPlace === null ? null : explained(kindOfPlace, wordsOf(kindOfPlace), locationTypeOf),
    sensitivity: sensitive === null ? null : explained(sensitive, wordsOf(sensitive), sensitivityOf),
    referenceColumn: reference,
  }
}

type Find = (words: RegExp, fits?: (value: string) => boolean) => string | null

function guessLocation(find: Find): LocationColumns | null {
  const lat = find(/\b(lat|latitude)\b/, isDecimal)
  const lon = lat === null ? null : find(/\b(lon|long|lng|longitude)\b/, isDecimal)
  if (lat !== null && lon !== null) return { kind: 'wgs84', lon, lat }
  const easting = find(/\b(easting|eastings|east|x|osx)\b/, isGrid)
  const northing = easting === null ? null : find(/\b(northing|northings|north|y|osy)\b/, isGrid)
  if (easting !== null && northing !== null) return { kind: 'bng', easting, northing }
  const postcode = find(/\b(post ?code|pcode)\b/, isPostcode)
  if (postcode !== null) return { kind: 'postcode', column: postcode }
  const street = find(/\b(street|road|thoroughfare|location description|camera location|location)\b(?! type)/)
  if (street === null) return null
  return { kind: 'street', column: street, locality: find(/\b(ward|locality|neighbourhood|town|area)\b/) }
}

function guessTime(
  find: Find,
  columns: readonly { name: string; values: readonly string[] }[],
): TimeColumns | null {
  const column = find(/\b(date|when|datetime|timestamp|reported|occurred|committed|opened)\b/, isDate)
  if (column === null) return null
  const values = columns.find(({ name }) => name === column)?.values ?? []
  const order = mostFit(values, (value) => /^\d{4}-/.test(value)) ? 'iso' : 'uk'
  const hourColumn = find(/\b(time|hour)\b/, (value) => /^\d{1,2}(:?\d{2}){0,2}$/.test(value))
  const clock = values.some((value) => /(Z|[+]00:00)$/.test(value)) ? 'utc' : 'london'
  return { column, order, hourColumn, clock }
}

/** Four fifths of the values: files have gaps and slips. A column without values is taken by its name. */
function mostFit(values: readonly string[], fits: (value: string) => boolean): boolean {
  return values.filter(fits).length >= values.length * 0.8
}

const isDecimal = (value: string) => /^-?\d{1,3}\.\d+$/.test(value)
const isGrid = (value: string) => /^\d{4,7}(\.\d+)?$/.test(value)
const isPostcode = (value: string) => /^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/i.test(value)
const isDate = (value: string) => /^(\d{4}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})/.test(value)

function explained<T extends string>(
  column: string,
  words: readonly string[],
  meaningOf: (word: string) => T | undefined,
): { column: string; words: Record<string, T>; unknown: string[] } {
  const known = words.flatMap((word) => {
    const meaning = meaningOf(word)
    return meaning === undefined ? [] : [[word, meaning] as const]
  })
  return {
    column,
    words: Object.fromEntries(known),
    unknown: words.filter((word) => meaningOf(word) === undefined),
  }
}

function locationTypeOf(word: string): LocationType | undefined {
  // Homes first: "home" beside any other word must not pass for a public place.
  if (/\b(dwelling|home|house|flat|residen\w*|domestic|hostel|communal|garden)\b/.test(word))
    return 'dwelling'
  if (
    /\b(street|road|park|public|open space|transport|bus|train|station|car park|outdoor|highway)\b/.test(word)
  )
    return 'public'
  if (
    /\b(shop|retail|commercial|licensed|pub|bar|nightclub|business|office|restaurant|takeaway)\b/.test(word)
  )
    return 'commercial'
  if (/\b(school|college|hospital|church|other|community)\b/.test(word)) return 'other'
  return undefined
}

function sensitivityOf(word: string): Sensitivity | undefined {
  if (/\b(no|n|false|0|none)\b/.test(word)) return 'none'
  if (/\b(sexual)\b/.test(word) && !/exploit/.test(word)) return 'sexual'
  if (/\b(hba|honour)\b/.test(word)) return 'honour-based'
  if (/\b(slavery|trafficking)\b/.test(word)) return 'modern-slavery'
  if (/\b(cse|cce|exploitation)\b/.test(word)) return 'child-exploitation'
  if (/\b(domestic|da|dv|yes|y|true|1)\b/.test(word)) return 'domestic'
  return undefined
}
