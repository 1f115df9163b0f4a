import { liveReaders } from '../../server/contract/access.ts'
import type { AgreementEntry } from '../../server/contract/agreement.ts'
import type { Session } from '../../server/contract/reference.ts'
import type { SourceId } from '../../server/contract/sources.ts'
import type { Room } from './present.ts'

/** Partners' reports, and the invented ones of the demonstration. */
export const cuckooingSources: readonly SourceId[] = ['cuckooing', 'demonstration-cuckooing']

/** What whoever looks has of the reports of cuckooing on the Map. */
export type CuckooingAccess =
  /** Not spoken of: before a room, before it is known who looks, and for roles that ask nothing live. */
  | { kind: 'hidden' }
  | { kind: 'live'; sources: readonly SourceId[] }
  /** Not live; `agreement`: the one of this agency that is not in force; `isReleased`: a release may hold them. */
  | { kind: 'elsewhere'; agreement: AgreementEntry | null; isReleased: boolean }

interface Looking {
  room: Room | null
  session: Pick<Session, 'role' | 'agency'> | null
  reference: { sources: readonly { id: string }[]; releasedOnly: readonly { id: string }[] } | null
  agreements: readonly AgreementEntry[]
}

/**
 * A role says how precisely, an agreement says whether, and a room says never: protected records are not shown in
 * company, whoever looks on. The server decides the same for itself, but does not know of the room. Pure.
 */
export function cuckooingAccess({ room, session, reference, agreements }: Looking): CuckooingAccess {
  if (room !== null || session === null || reference === null) return { kind: 'hidden' }
  if (!liveReaders.some((role) => role === session.role)) return { kind: 'hidden' }
  const isCuckooing = ({ id }: { id: string }): boolean => cuckooingSources.some((source) => source === id)
  const live = cuckooingSources.filter((source) => reference.sources.some(({ id }) => id === source))
  if (live.length > 0) return { kind: 'live', sources: live }
  const own = agreements.filter(
    ({ source, parties, state }) =>
      isCuckooing({ id: source }) && parties.includes(session.agency) && state !== 'inForce',
  )
  // The newest says most: one that ended long ago was followed by it.
  const agreement = own.reduce<AgreementEntry | null>(
    (newest, each) => (newest && newest.ends >= each.ends ? newest : each),
    null,
  )
  return { kind: 'elsewhere', agreement, isReleased: reference.releasedOnly.some(isCuckooing) }
}
