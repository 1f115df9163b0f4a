import type { SourceId } from '../../server/contract/sources.ts'
import { type CuckooingAccess, cuckooingAccess } from './cuckooing-access.ts'
import { useLayers } from './layers.ts'
import { usePresent } from './present.ts'
import { useReference } from './reference.ts'
import { useRegisters } from './registers.ts'
import { useSession } from './session.ts'

const accessNow = (): CuckooingAccess =>
  cuckooingAccess({
    room: usePresent.getState().room,
    session: useSession.getState().session,
    reference: useReference.getState().reference,
    agreements: [],
  })

/** Whether the layer is on, and whoever looks may see it here and now. */
export const showsCuckooing = (): boolean => useLayers.getState().on.cuckooing && accessNow().kind === 'live'

/** The sources of such reports that whoever looks may see here and now. */
export const cuckooingSourcesShown = (): readonly SourceId[] => {
  const access = accessNow()
  return access.kind === 'live' ? access.sources : []
}

/** For screens: what whoever looks has of it. */
export function useCuckooingAccess(): CuckooingAccess {
  const room = usePresent((state) => state.room)
  const session = useSession((state) => state.session)
  const reference = useReference((state) => state.reference)
  const agreements = useRegisters((state) => state.agreements)
  return cuckooingAccess({ room, session, reference, agreements: agreements ?? [] })
}

/** For screens: as `showsCuckooing`. */
export function useShowsCuckooing(): boolean {
  const isOn = useLayers((state) => state.on.cuckooing)
  return useCuckooingAccess().kind === 'live' && isOn
}
