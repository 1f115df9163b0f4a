import { lazy, Suspense, useEffect } from 'react'
import { RoomStrip } from './screens/present/RoomStrip.tsx'
import { PreviewStrip } from './screens/released/PreviewStrip.tsx'
import { isProtectionPath, usePresent } from './state/present.ts'
import { useSession } from './state/session.ts'

const ReleasedScreen = lazy(async () => ({
  default: (await import('./screens/released/ReleasedScreen.tsx')).ReleasedScreen,
}))
const ProtectionScreen = lazy(async () => ({
  default: (await import('./screens/protection/ProtectionScreen.tsx')).ProtectionScreen,
}))

/**
 * The pages that anybody may open, and what a hall sees on the projector: the released map, or how people are
 * protected, without tabs, search or anything that asks live figures.
 */
export function PublicApp() {
  const room = usePresent((state) => state.room)
  const session = useSession((state) => state.session)
  const explains = isProtectionPath(location.pathname)
  const title = explains ? 'How people are protected' : 'Released figures'
  useEffect(() => {
    document.title = `${title} · Safer Places Map`
  }, [title])
  return (
    <div className={room ? 'app projector' : 'app'}>
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      {room && <RoomStrip room={room} leave={usePresent.getState().leave} />}
      <header className="top">
        <p className="marking">{session?.marking ?? 'OFFICIAL'}</p>
        {session?.demo && (
          <p className="demo-banner">Demonstration data: invented incidents on real geography.</p>
        )}
        {!room && !explains && <PreviewStrip />}
        <div className="top-row">
          <p className="product">Safer Places Map</p>
          <p className="public-title">{title}</p>
          {!room && (
            <>
              {explains ? (
                <a className="public-link" href="/public">
                  Released figures
                </a>
              ) : (
                <a className="public-link" href="/protection">
                  How people are protected
                </a>
              )}
              <a className="public-link" href="/">
                For staff
              </a>
            </>
          )}
        </div>
      </header>
      <main id="main" tabIndex={-1} className={explains ? 'main' : 'main main-map'}>
        <Suspense fallback={<p className="page-note">Opening…</p>}>
          {explains ? (
            <ProtectionScreen />
          ) : (
            <ReleasedScreen
              tier={room?.audience === 'partners' ? 'partner' : 'public'}
              allowPreview={!room}
              exports={!room}
            />
          )}
        </Suspense>
      </main>
    </div>
  )
}
