import { londonDayText } from '../../contract/calendar.ts'
import type { AskedKind } from '../../contract/mail.ts'
import { agenciesAsked, isAskingOpen, sendingsDue } from '../../contract/told/asking-updates.ts'
import type { Told } from '../../contract/told/told.ts'
import type { Viewer } from '../../contract/viewer.ts'
import { mayStep } from '../../disclosure/told-policy.ts'
import type { ToldReader } from '../../store/told-reader.ts'

/** Mails that one asking of a meeting owes now. */
interface AskedMails {
  readonly meeting: string
  /** How many of its sendings are done with them. */
  readonly sent: number
  readonly kind: AskedKind
  readonly accounts: readonly string[]
}

/**
 * What the askings for updates owe at a moment: the asking itself and two reminders, to accounts of agencies that have said
 * nothing of an action of theirs and may. What was missed while nobody ran is one mail, not three.
 */
export function askedMails(
  told: Pick<ToldReader, 'list'>,
  people: readonly Viewer[],
  now: Date,
): AskedMails[] {
  const today = londonDayText(now)
  const meetings = told.list(['meeting']).filter(isMeeting)
  const asking = meetings.filter((meeting) => isAskingOpen(meeting, today))
  if (asking.length === 0) return []
  const actions = told.list(['action']).filter(isAction)
  return asking.flatMap((meeting) => {
    const { asked } = meeting.steps
    const due = asked === null ? 0 : sendingsDue(asked, now.toISOString())
    if (asked === null || due <= asked.sent) return []
    const waiting = agenciesAsked(meeting, actions).filter(({ unanswered }) => unanswered.length > 0)
    const accounts = people.flatMap((viewer) => {
      const of = waiting.find(({ agency }) => agency === viewer.agency)
      const mayAnswer = of?.unanswered.some((action) => mayStep(viewer, action, 'update')) ?? false
      return mayAnswer && viewer.account !== null ? [viewer.account] : []
    })
    return [
      { meeting: meeting.id, sent: due, kind: asked.sent === 0 ? 'updates' : 'updatesReminder', accounts },
    ]
  })
}

const isMeeting = (told: Told): told is Told<'meeting'> => told.kind === 'meeting'
const isAction = (told: Told): told is Told<'action'> => told.kind === 'action'
