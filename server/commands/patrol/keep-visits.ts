import { findingWords } from '../../contract/personal-data/finding-words.ts'
import { settledArrival } from '../../contract/visit-time.ts'
import { longestNote, type VisitBatch, type VisitDraft, type VisitReceipt } from '../../contract/visits.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import { admitText } from '../../ingest/strip-text.ts'
import type { Released } from '../../sealed/released.ts'
import type { Ticket } from '../../store/ticket-store.ts'
import type { Writing } from '../acting.ts'
import { atShiftDesk, noteUse, type ShiftDesk, type StandingPlan, validTicket } from './shift-desk.ts'

type Outcome = VisitReceipt['visits'][number]

/**
 * Keeps what a team says of its visits, each once however often it is sent, all of a batch or nothing. Refuses `ticketOver`,
 * `otherTeam` for visits of another shift or team, and `patrolNotDeclared`; what is wrong with one visit alone is said of it.
 */
export function keepVisits(acting: Writing, secret: string, batch: VisitBatch): Released<VisitReceipt> {
  return atShiftDesk(acting, (desk) => {
    const { ticket, standing } = validTicket(desk, secret)
    if (batch.plan !== ticket.plan || batch.team !== ticket.team) throw new Refused('otherTeam')
    return keptAs(desk, ticket, standing, batch)
  })
}

/**
 * The same for visits that found no signal until the ticket was over: somebody of the team's agency signs in. Refuses
 * `notFound`, `otherTeam` and `patrolNotDeclared`.
 */
export function keepLateVisits(
  acting: Writing,
  { plan, batch }: { plan: string; batch: VisitBatch },
): Released<VisitReceipt> {
  const { agency, role } = acting.viewer
  return atShiftDesk(acting, (desk) => {
    const standing = desk.ownPlan(plan)
    if (batch.plan !== plan || standing.question.teams[batch.team]?.agency !== agency)
      throw new Refused('otherTeam')
    const team = { plan, team: batch.team, agency, role: role === 'partner' ? role : ('officer' as const) }
    return keptAs(desk, team, standing, batch)
  })
}

function keptAs(
  desk: ShiftDesk,
  team: Omit<Ticket, 'until'>,
  standing: StandingPlan,
  batch: VisitBatch,
): Released<VisitReceipt> {
  if (!desk.visits.notice()) throw new Refused('patrolNotDeclared')
  const visits = desk.together(() => {
    noteUse(desk, team, 'sendVisits')
    return batch.visits.map((visit) => keepOne(desk, team, standing, { visit, phoneNow: batch.phoneNow }))
  })
  return releaseReceipt({ visits })
}

function keepOne(
  { visits, now }: ShiftDesk,
  { plan, team }: Pick<Ticket, 'plan' | 'team'>,
  { question, fields }: StandingPlan,
  { visit, phoneNow }: { visit: VisitDraft; phoneNow: string },
): Outcome {
  const { id, hotspot, minutes, observed } = visit
  const said = screenedNote(visit.note)
  const answer = (outcome: Outcome['outcome']): Outcome => ({ id, outcome, noteRefused: said.refused })
  const before = visits.find(id)
  if (before) {
    if (before.plan !== plan || before.team !== team || before.hotspot !== hotspot)
      return answer('otherVisit')
    // Its note was given back, and now comes mended.
    if (said.note !== '') visits.mend(id, said.note)
    return answer('kept')
  }
  if (!fields.hotspots.some(({ centre }) => centre === hotspot)) return answer('otherPlace')
  const { arrived, fits } = settledArrival(visit, phoneNow, now, question)
  const how = fits ? visit.how : 'estimated'
  visits.add({
    id,
    plan,
    team,
    hotspot,
    arrived,
    minutes,
    how,
    observed: [...observed].sort(),
    note: said.note,
  })
  return answer('kept')
}

/** A note as it may be kept: whole, or not at all, so that nobody believes it was read. */
function screenedNote(written: string): { note: string; refused: string | null } {
  const { text, kinds } = admitText(written.trim(), longestNote)
  const found = kinds.filter((kind) => kind !== 'link')
  return found.length > 0 ? { note: '', refused: findingWords(found) } : { note: text, refused: null }
}
