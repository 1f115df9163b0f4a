import type { Role } from '../contract/reference.ts'
import type { Told, ToldKind, ToldStep } from '../contract/told/told.ts'
import { toldWriters } from '../contract/told/writers.ts'
import type { Viewer } from '../contract/viewer.ts'

/**
 * Who reads what people wrote, and who writes it, by kind. `named`: agencies named on it, the one that wrote it and the
 * one that owns it; until a report has an owner, analysts, who find it one. `whole`: whoever reads the assessment that it
 * is a part of, of a score its author alone until the round is closed. `staff`: everybody with an account who works
 * with data. `deciders`: officers and analysts, who may ask live figures. `everybody`: the public too, unless it
 * is at a named venue.
 */
interface ToldRule {
  readonly read: 'named' | 'whole' | 'staff' | 'deciders' | 'everybody'
  readonly write: readonly Role[]
  /** Who may change it: the agency that wrote it (or owns it), or whoever may write one. */
  readonly change: 'own' | 'writers'
}

const staff: readonly Role[] = ['partner', 'officer', 'analyst']
const deciders: readonly Role[] = ['officer', 'analyst']

export const toldRules: Readonly<Record<ToldKind, ToldRule>> = {
  concern: { read: 'named', write: toldWriters.concern, change: 'own' },
  report: { read: 'named', write: toldWriters.report, change: 'own' },
  venue: { read: 'staff', write: toldWriters.venue, change: 'writers' },
  impactDay: { read: 'everybody', write: toldWriters.impactDay, change: 'writers' },
  power: { read: 'everybody', write: toldWriters.power, change: 'writers' },
  service: { read: 'staff', write: toldWriters.service, change: 'own' },
  // What was weighed against a named business is nobody's but those who weigh it.
  menu: { read: 'named', write: toldWriters.menu, change: 'writers' },
  action: { read: 'named', write: toldWriters.action, change: 'own' },
  // What was sent stands as it was sent; it can only be called off.
  notice: { read: 'named', write: toldWriters.notice, change: 'own' },
  contact: { read: 'staff', write: toldWriters.contact, change: 'own' },
  meeting: { read: 'staff', write: toldWriters.meeting, change: 'writers' },
  // The question stands as it was set down; only its name may change.
  evaluation: { read: 'deciders', write: toldWriters.evaluation, change: 'own' },
  // Planned teams and those who planned them.
  patrol: { read: 'named', write: toldWriters.patrol, change: 'own' },
  // Several people in one room write the minutes of one sitting.
  sitting: { read: 'named', write: toldWriters.sitting, change: 'writers' },
  // Several people of several agencies fill one assessment.
  assessment: { read: 'named', write: toldWriters.assessment, change: 'writers' },
  evidence: { read: 'whole', write: toldWriters.evidence, change: 'writers' },
  writeUp: { read: 'whole', write: toldWriters.writeUp, change: 'writers' },
  guardian: { read: 'whole', write: toldWriters.guardian, change: 'writers' },
  goal: { read: 'whole', write: toldWriters.goal, change: 'writers' },
  score: { read: 'whole', write: toldWriters.score, change: 'own' },
}

/** Whether this reader gets it. */
export function mayReadTold(viewer: Viewer, told: Told): boolean {
  const { read } = toldRules[told.kind]
  // At a venue it speaks of a named business, and of that the public hears nothing.
  if (read === 'everybody' && told.place?.kind !== 'venue') return true
  if (!staff.includes(viewer.role)) return false
  if (read === 'everybody') return true
  if (read === 'staff') return true
  if (read === 'deciders') return deciders.includes(viewer.role)
  if (read === 'whole') return mayReadPart(viewer, told)
  if (told.kind === 'report' && told.steps.owner === null && viewer.role === 'analyst') return true
  return isOf(viewer, told)
}

/** Parts go with their assessment. Before a round is closed a score is its author's alone. */
function mayReadPart(viewer: Viewer, { whole, ...told }: Told): boolean {
  if (whole === null || whole.removedAt !== null || !mayReadTold(viewer, whole)) return false
  if (!('round' in told.fields)) return true
  const { round } = told.fields
  return isRoundClosed(whole, round) || isAuthor(viewer, told)
}

const isRoundClosed = ({ steps }: Pick<Told, 'steps'>, round: number): boolean =>
  steps.rounds.some((each) => each.round === round && each.closedOn !== null)

/** Who weighs: the account. By one click nobody has one: there a role of an agency is one person. */
export const authorOf = ({ account, role, agency }: Viewer): string => account ?? `${role} of ${agency}`

