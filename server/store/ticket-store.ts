import type { AnswerBasis } from '../contract/audit.ts'
import type { Connection } from './open.ts'

/** For whom a ticket speaks: a team of a plan, never a person. */
export interface Ticket {
  readonly plan: string
  /** Which of the plan's teams. */
  readonly team: number
  readonly agency: string
  /** Whether whoever opened it may ask live figures. */
  readonly role: 'officer' | 'partner'
  /** UTC. */
  readonly until: string
}

/** What phones did in an hour (`YYYY-MM-DDTHH`, UTC). */
export interface ShiftUse extends Omit<Ticket, 'until'> {
  readonly hour: string
  readonly what: ShiftDoing
  readonly basis: AnswerBasis
  readonly times: number
}
export type ShiftDoing = 'openShift' | 'shift' | 'sendVisits' | 'closeShift'

export interface TicketWriter {
  /** `hash`: of its secret, which is kept nowhere. */
  add(hash: Uint8Array, ticket: Ticket): void
  find(hash: Uint8Array): Ticket | undefined
  remove(hash: Uint8Array): void
  /** Answers with how many there were. */
  removeOf(plan: string): number
  /** Those that ended before a moment (UTC). */
  removeOver(now: string): number
  note(use: Omit<ShiftUse, 'times'>): void
  /** Of hours before this one, in the order of plans and teams. */
  usesBefore(hour: string): ShiftUse[]
  forgetUse(use: ShiftUse): void
}

/** `work` must be a writing connection. */
export function openTicketWriter(work: Connection): TicketWriter {
  const insert = work.prepare(
    `INSERT INTO shift_ticket (hash, plan, team, agency, role, until)
     VALUES (@hash, @plan, @team, @agency, @role, @until)`,
  )
  const one = work.prepare<[Uint8Array], Ticket>(
    'SELECT plan, team, agency, role, until FROM shift_ticket WHERE hash = ?',
  )
  const remove = work.prepare('DELETE FROM shift_ticket WHERE hash = ?')
  const removeOf = work.prepare('DELETE FROM shift_ticket WHERE plan = ?')
  const removeOver = work.prepare('DELETE FROM shift_ticket WHERE until <= ?')
  const use = work.prepare(
    `INSERT INTO shift_use (plan, team, agency, role, hour, what, basis, times)
     VALUES (@plan, @team, @agency, @role, @hour, @what, @basis, 1)
     ON CONFLICT DO UPDATE SET times = times + 1`,
  )
  const uses = work.prepare<[string], ShiftUse>(
    `SELECT plan, team, agency, role, hour, what, basis, times FROM shift_use WHERE hour < ?
     ORDER BY plan, team, agency, role, hour, what, basis`,
  )
  const forget = work.prepare(
    `DELETE FROM shift_use WHERE plan = @plan AND team = @team AND agency = @agency AND role = @role
       AND hour = @hour AND what = @what AND basis = @basis`,
  )
  return {
    add: (hash, ticket) => void insert.run({ hash: Buffer.from(hash), ...ticket }),
    find: (hash) => one.get(Buffer.from(hash)),
    remove: (hash) => void remove.run(Buffer.from(hash)),
    removeOf: (plan) => removeOf.run(plan).changes,
    removeOver: (now) => removeOver.run(now).changes,
    note: (done) => void use.run(done),
    usesBefore: (hour) => uses.all(hour),
    forgetUse: (done) => void forget.run(done),
  }
}
