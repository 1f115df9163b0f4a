import { type ActionFields, type ActionUpdate, isOverState } from './action.ts'
import type { NamedPlace } from './place.ts'

/** What of an action its standing is worked out from. */
export interface ActionNow {
  readonly madeOn: string
  readonly fields: ActionFields
  readonly steps: { readonly updates: readonly ActionUpdate[]; readonly carried: readonly unknown[] }
}

/** What papers say where nothing was said since. */
export const noUpdateWords = 'An update will be provided at the meeting.'

export const isOpenAction = ({ fields }: Pick<ActionNow, 'fields'>): boolean => !isOverState(fields.state)

/** Open on a London day after the one it was due. */
export const isOverdue = ({ fields }: Pick<ActionNow, 'fields'>, today: string): boolean =>
  !isOverState(fields.state) && fields.due !== null && fields.due < today

/** What was said of it since the day of the last meeting; what was said at that meeting belongs to it. null: no meeting yet. */
export const updatesSince = ({ steps }: Pick<ActionNow, 'steps'>, last: string | null): ActionUpdate[] =>
  steps.updates.filter(({ on }) => last === null || on > last)

/** Open, agreed by the last meeting or before it, and nothing said since. */
export const hasNoUpdate = (action: ActionNow, last: string | null): boolean =>
  isOpenAction(action) && (last === null || action.madeOn <= last) && updatesSince(action, last).length === 0

/** How often a meeting carried it to a later day: counted, never typed. */
export const timesCarried = ({ steps }: Pick<ActionNow, 'steps'>): number => steps.carried.length

/** What of an action the public may read. */
export interface PublicAction {
  readonly minute: string
  readonly title: string
  readonly wording: string
  readonly owners: readonly string[]
  readonly due: string | null
  readonly state: ActionFields['state']
  /** A ward, or where it is marked a street or stop; empty: about no one place. */
  readonly place: string
}

/**
 * An action as a public paper may hold it; null for what is none of the public's: Part 2, what is about a home or a person, and whatever is at a named venue. No
 * initials, no update, no place nearer than its ward unless it is marked.
 */
export function publicAction({
  fields,
  place,
}: Pick<ActionNow, 'fields'> & { readonly place: NamedPlace | null }): PublicAction | null {
  if (fields.part !== 1 || fields.caseIn !== null || place?.kind === 'venue') return null
  const { minute, title, wording, due, state } = fields
  const named = fields.publicPlace && place?.kind === 'cell' ? place.name : (place?.ward ?? '')
  return {
    ...{ minute, title, wording, due, state },
    owners: [...new Set(fields.owners.map(({ agency }) => agency))],
    place: named,
  }
}
