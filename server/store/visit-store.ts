import type { SaidVisit } from '../contract/visit-time.ts'
import type { Observation, PatrolNotice } from '../contract/visits.ts'
import type { Connection } from './open.ts'

/** What one phone said of a visit, as it is kept. */
export interface KeptVisit extends SaidVisit {
  readonly id: string
  readonly plan: string
  readonly team: number
  readonly observed: readonly Observation[]
  readonly note: string
}

export type KeptNotice = PatrolNotice & { readonly agency: string }

export interface VisitReader {
  of(plan: string): KeptVisit[]
  /** Undefined until it was said. */
  notice(): KeptNotice | undefined
}

export interface VisitWriter extends VisitReader {
  find(id: string): KeptVisit | undefined
  add(visit: KeptVisit): void
  /** The note of a visit that was kept without one. */
  mend(id: string, note: string): void
  /** False when it was said before. */
  giveNotice(notice: KeptNotice, demo: boolean): boolean
}

/** Where nobody patrols: a server of releases alone, and worlds of tests. */
export const noVisits: VisitReader = { of: () => [], notice: () => undefined }

type Row = Omit<KeptVisit, 'observed'> & { observed: string }
const rows = 'SELECT id, plan, team, hotspot, arrived, minutes, how, observed, note FROM visit'
const visitOf = (row: Row): KeptVisit => ({ ...row, observed: JSON.parse(row.observed) })

/** Reads work.sqlite; what is written elsewhere is seen at the next call. */
export function openVisitReader(work: Connection): VisitReader {
  const all = work.prepare<[string], Row>(`${rows} WHERE plan = ? ORDER BY arrived, id`)
  const notice = work.prepare<[], KeptNotice>(
    'SELECT staff_told_on AS staffToldOn, dpia, agency FROM patrol_notice',
  )
  return { of: (plan) => all.all(plan).map(visitOf), notice: () => notice.get() }
}

/** `work` must be a writing connection. */
export function openVisitWriter(work: Connection): VisitWriter {
  const one = work.prepare<[string], Row>(`${rows} WHERE id = ?`)
  const insert = work.prepare(
    `INSERT INTO visit (id, plan, team, hotspot, arrived, minutes, how, observed, note)
     VALUES (@id, @plan, @team, @hotspot, @arrived, @minutes, @how, @observed, @note)`,
  )
  const note = work.prepare("UPDATE visit SET note = ? WHERE id = ? AND note = ''")
  const give = work.prepare(
    `INSERT INTO patrol_notice (id, staff_told_on, dpia, agency, demo)
     VALUES (1, @staffToldOn, @dpia, @agency, @demo) ON CONFLICT DO NOTHING`,
  )
  return {
    ...openVisitReader(work),
    find(id) {
      const row = one.get(id)
      return row && visitOf(row)
    },
    add: (visit) => void insert.run({ ...visit, observed: JSON.stringify(visit.observed) }),
    mend: (id, text) => void note.run(text, id),
    giveNotice: (given, demo) => give.run({ ...given, demo: demo ? 1 : 0 }).changes === 1,
  }
}
