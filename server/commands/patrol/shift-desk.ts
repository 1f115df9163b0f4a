import { createHash } from 'node:crypto'
import type { AnswerBasis } from '../../contract/audit.ts'
import { londonMoment } from '../../contract/calendar.ts'
import { type PatrolFields, type PatrolQuestion, patrolOfText } from '../../contract/patrol.ts'
import { mayReadTold } from '../../disclosure/told-policy.ts'
import { Refused } from '../../errors.ts'
import { isDemonstration } from '../../store/meta.ts'
import { openReader, openWriter } from '../../store/open.ts'
import {
  openTicketWriter,
  type ShiftDoing,
  type Ticket,
  type TicketWriter,
} from '../../store/ticket-store.ts'
import { openToldReader } from '../../store/told-reader.ts'
import { openVisitWriter, type VisitWriter } from '../../store/visit-store.ts'
import type { Writing } from '../acting.ts'

/** A kept plan as it stands now. */
export interface StandingPlan {
  readonly told: { readonly id: string; readonly agency: string }
  readonly question: PatrolQuestion
  readonly fields: PatrolFields
}

/** What is on the table while tickets and visits are written. */
export interface ShiftDesk {
  readonly tickets: TicketWriter
  readonly visits: VisitWriter
  /** All of it or nothing. */
  readonly together: <T>(work: () => T) => T
  /** A plan that was not taken off, whoever asks. */
  readonly plan: (id: string) => StandingPlan | undefined
  /** The same, for a signed-in person. Refuses `notFound`, also when it is not theirs. */
  readonly ownPlan: (id: string) => StandingPlan
  readonly now: Date
  readonly isDemonstration: () => boolean
}

/** So long after the end of its shift a ticket may still be used. */
const ticketMilliseconds = 2 * 3_600_000

/** Opens what writing needs, and closes it. */
export function atShiftDesk<T>({ config, viewer, clock }: Writing, work: (desk: ShiftDesk) => T): T {
  const connection = openWriter(config.dataFolder, 'work')
  try {
    const told = openToldReader(connection)
    const plan: ShiftDesk['plan'] = (id) => {
      const found = told.find(id)
      if (!found || found.removedAt !== null || !('asked' in found.fields)) return undefined
      const question = patrolOfText(found.fields.asked)
      return question === null ? undefined : { told: found, question, fields: found.fields }
    }
    return work({
      tickets: openTicketWriter(connection),
      visits: openVisitWriter(connection),
      together: (write) => connection.transaction(write).immediate(),
      plan,
      ownPlan(id) {
        const found = told.find(id)
        const standing = found && mayReadTold(viewer, found) ? plan(id) : undefined
        if (!standing) throw new Refused('notFound', { param: 'id' })
        return standing
      },
      now: clock(),
      isDemonstration() {
        const open = openReader(config.dataFolder, 'open')
        try {
          return isDemonstration(open)
        } finally {
          open.close()
        }
      },
    })
  } finally {
    connection.close()
  }
}

/** When the tickets of a shift end, UTC. */
export const ticketEnd = ({ end }: Pick<PatrolQuestion, 'end'>): string =>
  new Date(londonMoment(end) + ticketMilliseconds).toISOString()

/** A secret of 256 random bits needs no slow hash: nobody can try them all. */
export const ticketHash = (secret: string): Uint8Array => createHash('sha256').update(secret).digest()

/**
 * For whom this secret speaks now. Refuses `ticketOver` when it was never given, was taken back, or is over, and when the plan
 * was taken off or its team became another agency's.
 */
export function validTicket(
  { tickets, plan, now }: ShiftDesk,
  secret: string,
): { ticket: Ticket; standing: StandingPlan } {
  const ticket = tickets.find(ticketHash(secret))
  const standing = ticket && plan(ticket.plan)
  if (!ticket || !standing || standing.question.teams[ticket.team]?.agency !== ticket.agency)
    throw new Refused('ticketOver')
  // A plan that was changed meanwhile may end sooner; never later than the ticket was given for.
  const until = [ticket.until, ticketEnd(standing.question)].sort()[0]
  if (now.toISOString() >= until) throw new Refused('ticketOver')
  return { ticket: { ...ticket, until }, standing }
}

/** Writes down what a phone does, by team and hour; whose phone it was is not known here. */
export function noteUse(
  { tickets, now }: ShiftDesk,
  { plan, team, agency, role }: Omit<Ticket, 'until'>,
  what: ShiftDoing,
  basis: AnswerBasis = 'none',
): void {
  tickets.note({ plan, team, agency, role, what, basis, hour: now.toISOString().slice(0, 13) })
}
