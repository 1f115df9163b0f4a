import { londonDayText } from '../calendar.ts'
import type { UpdatesAsked } from './action.ts'
import { type ActionNow, isOpenAction } from './action-standing.ts'

/** What of a meeting its asking for updates hangs on. */
export interface MeetingNow {
  readonly id: string
  readonly fields: { readonly last: string | null }
  readonly steps: { readonly asked: UpdatesAsked | null }
}

/** Whether answers are still wanted: not after the day named, nor once the meeting has come together. */
export function isAskingOpen({ fields, steps: { asked } }: MeetingNow, today: string): boolean {
  if (asked === null) return false
  const askedOn = londonDayText(new Date(asked.at))
  return (asked.by === null || today <= asked.by) && (fields.last === null || fields.last <= askedOn)
}

/** One agency that was asked: its actions of the meeting, and those that it has said nothing of since. */
export interface AgencyAsked<A extends ActionNow = ActionNow> {
  readonly agency: string
  readonly actions: readonly A[]
  readonly unanswered: readonly A[]
}

/**
 * Who was asked and who answered: an agency has once it said something of each of its open actions of the meeting since the
 * asking. What is over meanwhile was answered.
 */
export function agenciesAsked<A extends ActionNow>(
  meeting: MeetingNow,
  actions: readonly A[],
): AgencyAsked<A>[] {
  const { asked } = meeting.steps
  if (asked === null) return []
  const saidBy = (action: A, agency: string): boolean =>
    action.steps.updates.some((update) => update.agency === agency && update.at > asked.at)
  const its = actions.filter(({ fields }) => fields.meeting === meeting.id)
  const owners = [...new Set(its.flatMap(({ fields }) => fields.owners.map(({ agency }) => agency)))].sort()
  return owners.flatMap((agency) => {
    const own = its.filter(
      (action) =>
        action.fields.owners.some((owner) => owner.agency === agency) &&
        (isOpenAction(action) || saidBy(action, agency)),
    )
    const unanswered = own.filter((action) => isOpenAction(action) && !saidBy(action, agency))
    return own.length === 0 ? [] : [{ agency, actions: own, unanswered }]
  })
}

/** How many of the asking and its two reminders are due at a moment (UTC). */
export function sendingsDue({ at, remindAfter }: UpdatesAsked, now: string): number {
  const days = (Date.parse(now) - Date.parse(at)) / 86_400_000
  return 1 + remindAfter.filter((after) => days >= after).length
}
