import type { GuessedMapping } from '../../../server/contract/guess-mapping.ts'
import {
  type LocationColumns,
  type Mapping,
  type MappingDraft,
  type TimeColumns,
  wordKey,
} from '../../../server/contract/mappings.ts'
import {
  type LocationType,
  locationTypes,
  type Sensitivity,
  sensitivities,
} from '../../../server/contract/protected.ts'
import { type ColumnJob, columnFor, type Jobs } from './column-jobs.ts'

/** A source that a mapping may lead to. */
export type PartnerSource = Mapping['source']

/** Words of a column by key, each with its meaning; '' = nobody said what it means yet. */
export type Words = Readonly<Record<string, string>>

/** A mapping while somebody works at it. A default holds where no column has the job; '' = not stated. */
export interface MappingForm {
  jobs: Jobs
  order: TimeColumns['order']
  clock: TimeColumns['clock']
  category: { words: Words; always: string }
  locationType: { words: Words; always: string }
  sensitivity: { words: Words; always: string }
}

export type WordPart = 'category' | 'locationType' | 'sensitivity'

/** The form as the guesses have it: what could not be told stays open. */
export function formFromGuess(guess: GuessedMapping): MappingForm {
  const { location, time, category, locationType, sensitivity, referenceColumn } = guess
  const explained = (part: { words: Words; unknown: readonly string[] } | null): Words => ({
    ...part?.words,
    ...Object.fromEntries((part?.unknown ?? []).map((word) => [word, ''])),
  })
  return {
    jobs: jobsOf({
      location,
      time,
      category: category?.column ?? null,
      locationType: locationType?.column ?? null,
      sensitivity: sensitivity?.column ?? null,
      referenceColumn,
    }),
    order: time?.order ?? 'uk',
    clock: time?.clock ?? 'london',
    category: { words: Object.fromEntries((category?.words ?? []).map((word) => [word, ''])), always: '' },
    locationType: { words: explained(locationType), always: '' },
    sensitivity: { words: explained(sensitivity), always: '' },
  }
}

/** The form of a mapping that is there already, for a header that may spell its columns another way. */
export function formFromMapping(mapping: Mapping, header: readonly string[]): MappingForm {
  const { location, time, category, locationType, sensitivity, referenceColumn } = mapping
  const column = (part: { kind: string; column?: string }): string | null => part.column ?? null
  const jobs = jobsOf({
    ...{ location, time, referenceColumn },
    ...{ category: column(category), locationType: column(locationType), sensitivity: column(sensitivity) },
  })
  const spelt = new Map(header.map((name) => [headingKey(name), name]))
  const present = Object.entries(jobs).flatMap(([name, job]) => {
    const here = spelt.get(headingKey(name))
    return here === undefined ? [] : [[here, job] as const]
  })
  const part = (each: { kind: 'column'; words: Words } | { kind: 'always'; meaning: string }) =>
    each.kind === 'always'
      ? { words: {}, always: each.meaning }
      : {
          words: Object.fromEntries(
            Object.entries(each.words).map(([word, meaning]) => [wordKey(word), meaning]),
          ),
          always: '',
        }
  return {
    ...{ jobs: Object.fromEntries(present), order: time.order, clock: time.clock },
    ...{ category: part(category), locationType: part(locationType), sensitivity: part(sensitivity) },
  }
}

interface Named {
  location: LocationColumns | null
  time: TimeColumns | null
  category: string | null
  locationType: string | null
  sensitivity: string | null
  referenceColumn: string | null
}

function jobsOf({ location, time, category, locationType, sensitivity, referenceColumn }: Named): Jobs {
  const jobs: Record<string, ColumnJob> = {}
  const give = (column: string | null | undefined, job: ColumnJob): void => {
    if (column !== null && column !== undefined) jobs[column] = job
  }
  if (location?.kind === 'wgs84') {
    give(location.lat, 'lat')
    give(location.lon, 'lon')
  } else if (location?.kind === 'bng') {
    give(location.easting, 'easting')
    give(location.northing, 'northing')
  } else if (location?.kind === 'postcode') give(location.column, 'postcode')
  else if (location) {
    give(location.column, 'street')
    give(location.locality, 'locality')
  }
  give(time?.column, 'date')
  give(time?.hourColumn, 'hour')
  give(category, 'category')
  give(locationType, 'locationType')
  give(sensitivity, 'sensitivity')
  give(referenceColumn, 'reference')
  return jobs
}

/** What is sent to be saved; parts that are still open are null, and the server names them. */
export function draftOf(
  form: MappingForm,
  head: { name: string; label: string; source: PartnerSource; state: 'draft' | 'ready' },
): MappingDraft {
  const { jobs } = form
  const date = columnFor(jobs, 'date')
  const hourColumn = columnFor(jobs, 'hour')
  return {
    ...head,
    location: locationOf(jobs),
    time: date === null ? null : { column: date, order: form.order, hourColumn, clock: form.clock },
    category: partOf(form, 'category', (meaning) => meaning),
    locationType: partOf(form, 'locationType', asLocationType),
    sensitivity: partOf(form, 'sensitivity', asSensitivity),
    referenceColumn: columnFor(jobs, 'reference'),
  }
}

function locationOf(jobs: Jobs): LocationColumns | null {
  const of = (job: ColumnJob) => columnFor(jobs, job)
  const [lat, lon, easting, northing] = [of('lat'), of('lon'), of('easting'), of('northing')]
  if (lat !== null && lon !== null) return { kind: 'wgs84', lon, lat }
  if (easting !== null && northing !== null) return { kind: 'bng', easting, northing }
  const [postcode, street] = [of('postcode'), of('street')]
  if (postcode !== null) return { kind: 'postcode', column: postcode }
  return street === null ? null : { kind: 'street', column: street, locality: of('locality') }
}

const asLocationType = (text: string): LocationType | undefined => locationTypes.find((each) => each === text)
const asSensitivity = (text: string): Sensitivity | undefined => sensitivities.find((each) => each === text)

/** A column with the words that have a meaning, or the stated default; null while there is neither. */
function partOf<T extends string>(form: MappingForm, part: WordPart, read: (text: string) => T | undefined) {
  const column = columnFor(form.jobs, part)
  const { words, always } = form[part]
  if (column === null) {
    const meaning = always === '' ? undefined : read(always)
    return meaning === undefined ? null : { kind: 'always' as const, meaning }
  }
  const explained = Object.entries(words).flatMap(([word, text]) => {
    const meaning = text === '' ? undefined : read(text)
    return meaning === undefined ? [] : [[word, meaning] as const]
  })
  return explained.length === 0
    ? null
    : { kind: 'column' as const, column, words: Object.fromEntries(explained) }
}

/** Headings are the same whatever their case, spaces and hyphens. */
export const headingKey = (heading: string): string => heading.toLowerCase().replace(/[\s_-]+/g, '')
