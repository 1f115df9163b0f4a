import { refreshAll, startRefresh } from './refresh.ts'
import { useRoute } from './route.ts'
import { useSession } from './session.ts'
import { restoreView, startUrl } from './url.ts'

/** Loads what exists, restores the link, and keeps answers and address in step from then on. */
export async function startState(): Promise<void> {
  await refreshAll()
  // A partner's map is the release.
  if (useSession.getState().session?.role === 'partner' && useRoute.getState().path === '/')
    useRoute.getState().go('/released')
  startRefresh()
  restoreView()
  startUrl()
}
