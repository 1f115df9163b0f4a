import type { Viewer } from '../../contract/viewer.ts'
import type { KeptParticipant, KeptWorkshop } from '../../contract/workshop/kept.ts'
import { mayFacilitate } from '../../disclosure/workshop-policy.ts'
import { Refused } from '../../errors.ts'
import { type Connection, openWriter } from '../../store/open.ts'
import { openWorkshopWriter, type WorkshopWriter } from '../../store/workshop-writer.ts'
import type { Acting } from '../acting.ts'

/** What is on the table while something of a workshop is written. */
export interface WorkshopDesk {
  readonly writer: WorkshopWriter
  readonly work: Connection
}

/** All of it in one transaction, or nothing. */
export function atWorkshopDesk<T>({ config }: Pick<Acting, 'config'>, write: (desk: WorkshopDesk) => T): T {
  const work = openWriter(config.dataFolder, 'work')
  try {
    const writer = openWorkshopWriter(work)
    return work.transaction(() => write({ writer, work })).immediate()
  } finally {
    work.close()
  }
}

/** Deleted pages are overwritten; what is left of them in the log goes now. */
export function emptyLog({ config }: Pick<Acting, 'config'>): void {
  const work = openWriter(config.dataFolder, 'work')
  work.pragma('wal_checkpoint(TRUNCATE)')
  work.close()
}

/** A workshop that this person holds. Refuses `notFound`, also when it is somebody else's: that it exists is not told. */
export function ownWorkshop(viewer: Viewer, { writer }: WorkshopDesk, id: string): KeptWorkshop {
  const workshop = writer.find(id)
  if (!workshop || !mayFacilitate(viewer, workshop)) throw new Refused('notFound', { param: 'id' })
  return workshop
}

/**
 * Who takes part, and where. Refuses `signIn` when they are no longer known, `workshopNotOpen` while nothing is taken: frozen,
 * a card can still be taken back.
 */
export function inHall(
  { hall }: Viewer,
  { writer }: WorkshopDesk,
  takesBack = false,
): { who: KeptParticipant; workshop: KeptWorkshop } {
  const who = hall && writer.participant(hall.participant)
  const workshop = who && writer.find(who.workshop)
  if (!workshop) throw new Refused('signIn')
  const takes = ['open', 'rehearsal', ...(takesBack ? ['frozen'] : [])]
  if (!takes.includes(workshop.state)) throw new Refused('workshopNotOpen')
  return { who, workshop }
}
