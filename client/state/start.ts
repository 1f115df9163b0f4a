import { refreshAll, startRefresh } from './refresh.ts'
import { restoreView, startUrl } from './url.ts'

/** Loads what exists, restores the link, and keeps answers and address in step from then on. */
export async function startState(): Promise<void> {
  await refreshAll()
  startRefresh()
  restoreView()
  startUrl()
}
