import { startCuckooingRefresh } from './cuckooing-refresh.ts'
import { homeOf } from './home.ts'
import { keepPage } from './keep-page.ts'
import { startMarksRefresh } from './marks-refresh.ts'
import { startNoticeWatch } from './notice-watch.ts'
import { startNow } from './now.ts'
import { startOutboxWatch } from './outbox-watch.ts'
import { refreshAll, startRefresh } from './refresh.ts'
import { useRoute } from './route.ts'
import { useSession } from './session.ts'
import { startSessionWatch } from './session-watch.ts'
import { startShiftWatch } from './shift-watch.ts'
import { restoreView, startUrl } from './url.ts'

/** Loads what exists, restores the link, and keeps answers and address in step from then on. */
export async function startState(): Promise<void> {
  await refreshAll()
  startSessionWatch()
  startNoticeWatch()
  startOutboxWatch()
  startShiftWatch()
  void keepPage()
  goHome()
  startRefresh()
  startCuckooingRefresh()
  startMarksRefresh()
  startNow()
  restoreView()
  startUrl()
}

/** The start address means a role's own start: a partner's map is the release. What a link asks stays in it. */
function goHome(): void {
  const { session } = useSession.getState()
  const { path, replace } = useRoute.getState()
  if (!session || session.role === 'public' || path !== '/') return
  const home = homeOf(session.role)
  if (home !== '/') replace(home)
}
