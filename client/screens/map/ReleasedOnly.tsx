import { useEffect } from 'react'
import { agreementReaders } from '../../../server/contract/access.ts'
import { useAgreements } from '../../state/agreements.ts'
import { useReference } from '../../state/reference.ts'
import { releasedOnly } from '../../state/released-sources.ts'
import { useSession } from '../../state/session.ts'
import { TabLink } from '../TabLink.tsx'

/** Sources of agreements to which the reader's agency is no party: what is released of them, and where. */
export function ReleasedOnly() {
  const role = useSession((state) => state.session?.role)
  const reads = agreementReaders.some((each) => each === role)
  const agreements = useAgreements((state) => state.agreements)
  const load = useAgreements((state) => state.load)
  const sources = useReference((state) => state.reference?.sources)
  useEffect(() => {
    if (reads) void load()
  }, [reads, load])
  const found = releasedOnly(agreements ?? [], new Set(sources?.map(({ id }) => id)))
  if (found.length === 0) return null
  return (
    <ul className="released-only">
      {found.map(({ id, label }) => (
        <li key={id}>
          {label}: <TabLink to="/released">released figures only</TabLink>
        </li>
      ))}
    </ul>
  )
}
