import type { DataClass } from './filter.ts'

/**
 * Every source the map knows. Sources of one `overlap` group describe the same events and are never
 * added together; within a group the lowest `precedence` that covers the period is the default.
 * `activity` marks what police did rather than what happened: never added to incidents.
 */
export interface Source {
  id: string
  label: string
  class: DataClass
  overlap: string
  precedence: number
  activity: boolean
  /** What a record can say: a place cell or only a ward; a day or only a month. */
  cells: boolean
  days: boolean
  /** Made up for demonstration: nothing of it may be set beside a real business. */
  invented: boolean
  /** Where each point was moved before publication; shown as a badge. */
  snapped: boolean
  /** Counts of answers to a survey, by ward: a table of their own, never incidents, in no other figure or release. */
  answers: boolean
  /** Kept as a list of its own: no file brings it, no figure counts it, no release holds it. */
  list: boolean
  /** Welfare: kept by zone and whole year, shown beside the way to help, in no other figure and no release. */
  yearly: boolean
}

/** The group of types that are police activity, never added to incidents. */
export const activityGroup = 'stop-search'

const common = {
  class: 'open',
  activity: false,
  cells: true,
  days: false,
  snapped: false,
  invented: false,
  answers: false,
  list: false,
  yearly: false,
} as const

/** Partners' own records: under an agreement, with days, on folded place cells. */
const partner = { ...common, class: 'shared', days: true, precedence: 1 } as const

export const sources = [
  {
    ...common,
    id: 'demonstration',
    label: 'Demonstration incidents (invented)',
    class: 'shared',
    invented: true,
    overlap: 'recorded-crime',
    precedence: 1,
    days: true,
  },
  {
    ...common,
    id: 'police-uk-street',
    label: 'data.police.uk street-level crime',
    overlap: 'recorded-crime',
    precedence: 2,
    snapped: true,
  },
  {
    ...common,
    id: 'mps-lsoa',
    label: 'MPS recorded crime by LSOA',
    overlap: 'recorded-crime',
    precedence: 3,
    cells: false,
  },
  {
    ...common,
    id: 'mps-ward',
    label: 'MPS recorded crime by ward',
    overlap: 'recorded-crime',
    precedence: 4,
    cells: false,
  },
  {
    ...common,
    id: 'demonstration-stop-search',
    label: 'Demonstration stop and search (invented)',
    class: 'shared',
    invented: true,
    overlap: 'stop-search',
    precedence: 1,
    activity: true,
    days: true,
  },
  {
    ...common,
    id: 'police-uk-stop-search',
    label: 'data.police.uk stop and search',
    overlap: 'stop-search',
    precedence: 2,
    activity: true,
    days: true,
    snapped: true,
  },
  {
    ...partner,
    id: 'police-extract',
    label: "Police force's own extract",
    overlap: 'recorded-crime',
  },
  { ...partner, id: 'ae-assaults', label: 'A&E assaults (ISTV)', overlap: 'ae-assaults' },
  { ...partner, id: 'ambulance', label: 'Ambulance call-outs', overlap: 'ambulance' },
  { ...partner, id: 'fire', label: 'Fire service: deliberate fires', overlap: 'fire' },
  { ...partner, id: 'bid-log', label: 'Business improvement district log', overlap: 'bid-log' },
  { ...partner, id: 'cctv-log', label: 'CCTV control room log', overlap: 'cctv-log' },
  { ...partner, id: 'council-asb', label: 'Council antisocial behaviour', overlap: 'council-asb' },
  { ...partner, id: 'housing-asb', label: 'Housing antisocial behaviour', overlap: 'housing-asb' },
  { ...partner, id: 'street-fault', label: 'Street-fault reports', overlap: 'street-fault' },
  { ...partner, id: 'youth-services', label: 'Youth services', overlap: 'youth-services' },
  {
    ...partner,
    id: 'cuckooing',
    label: 'Cuckooing reports',
    class: 'protected',
    overlap: 'cuckooing',
    cells: false,
    days: false,
  },
  {
    ...partner,
    id: 'demonstration-cuckooing',
    label: 'Demonstration cuckooing reports (invented)',
    class: 'protected',
    invented: true,
    overlap: 'cuckooing',
    precedence: 2,
    cells: false,
    days: false,
  },
  {
    ...partner,
    id: 'place-referrals',
    label: 'Referrals of places',
    class: 'protected',
    overlap: 'place-referrals',
    cells: false,
    days: false,
  },
  {
    ...partner,
    id: 'home-powers',
    label: 'Powers over homes and persons',
    class: 'protected',
    overlap: 'home-powers',
    cells: false,
    days: false,
    list: true,
  },
  {
    ...partner,
    id: 'welfare',
    label: 'Outreach contacts: rough sleeping and begging',
    class: 'protected',
    overlap: 'welfare',
    cells: false,
    days: false,
    yearly: true,
  },
  {
    ...partner,
    id: 'demonstration-welfare',
    label: 'Demonstration outreach contacts (invented)',
    class: 'protected',
    invented: true,
    overlap: 'welfare',
    precedence: 2,
    cells: false,
    days: false,
    yearly: true,
  },
  { ...partner, id: 'survey', label: 'Surveys', overlap: 'survey', cells: false, days: false, answers: true },
] as const satisfies readonly Source[]

