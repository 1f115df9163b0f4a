import { useEffect } from 'react'
import { RoomStrip } from './screens/present/RoomStrip.tsx'
import { PreviewStrip } from './screens/released/PreviewStrip.tsx'
import { ReleasedScreen } from './screens/released/ReleasedScreen.tsx'
import { usePresent } from './state/present.ts'
import { useSession } from './state/session.ts'

/**
 * The page that anybody may open, and what a hall sees on the projector: the released map alone, without tabs,
 * search or anything that asks live figures.
 */
export function PublicApp() {
  const room = usePresent((state) => state.room)
  const session = useSession((state) => state.session)
  useEffect(() => {
    document.title = 'Released figures · Safer Places Map'
  }, [])
  return (
    <div className={room ? 'app projector' : 'app'}>
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      {room && <RoomStrip room={room} />}
      <header className="top">
        <p className="marking">{session?.marking ?? 'OFFICIAL'}</p>
        {session?.demo && (
          <p className="demo-banner">Demonstration data: invented incidents on real geography.</p>
        )}
        {!room && <PreviewStrip />}
        <div className="top-row">
          <p className="product">Safer Places Map</p>
          <p className="public-title">Released figures</p>
          {!room && (
            <a className="public-staff" href="/">
              For staff
            </a>
          )}
        </div>
      </header>
      <main id="main" tabIndex={-1} className="main main-map">
        <ReleasedScreen
          tier={room?.audience === 'partners' ? 'partner' : 'public'}
          allowPreview={!room}
          exports={!room}
        />
      </main>
    </div>
  )
}
