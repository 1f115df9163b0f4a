import { liveReaders } from '../../server/contract/access.ts'
import type { AgreementEntry } from '../../server/contract/agreement.ts'
import type { Session } from '../../server/contract/reference.ts'
import type { SourceId } from '../../server/contract/sources.ts'
import type { Room } from './present.ts'

export const cuckooingSource = 'cuckooing' satisfies SourceId

/** What whoever looks has of the reports of cuckooing on the Map. */
export type CuckooingAccess =
  /** Not spoken of: before a room, before it is known who looks, and for roles that ask nothing live. */
  | { kind: 'hidden' }
  | { kind: 'live' }
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
  const isCuckooing = ({ id }: { id: string }): boolean => id === cuckooingSource
  if (reference.sources.some(isCuckooing)) return { kind: 'live' }
  const own = agreements.filter(
    ({ source, parties, state }) =>
      source === cuckooingSource && parties.includes(session.agency) && state !== 'inForce',
  )
  // The newest says most: one that ended long ago was followed by it.
  const agreement = own.reduce<AgreementEntry | null>(
    (newest, each) => (newest && newest.ends >= each.ends ? newest : each),
    null,
  )
  return { kind: 'elsewhere', agreement, isReleased: reference.releasedOnly.some(isCuckooing) }
}
