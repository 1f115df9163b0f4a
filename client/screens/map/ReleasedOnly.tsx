import { useReference } from '../../state/reference.ts'
import { TabLink } from '../TabLink.tsx'

/** Sources of which the reader sees released figures alone: never counted here, said wherever counts are. */
export function ReleasedOnly() {
  const found = useReference((state) => state.reference?.releasedOnly)
  if (!found || found.length === 0) return null
  return (
    <p className="released-only">
      Not counted here: {found.map(({ label }) => label).join(', ')}.{' '}
      <TabLink to="/released">Released figures of them</TabLink>
    </p>
  )
}
