import { marking } from '../../contract/marking.ts'
import { isInvented } from '../../contract/sources.ts'
import { isOverdue, timesCarried } from '../../contract/told/action-standing.ts'
import {
  type Told,
  type ToldEntry,
  type ToldKind,
  ToldKindName,
  toldKinds,
} from '../../contract/told/told.ts'
import { releaseTold } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { Asking } from '../asking.ts'
import { heading } from '../exports/about.ts'
import { csvText } from '../exports/csv.ts'
import type { ExportFile } from '../exports/export-file.ts'
import type { Field } from '../exports/export-table.ts'
import { demonstrationSentence, headerText } from '../exports/view-facts.ts'
import { shown } from './told-entries.ts'

/**
 * What people wrote of one kind as a CSV file: exactly what this reader has on the list. `excel`: for a spreadsheet instead
 * of a script. Refuses `notFound` for another kind.
 */
export function exportTold(asking: Asking, asked: string, excel: boolean): Released<ExportFile> {
  const kind = kindOf(asked)
  return releaseTold(asking.viewer, asking.told.list([kind]), (readable) =>
    tableFile(asking, kind, readable, excel),
  )
}

/** What that file is, in words. Refuses as `exportTold`. */
export function exportToldAbout(asking: Asking, asked: string): Released<ExportFile> {
  const kind = kindOf(asked)
  return releaseTold(asking.viewer, asking.told.list([kind]), (readable) => aboutFile(asking, kind, readable))
}

function kindOf(asked: string): ToldKind {
  const kind = ToldKindName.safeParse(asked)
  if (!kind.success) throw new Refused('notFound')
  return kind.data
}

const standing = [
  ...['confirmed_by', 'confirmed_on', 'renewed_on', 'answer_of_operator'],
  ...['owner', 'outcome', 'outcome_on', 'faded', 'over'],
] as const
const common = [
  ...['id', 'kind', 'place', 'ward', 'place_kind', 'place_id', 'cells'],
  ...['written_by', 'may_read', 'written_on', 'changed_at'],
] as const

/** Beside what was said of an action: what became of it, in words that a person reads. */
const ofAction = [
  'owners',
  'times_carried',
  'overdue',
  'last_update_on',
  'last_update_by',
  'last_update',
] as const

const columnsOf = (kind: ToldKind): string[] => [
  ...common,
  ...Object.keys(toldKinds[kind].fields.shape).map((name) => `said_${name}`),
  ...standing,
  ...(kind === 'action' ? ofAction : []),
]

function actionFields(entry: ToldEntry, today: string): Field[] {
  if (entry.kind !== 'action') return []
  const last = entry.steps.updates.at(-1)
  const owners = entry.fields.owners.map(({ agency, initials }) =>
    initials ? `${agency} (${initials})` : agency,
  )
  return [
    ...[owners.join('; '), timesCarried(entry), isOverdue(entry, today) ? 'yes' : 'no'],
    ...[last?.on ?? null, last?.agency ?? null, last?.text ?? null],
  ]
}

function rowOf(entry: ToldEntry, today: string): Field[] {
  const { place, steps } = entry
  const fields: Readonly<Record<string, unknown>> = entry.fields
  return [
    ...[entry.id, entry.kind, place?.name ?? null, place?.ward ?? null, place?.kind ?? null],
    ...[place?.id || null, place?.cells.join(' ') ?? null],
    ...[entry.agency, entry.agencies.join(' '), entry.madeOn, entry.changedAt],
    ...Object.keys(toldKinds[entry.kind].fields.shape).map((name) => fieldOf(fields[name])),
    ...[steps.confirmed?.agency ?? null, steps.confirmed?.on ?? null, steps.renewedOn],
    ...[steps.answer?.text ?? null, steps.owner, steps.outcome?.word ?? null, steps.outcome?.on ?? null],
    ...[entry.standing.isFaded ? 'yes' : 'no', entry.standing.isOver ? 'yes' : 'no'],
    ...actionFields(entry, today),
  ]
}

function fieldOf(value: unknown): Field {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number') return value
  const isPlain = Array.isArray(value) && value.every((each) => typeof each === 'string')
  return isPlain ? value.join(' ') : JSON.stringify(value)
}

const holdsInvented = ({ columns }: Asking): boolean => [...columns.coverage.keys()].some(isInvented)

function tableFile(asking: Asking, kind: ToldKind, readable: readonly Told[], excel: boolean): ExportFile {
  const mark = holdsInvented(asking) ? `${marking}. ${demonstrationSentence}` : marking
  const rows = shown(asking, readable).map((entry) => rowOf(entry, asking.today))
  const text = excel
    ? csvText(
        [...columnsOf(kind), 'marking'],
        rows.map((row) => [...row, mark]),
        { excel },
      )
    : csvText(columnsOf(kind), rows, { excel })
  return fileOf(asking, kind, 'csv', text)
}

function aboutFile(asking: Asking, kind: ToldKind, readable: readonly Told[]): ExportFile {
  const lines = [
    marking,
    ...(holdsInvented(asking) ? ['', demonstrationSentence] : []),
    '',
    `What people wrote about places in ${asking.area.name}: ${toldKinds[kind].label}`,
    `Made on ${asking.today}, ${readable.length} records`,
    '',
    ...heading('What it is'),
    'What somebody noticed, agreed or did at a place. What people say is not evidence that something happened.',
    'Only what the agency that took this file may read is in it; another agency may hold more or less.',
    'Removed records are left out. Places are venues, place cells about 130 m across, or areas of whole cells.',
    'Wards: boundaries of 2022, of the place cell.',
    '',
    ...heading('Columns'),
    ...columnsOf(kind).map((name) => `* ${name}`),
    'Those that begin with said_ are what was written; lists of several parts stand as JSON.',
    '',
    ...heading('Limits'),
    'Never name a person by it, and never act on an unconfirmed concern as if it were a fact.',
    'Nothing about a named business may be published.',
    '',
    marking,
  ]
  return fileOf(asking, kind, 'about.txt', `${lines.join('\n')}\n`)
}

function fileOf(asking: Asking, kind: ToldKind, form: 'csv' | 'about.txt', text: string): ExportFile {
  const mark = holdsInvented(asking) ? `${marking}; ${demonstrationSentence}` : marking
  return {
    bytes: new TextEncoder().encode(text),
    contentType: `text/${form === 'csv' ? 'csv' : 'plain'}; charset=utf-8`,
    fileName: `${asking.area.id}-told-${kind}-${asking.today}.${form}`,
    headers: {
      'X-Handling-Marking': headerText(mark),
      Link: `</api/export/told/${kind}.about.txt>; rel="describedby"`,
    },
  }
}
