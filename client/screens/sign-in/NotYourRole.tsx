import { Notice } from '../../parts/Notice.tsx'
import { homeOf } from '../../state/home.ts'
import { useSession } from '../../state/session.ts'
import { TabLink } from '../TabLink.tsx'
import { roleNames } from './role-words.ts'

/** A screen that exists, for somebody whose role does not show it. */
export function NotYourRole() {
  const role = useSession((state) => state.session?.role ?? 'public')
  return (
    <div className="page">
      <h1>Your role does not show this</h1>
      <Notice title={`You are here as: ${roleNames[role]}`}>
        This screen belongs to another role. If you need it for your work, ask an administrator: two of them
        together can change a role.
      </Notice>
      <p>
        <TabLink to={homeOf(role)} className="button">
          Go to your own start
        </TabLink>
      </p>
    </div>
  )
}
