import { AgencyId } from '../../../server/contract/agreement.ts'
import { laterActionFields } from '../../../server/contract/told/action.ts'
import { partKinds } from '../../../server/contract/told/assessment.ts'
import { ToldDraft, type ToldEntry, toldKinds } from '../../../server/contract/told/told.ts'
import type { PlaceRef } from '../../state/told.ts'
import { londonToday, weekAfter } from '../agreements/days.ts'
import type { Conflict } from '../ConflictNote.tsx'
import { fieldLabel, valueWords } from './told-words.ts'

/** Kinds that have a form here; a question of an evaluation is set down where it is asked. */
export const writtenKinds = [
  'notice',
  'report',
  'concern',
  'action',
  'service',
  'menu',
  'venue',
  'impactDay',
  'power',
  'contact',
  'meeting',
  'assessment',
  ...partKinds,
] as const satisfies readonly ToldEntry['kind'][]
export type WrittenKind = (typeof writtenKinds)[number]

export const isWrittenKind = (text: string | null): text is WrittenKind =>
  writtenKinds.some((kind) => kind === text)

/** A place that was chosen, with the words it was chosen by. */
export type ChosenPlace = PlaceRef & { readonly name: string }

/** A form while it is filled in: not yet whole, kept as it is. */
export interface ToldForm {
  /** Of one that was sent before and not taken: sent again, it is the same one. */
  readonly id?: string
  readonly kind: WrittenKind
  readonly place: ChosenPlace | null
  /** Of a record about an area; of another kind kept while no other place is chosen. */
  readonly cells: readonly string[]
  readonly agencies: readonly string[]
  readonly fields: Readonly<Record<string, unknown>>
}

/** What a part of an assessment is a part of. */
export interface PartOf {
  readonly assessment: string
  /** The weighting that is open; 1 where none is. */
  readonly round: 1 | 2
}

/** A new form. `agency` is who writes; `of` is said for a part of an assessment. */
export function emptyForm(
  kind: WrittenKind,
  place: ChosenPlace | null,
  agency: string,
  of: PartOf = { assessment: '', round: 1 },
): ToldForm {
  const { assessment, round } = of
  const noticed = { bands: [], since: 'unknown', text: '' }
  const fields: Record<WrittenKind, Record<string, unknown>> = {
    concern: noticed,
    report: noticed,
    venue: { name: place?.kind === 'venue' ? place.name : '', register: null, hours: [], sittingDays: [] },
    service: { name: '', hours: [], note: '' },
    menu: { lines: [] },
    action: {
      wording: '',
      owners: [{ agency, initials: '' }],
      due: null,
      state: 'open',
      part: 2,
      minute: '',
      ...laterActionFields,
    },
    contact: { of: agency, ward: null, post: '', contact: '' },
    meeting: { name: '', purpose: '', feeds: '', last: null, next: null },
    impactDay: { name: '', from: null, to: null, outputs: [], costPence: null },
    power: { basis: '', starts: null, ends: null, isNobodysHome: false },
    notice: { bands: [], advice: [], isHome: false, until: weekAfter(londonToday()) },
    assessment: {
      ...{ harms: [], howMany: 'unknown', bands: [], since: 'unknown', dataAsked: [], scoping: '' },
      ...{ ages: [], likes: '', lacking: [], policies: [] },
    },
    evidence: { assessment, on: londonToday(), of: agency, text: '' },
    writeUp: { assessment, text: '' },
    guardian: { assessment, hours: [], trained: 'unknown', reachable: 'unknown' },
    goal: { assessment, goal: '', responses: [], from: null, to: null, review: null },
    score: { assessment, round },
  }
  return {
    ...{ kind, place: mayHavePlace(kind) ? place : null, cells: [], agencies: [] },
    fields: fields[kind],
  }
}

/** The form that a standing record is changed in; null for a kind without one. */
export function formOf({ kind, place, agencies, fields }: ToldEntry): ToldForm | null {
  if (!isWrittenKind(kind)) return null
  const chosen = place && place.kind !== 'cells' ? { kind: place.kind, id: place.id, name: place.name } : null
  return { kind, place: chosen, cells: place?.kind === 'cells' ? place.cells : [], agencies, fields }
}

