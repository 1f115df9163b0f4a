import { useEffect } from 'react'
import { useRegisters } from '../../state/registers.ts'
import { useSession } from '../../state/session.ts'
import { useTold } from '../../state/told.ts'

/** Agencies that are named anywhere this person may read: parties of agreements, contacts, authors. Own one first. */
export function useAgencies(): { own: string; others: readonly string[] } {
  const own = useSession((state) => state.session?.agency ?? '')
  const agreements = useRegisters((state) => state.agreements)
  const loadAgreements = useRegisters((state) => state.loadAgreements)
  const lists = useTold((state) => state.lists)
  const load = useTold((state) => state.load)
  useEffect(() => {
    void loadAgreements()
    void load(['contact'])
  }, [loadAgreements, load])
  const named = [
    ...(agreements ?? []).flatMap(({ parties }) => parties),
    ...Object.values(lists)
      .flat()
      .flatMap((entry) => [
        entry.agency,
        ...entry.agencies,
        ...(entry.kind === 'contact' ? [entry.fields.of] : []),
      ]),
  ]
  const others = [...new Set(named)].filter((agency) => agency !== own && agency !== '').sort()
  return { own, others }
}
