import { screenText } from '../../../server/contract/personal-data/screen-text.ts'
import type { ActionFields } from '../../../server/contract/told/action.ts'
import { laterActionFields } from '../../../server/contract/told/action.ts'
import { ToldDraft } from '../../../server/contract/told/told.ts'
import { newId } from '../../state/outbox.ts'
import type { InitialsMap } from './initials-map.ts'
import type { ProposedAction } from './parse-minutes.ts'

/** A proposed action while somebody looks it over. */
export interface MinuteRow extends ProposedAction {
  readonly id: string
  readonly isKept: boolean
  /** The version it was kept in when its update did not arrive; null: not sent. */
  readonly version: string | null
}

export const rowsOf = (proposed: readonly ProposedAction[]): MinuteRow[] =>
  proposed.map((each) => ({ ...each, id: newId(), isKept: true, version: null }))

/** Initials that any of the rows names, in their order; `''` stands for rows that name none. */
export const initialsIn = (rows: readonly MinuteRow[]): string[] => [
  ...new Set(rows.flatMap(({ initials }) => (initials.length === 0 ? [''] : initials))),
]

/** What a row still lacks or holds too much of, in words; empty when it can be sent. */
export function troublesOf(row: MinuteRow, map: InitialsMap): string[] {
  const { wording, update, title, minute } = row
  const unknown = initialsIn([row]).filter((who) => !map[who])
  return [
    wording.trim() === '' ? 'It says nothing.' : '',
    wording.length > 300 ? `The wording is ${wording.length - 300} characters too long.` : '',
    update.length > 400 ? `The update is ${update.length - 400} characters too long.` : '',
    title.length > 120 ? 'The title is too long.' : '',
    minute.length > 40 ? 'The minute number is too long.' : '',
    unknown.length === 0
      ? ''
      : unknown[0] === ''
        ? 'Nobody is named to do it.'
        : `Whose is ${unknown.join(', ')}?`,
    [wording, update, title, minute].some((text) => screenText(text).found.length > 0)
      ? 'It holds what looks like personal data.'
      : '',
  ].filter(Boolean)
}

/** What is sent of a row; null while it lacks something. */
export function draftOfRow(
  row: MinuteRow,
  map: InitialsMap,
  { meeting, part }: Pick<ActionFields, 'meeting' | 'part'>,
): Extract<ToldDraft, { kind: 'action' }> | null {
  if (troublesOf(row, map).length > 0) return null
  const parsed = ToldDraft.safeParse({
    ...{ kind: 'action', place: null, agencies: [], id: row.id },
    fields: {
      ...{ ...laterActionFields, evidence: [], meeting, part, state: 'open', due: row.due },
      ...{ wording: row.wording, minute: row.minute, title: row.title },
      owners: ownersOf(row, map),
    },
  })
  return parsed.success && parsed.data.kind === 'action' ? parsed.data : null
}

/** One owner for each of the initials; where two of one agency do it, each stands by itself. */
const ownersOf = (row: MinuteRow, map: InitialsMap): ActionFields['owners'] =>
  initialsIn([row]).map((initials) => ({ agency: map[initials] ?? '', initials }))