export const mayHavePlace = (kind: WrittenKind): boolean =>
  toldKinds[kind].place.some((each) => each !== 'none')
export const mustHavePlace = (kind: WrittenKind): boolean =>
  !toldKinds[kind].place.some((each) => each === 'none')

/** Under which a form is kept while it is written: of a part also which assessment, so that it never turns up in another. */
export const draftKey = ({ kind, fields }: ToldForm): string =>
  [kind, fields.assessment, fields.round].filter(Boolean).join(' ')

/** What is sent; null while something is missing. */
export function draftOf(form: ToldForm): ToldDraft | null {
  const { kind, place, cells, agencies, fields } = form
  const area = cells.length > 0 ? { kind: 'cells', cells } : null
  const at = place ? { kind: place.kind, id: place.id } : area
  const parsed = ToldDraft.safeParse({
    kind,
    place: at,
    agencies,
    fields: { ...fields, ...registerOf(form) },
  })
  return parsed.success && !lacksPlace(form) ? parsed.data : null
}

/** What is written at a venue of a register speaks of that very venue. */
const registerOf = ({ kind, place }: ToldForm): { register: string } | null =>
  kind === 'venue' && place?.kind === 'venue' ? { register: place.id } : null

/** Whether it is about an area of whole cells rather than one place. */
export const isAboutArea = (kind: WrittenKind): boolean =>
  toldKinds[kind].place.some((each) => each === 'cells') && mustHavePlace(kind)

const lacksPlace = ({ kind, place, cells }: Pick<ToldForm, 'kind' | 'place' | 'cells'>): boolean =>
  mustHavePlace(kind) && place === null && !(isAboutArea(kind) && cells.length > 0)

/** Names of what is missing or cannot be read: fields, `place`, `agencies`. */
export function missingIn(form: ToldForm): ReadonlySet<string> {
  const parsed = toldKinds[form.kind].fields.safeParse(form.fields)
  const missing = new Set(parsed.error?.issues.map(({ path }) => String(path[0])) ?? [])
  if (lacksPlace(form)) missing.add('place')
  // A warning to nobody warns nobody.
  if (form.kind === 'notice' && form.agencies.length === 0) missing.add('agencies')
  if (!form.agencies.every((agency) => AgencyId.safeParse(agency).success)) missing.add('agencies')
  return missing
}

/** A form as it was kept over a reload; null when it is none of this kind. */
export function readForm(kept: unknown, kind: WrittenKind): ToldForm | null {
  if (!isRecord(kept) || kept.kind !== kind || !isRecord(kept.fields)) return null
  const { place } = kept
  const isPlace =
    isRecord(place) && (place.kind === 'venue' || place.kind === 'cell') && typeof place.id === 'string'
  return {
    ...(typeof kept.id === 'string' ? { id: kept.id } : {}),
    kind,
    place: isPlace
      ? { kind: place.kind === 'venue' ? 'venue' : 'cell', id: String(place.id), name: String(place.name) }
      : null,
    agencies: Array.isArray(kept.agencies) ? kept.agencies.filter((each) => typeof each === 'string') : [],
    cells: Array.isArray(kept.cells) ? kept.cells.filter((each) => typeof each === 'string') : [],
    fields: kept.fields,
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where my form differs from the record as it stands now. */
export function conflictsOf(mine: ToldForm, now: ToldEntry): Conflict[] {
  const theirs = formOf(now)
  if (!theirs) return []
  const flat = ({ place, agencies, fields }: ToldForm): Record<string, unknown> => ({
    place: place && `${place.kind}:${place.id}`,
    agencies,
    ...fields,
  })
  const [a, b] = [flat(mine), flat(theirs)]
  return Object.keys(a)
    .filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]))
    .map((field) =>
      field === 'place'
        ? {
            label: fieldLabel(field),
            mine: mine.place?.name ?? 'no place',
            theirs: theirs.place?.name ?? 'no place',
          }
        : {
            label: fieldLabel(field),
            mine: valueWords(field, a[field]),
            theirs: valueWords(field, b[field]),
          },
    )
}
