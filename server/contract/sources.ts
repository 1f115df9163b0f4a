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
}

const common = {
  class: 'open',
  activity: false,
  cells: true,
  days: false,
  snapped: false,
  invented: false,
} as const

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

/** Whether a source is made up for demonstration. */
export function isInvented(id: string): boolean {
  return inventedSources.has(id)
}