export type SourceId = (typeof sources)[number]['id']

/** The formats that import reads; `source` is where their records go (venues have none). */
export const importFormats = {
  'police-uk-street': { label: 'data.police.uk street file', source: 'police-uk-street' },
  'police-uk-stop-search': { label: 'data.police.uk stop-and-search file', source: 'police-uk-stop-search' },
  'mps-ward': { label: 'MPS ward table', source: 'mps-ward' },
  'mps-lsoa': { label: 'MPS LSOA table', source: 'mps-lsoa' },
  fhrs: { label: 'Food-hygiene register', source: null },
} as const satisfies Record<string, { label: string; source: SourceId | null }>

export type ImportFormat = keyof typeof importFormats

const inventedSources: ReadonlySet<string> = new Set(
  sources.flatMap(({ id, invented }) => (invented ? [id] : [])),
)

const sourcesOfAnswers: ReadonlySet<string> = new Set(
  sources.flatMap(({ id, answers }) => (answers ? [id] : [])),
)

/** Whether a source holds answers to surveys: nothing of it is ever an incident. */
export function holdsAnswers(id: string): boolean {
  return sourcesOfAnswers.has(id)
}

const uncounted: ReadonlySet<string> = new Set(
  sources.flatMap(({ id, answers, list, yearly }) => (answers || list || yearly ? [id] : [])),
)

/** Whether no figure counts a source and no release holds it: answers to surveys, lists of their own, welfare. */
export function isUncounted(id: string): boolean {
  return uncounted.has(id)
}

const yearlySources: ReadonlySet<string> = new Set(sources.flatMap(({ id, yearly }) => (yearly ? [id] : [])))

/** Whether a source is kept by whole years: welfare, never an incident. */
export function isYearly(id: string): boolean {
  return yearlySources.has(id)
}

/** Whether a source is made up for demonstration. */
export function isInvented(id: string): boolean {
  return inventedSources.has(id)
}

/**
 * The origin under which records of a source are counted that became protected, whatever the source (at a dwelling,
 * or coded domestic, sexual, honour-based, modern slavery or child exploitation). Gate 2 reads it back.
 */
export function protectedOrigin(source: SourceId): string {
  return `${source}${protectedMark}`
}

const protectedMark = ' (protected)'

/** The source and the class that an origin speaks of; undefined for one nobody knows. */
export function originOf(origin: string): { source: Source; class: DataClass } | undefined {
  const isProtected = origin.endsWith(protectedMark)
  const id = isProtected ? origin.slice(0, -protectedMark.length) : origin
  const source: Source | undefined = sources.find((each) => each.id === id)
  return source && { source, class: isProtected ? 'protected' : source.class }
}
