import { reporters } from '../../server/contract/access.ts'
import type { Role } from '../../server/contract/reference.ts'
import { useNotices } from './notices.ts'
import { useSession } from './session.ts'

/** A warning must be on the screen of a site within a minute: three tries in it. */
const everyMilliseconds = 20_000

/** Asks for notices while the page is looked at by somebody who may get any. Call once. */
export function startNoticeWatch(): void {
  const look = (): void => {
    const { session } = useSession.getState()
    const role: Role | undefined = session?.role
    if (role && (reporters as readonly Role[]).includes(role) && document.visibilityState === 'visible')
      void useNotices.getState().load(true)
  }
  look()
  setInterval(look, everyMilliseconds)
  document.addEventListener('visibilitychange', look)
}