/** Whether this very person wrote it: a colleague of the same agency is somebody else. */
export const isAuthor = (viewer: Viewer, { author }: Pick<Told, 'author'>): boolean =>
  author !== null && author === authorOf(viewer)

/** Whether this reader's own agency leads an assessment: it says who reads it, and opens and closes its weightings. */
export function leadsAssessment(viewer: Viewer, told: Told): boolean {
  return told.kind === 'assessment' && told.agency === viewer.agency && mayWriteTold(viewer, told.kind)
}

/** The open weighting in which this person may score now; undefined when there is none. */
export function roundToScore(viewer: Viewer, assessment: Told): Told['steps']['rounds'][number] | undefined {
  const open = assessment.steps.rounds.find(({ closedOn }) => closedOn === null)
  const isInvited = open?.invited.some(({ agency }) => agency === viewer.agency) ?? false
  return isInvited && mayWriteTold(viewer, 'score') ? open : undefined
}

/** Whether somebody of an agency that wrote it, owns it, is named on it or has to do it looks. */
function isOf(viewer: Viewer, told: Told): boolean {
  const { agency } = viewer
  return (
    told.agency === agency ||
    told.steps.owner === agency ||
    told.agencies.includes(agency) ||
    isDoer(viewer, told)
  )
}

/** Whether an action is this agency's to do. */
function isDoer({ agency }: Viewer, { fields }: Told): boolean {
  return 'owners' in fields && fields.owners.some((owner) => owner.agency === agency)
}

/**
 * Whether that somebody read it belongs into the audit: what only some may read does. A notice is asked for by the page
 * itself all day, and is seen by a press that is written down.
 */
export function isReadNoted({ kind }: Told): boolean {
  const { read } = toldRules[kind]
  return (read === 'named' && kind !== 'notice') || read === 'whole'
}

/** Whether this person may write one of this kind. */
export function mayWriteTold({ role }: Viewer, kind: ToldKind): boolean {
  return toldRules[kind].write.includes(role)
}

/** Whether this person may change, remove or restore it. */
export function mayChangeTold(viewer: Viewer, told: Told): boolean {
  if (!mayWriteTold(viewer, told.kind) || !mayReadTold(viewer, told)) return false
  if (toldRules[told.kind].change === 'writers') return true
  // What was weighed blind stands once it was shown, and the author goes with the closing.
  if (told.kind === 'score') return isAuthor(viewer, told)
  return told.agency === viewer.agency || isDoer(viewer, told)
}

/**
 * Whether this person may take it off every list, or bring it back. An assessment is its lead's; a weighting is changed, never
 * taken back: whoever took one back could weigh twice.
 */
export function mayRemoveTold(viewer: Viewer, told: Told): boolean {
  if (told.kind === 'score') return false
  return mayChangeTold(viewer, told) && (told.kind !== 'assessment' || leadsAssessment(viewer, told))
}

/** What the lead of an assessment alone does. */
const leadSteps: readonly ToldStep['step'][] = ['openRound', 'closeRound', 'openMapping', 'closeMapping']

/** What became of it may be said by more people than may change its words. */
export function mayStep(viewer: Viewer, told: Told, step: ToldStep['step']): boolean {
  if (!staff.includes(viewer.role) || !mayReadTold(viewer, told)) return false
  if (told.kind === 'concern') {
    if (step === 'renew') return true
    return (step === 'confirm' || step === 'answer') && deciders.includes(viewer.role)
  }
  if (told.kind === 'notice')
    return step === 'see' && told.agencies.includes(viewer.agency) && !hasSeen(viewer, told)
  if (told.kind === 'assessment') {
    if (step === 'stage') return mayChangeTold(viewer, told)
    return leadSteps.includes(step) && leadsAssessment(viewer, told)
  }
  if (told.kind === 'action') {
    if (step === 'update') return deciders.includes(viewer.role) || isDoer(viewer, told)
    return step === 'carry' && deciders.includes(viewer.role)
  }
  if (told.kind === 'meeting')
    return step === 'ask' && deciders.includes(viewer.role) && isParty(viewer, told)
  if (told.kind !== 'report') return false
  if (step === 'own') return deciders.includes(viewer.role)
  return step === 'close' && told.steps.owner === viewer.agency
}

/** Whether this person's agency is a party of a meeting: it wrote it down or is named on it. */
const isParty = ({ agency }: Viewer, told: Told): boolean =>
  told.agency === agency || told.agencies.includes(agency)

/** Whether this person may say that a meeting closed an action. */
export const mayCloseAction = ({ role }: Viewer): boolean => deciders.includes(role)

const hasSeen = ({ agency }: Viewer, { steps }: Told): boolean =>
  steps.seen.some((each) => each.agency === agency)
