import { randomBytes } from 'node:crypto'
import type { AnswerBasis } from '../../contract/audit.ts'
import type { Viewer } from '../../contract/viewer.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { Ticket } from '../../store/ticket-store.ts'
import type { Writing } from '../acting.ts'
import { atShiftDesk, noteUse, ticketEnd, ticketHash, validTicket } from './shift-desk.ts'

/** A ticket that was just given: its secret goes to the phone and is kept nowhere here. */
interface GivenTicket {
  readonly secret: string
  /** How long it lasts. */
  readonly seconds: number
  readonly receipt: Released<{ until: string }>
}

/**
 * Gives a phone the ticket of one team of a plan, until two hours after the shift. Refuses `notFound` for a plan that this
 * person does not read, `badValue` for a team that it has not, `otherTeam` for another agency's, `shiftOver` when it is over.
 */
export function openShift(acting: Writing, { plan, team }: Pick<Ticket, 'plan' | 'team'>): GivenTicket {
  const { agency, role } = acting.viewer
  return atShiftDesk(acting, (desk) => {
    const { question } = desk.ownPlan(plan)
    const planned = question.teams[team]
    if (!planned) throw new Refused('badValue', { param: 'team' })
    if (planned.agency !== agency) throw new Refused('otherTeam')
    const until = ticketEnd(question)
    if (desk.now.toISOString() >= until) throw new Refused('shiftOver')
    const secret = randomBytes(32).toString('base64url')
    const ticket: Ticket = {
      ...{ plan, team, agency, until },
      role: role === 'partner' ? 'partner' : 'officer',
    }
    desk.together(() => {
      desk.tickets.add(ticketHash(secret), ticket)
      noteUse(desk, ticket, 'openShift')
    })
    const seconds = Math.floor((Date.parse(until) - desk.now.getTime()) / 1000)
    return { secret, seconds, receipt: releaseReceipt({ until }) }
  })
}

/** Who asks by a ticket: an agency in a role, nobody in person. Refuses `ticketOver`. */
export function ticketHolder(acting: Writing, secret: string): { ticket: Ticket; viewer: Viewer } {
  return atShiftDesk(acting, (desk) => {
    const { ticket } = validTicket(desk, secret)
    return { ticket, viewer: { role: ticket.role, agency: ticket.agency, account: null } }
  })
}

/** Before a briefing is sent to a phone: that one was read, and whether it holds live figures. */
export function noteShiftRead(acting: Writing, ticket: Ticket, basis: AnswerBasis): void {
  atShiftDesk(acting, (desk) => noteUse(desk, ticket, 'shift', basis))
}

/** A phone gives its own ticket back. Refuses `ticketOver` when it was none any more. */
export function closeShift(acting: Writing, secret: string): Released<{ closed: true }> {
  return atShiftDesk(acting, (desk) => {
    const { ticket } = validTicket(desk, secret)
    desk.together(() => {
      desk.tickets.remove(ticketHash(secret))
      noteUse(desk, ticket, 'closeShift')
    })
    return releaseReceipt({ closed: true })
  })
}

/**
 * Takes back every ticket of a plan: its own agency, or an analyst who reads it. Refuses `notFound` and `notAllowed`.
 */
export function revokeShift(acting: Writing, { plan }: { plan: string }): Released<{ revoked: number }> {
  const { role, agency } = acting.viewer
  return atShiftDesk(acting, (desk) => {
    const { told } = desk.ownPlan(plan)
    if (told.agency !== agency && role !== 'analyst') throw new Refused('notAllowed')
    return releaseReceipt({ revoked: desk.tickets.removeOf(plan) }, `patrol ${plan}`)
  })
}
