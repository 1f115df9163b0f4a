import { useEffect } from 'react'
import { maySee } from '../state/home.ts'
import { useRoute } from '../state/route.ts'
import { useSession } from '../state/session.ts'
import { hasNews, useWatches } from '../state/watches.ts'
import { TabLink } from './TabLink.tsx'

/** Beside the account, on every screen: whether something changed since the last look. It never says how much. */
export function ChangesLink() {
  const role = useSession((state) => state.session?.role ?? 'public')
  const path = useRoute((state) => state.path)
  const news = useWatches(hasNews)
  const may = maySee('/changes', role)
  useEffect(() => {
    if (may && !useWatches.getState().changes) void useWatches.getState().loadChanges(true)
  }, [may])
  if (!may) return null
  return (
    <TabLink to="/changes" className="changes-link" current={path === '/changes'}>
      <span className="changes-word">Changes</span>
      <span className={news ? 'changes-dot' : 'changes-dot changes-none'} aria-hidden="true" />
      {news && <span className="changes-said">: something new</span>}
    </TabLink>
  )
}
