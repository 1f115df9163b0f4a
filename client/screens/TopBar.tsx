import { useEffect, useRef } from 'react'
import { maySee } from '../state/home.ts'
import { usePresent } from '../state/present.ts'
import { useRoute } from '../state/route.ts'
import { useSession } from '../state/session.ts'
import { ChangesLink } from './ChangesLink.tsx'
import { SearchBox } from './map/SearchBox.tsx'
import { PresentControl } from './present/PresentControl.tsx'
import { AccountMenu } from './sign-in/AccountMenu.tsx'
import { TabLink } from './TabLink.tsx'
import { tabsOf } from './tabs-of-role.ts'

/** Marking, what kind of data this is, where one can go; on the map also the search. On every screen. */
export function TopBar({ searchable }: { searchable: boolean }) {
  const path = useRoute((state) => state.path)
  const session = useSession((state) => state.session)
  const presenting = usePresent((state) => state.room !== null)
  const role = session?.role ?? 'public'
  const shown = presenting ? [] : tabsOf(role)
  const tabsRow = useRef<HTMLElement>(null)
  // On a phone the row of tabs scrolls: the present one must be in it.
  useEffect(() => {
    const row = tabsRow.current
    const tab = row?.querySelector<HTMLElement>(`[href="${path}"]`)
    if (row && tab) row.scrollLeft = tab.offsetLeft + tab.offsetWidth - row.clientWidth
  }, [path])
  return (
    <header className="top">
      <p className="marking">{session?.marking ?? 'OFFICIAL'}</p>
      {session?.demo && (
        <p className="demo-banner">
          <span>Demonstration data: invented incidents on real geography. </span>
          {!presenting && role === 'analyst' && <TabLink to="/data">Start with your own →</TabLink>}
        </p>
      )}
      <div className="top-row">
        <p className="product">Safer Places Map</p>
        <nav ref={tabsRow} className="tabs" aria-label="Screens">
          {shown.map(([to, label]) => (
            <TabLink key={to} to={to} className="tab" current={path === to}>
              {label}
            </TabLink>
          ))}
          {session?.role === 'public' && (
            <a href="/public" className="tab">
              What everybody sees
            </a>
          )}
        </nav>
        {searchable && <SearchBox />}
        {maySee('/', role) && <PresentControl />}
        {!presenting && <ChangesLink />}
        {!presenting && <AccountMenu />}
      </div>
    </header>
  )
}
