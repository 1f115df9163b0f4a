import { lazy, Suspense, useEffect } from 'react'
import { JagScreen } from './screens/jag/JagScreen.tsx'
import { UpdatesScreen } from './screens/jag/UpdatesScreen.tsx'
import { MapScreen } from './screens/map/MapScreen.tsx'
import { PatrolScreen } from './screens/patrol/PatrolScreen.tsx'
import { NoticeBar } from './screens/places/NoticeBar.tsx'
import { OutboxBar } from './screens/places/OutboxBar.tsx'
import { PlacesScreen } from './screens/places/PlacesScreen.tsx'
import { RoomStrip } from './screens/present/RoomStrip.tsx'
import { IdleWarning } from './screens/sign-in/IdleWarning.tsx'
import { NotYourRole } from './screens/sign-in/NotYourRole.tsx'
import { StartScreen } from './screens/start/StartScreen.tsx'
import { TopBar } from './screens/TopBar.tsx'
import { WorkshopsScreen } from './screens/workshops/WorkshopsScreen.tsx'
import { maySee } from './state/home.ts'
import { type Room, usePresent } from './state/present.ts'
import { type Path, useRoute } from './state/route.ts'
import { useSession } from './state/session.ts'

const DataScreen = lazy(async () => ({ default: (await import('./screens/data/DataScreen.tsx')).DataScreen }))
const ReportScreen = lazy(async () => ({
  default: (await import('./screens/report/ReportScreen.tsx')).ReportScreen,
}))
const EvaluateScreen = lazy(async () => ({
  default: (await import('./screens/evaluate/EvaluateScreen.tsx')).EvaluateScreen,
}))
const ChangesScreen = lazy(async () => ({
  default: (await import('./screens/changes/ChangesScreen.tsx')).ChangesScreen,
}))
const PrintScreen = lazy(async () => ({
  default: (await import('./screens/print/PrintScreen.tsx')).PrintScreen,
}))
const WalkScreen = lazy(async () => ({
  default: (await import('./screens/walk/WalkScreen.tsx')).WalkScreen,
}))
const PackScreen = lazy(async () => ({
  default: (await import('./screens/pack/PackScreen.tsx')).PackScreen,
}))
const MeetingScreen = lazy(async () => ({
  default: (await import('./screens/meeting/MeetingScreen.tsx')).MeetingScreen,
}))
const ReleasedScreen = lazy(async () => ({
  default: (await import('./screens/released/ReleasedScreen.tsx')).ReleasedScreen,
}))
const SignInScreen = lazy(async () => ({
  default: (await import('./screens/sign-in/SignInScreen.tsx')).SignInScreen,
}))
const InvitationScreen = lazy(async () => ({
  default: (await import('./screens/sign-in/InvitationScreen.tsx')).InvitationScreen,
}))
const NewPasswordScreen = lazy(async () => ({
  default: (await import('./screens/sign-in/NewPasswordScreen.tsx')).NewPasswordScreen,
}))
const ChangePasswordScreen = lazy(async () => ({
  default: (await import('./screens/sign-in/ChangePasswordScreen.tsx')).ChangePasswordScreen,
}))
const AccountsScreen = lazy(async () => ({
  default: (await import('./screens/accounts/AccountsScreen.tsx')).AccountsScreen,
}))

const titles: Record<Path, string> = {
  '/': 'Map',
  '/places': 'Places',
  '/changes': 'What changed',
  '/patrol': 'Patrol',
  '/walk': 'On patrol',
  '/jag': 'JAG',
  '/jag/updates': 'Updates on our actions',
  '/jag/meeting': 'Meeting',
  '/jag/pack': 'Pack',
  '/workshops': 'Workshops',
  '/data': 'Data',
  '/report': 'Report',
  '/print': 'Print',
  '/evaluate': 'Did it work?',
  '/released': 'Released figures',
  '/sign-in': 'Sign in',
  '/invitation': 'Your invitation',
  '/new-password': 'A new password',
  '/password': 'Change your password',
  '/accounts': 'Accounts',
}

export function App() {
  const path = useRoute((state) => state.path)
  const doors = useDoors(path)
  const door = useDoor(path)
  const title = door === 'signIn' ? titles['/sign-in'] : doors ? 'Welcome' : titles[path]
  useEffect(() => {
    document.title = `${title} · Safer Places Map`
  }, [title])
  const room = usePresent((state) => state.room)
  // On the street: the whole screen, and no sign-in in the way.
  if (path === '/walk') return <Suspense fallback={null}>{<WalkScreen />}</Suspense>
  if (door !== 'open') return <AtTheDoor door={door} path={path} />
  if (room) return <Presented room={room} />
  // A sheet of paper has no tabs.
  if (path === '/print') return <Suspense fallback={null}>{<PrintScreen />}</Suspense>
  if (path === '/jag/pack') return <Suspense fallback={null}>{<PackScreen />}</Suspense>
  // Others look on: nothing that is for whoever signed in alone, no notices, no names.
  if (path === '/jag/meeting') return <Suspense fallback={null}>{<MeetingScreen />}</Suspense>
  return (
    <div className="app">
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <TopBar searchable={path === '/' && !doors} />
      <NoticeBar />
      <OutboxBar />
      <main id="main" tabIndex={-1} className={isMap(path) && !doors ? 'main main-map' : 'main'}>
        {doors ? <StartScreen /> : <Screen path={path} />}
      </main>
      <IdleWarning />
    </div>
  )
}

type Door = 'open' | 'unknown' | 'signIn' | 'notYours'

/** Whether the person may pass to the screen of this address. While nobody can be asked, the screen says so itself. */
function useDoor(path: Path): Door {
  const role = useSession((state) => state.session?.role)
  const failed = useSession((state) => state.failure !== null)
  if (path === '/invitation' || path === '/new-password') return 'open'
  if (path === '/sign-in') return 'signIn'
  if (role === undefined) return failed ? 'open' : 'unknown'
  if (role === 'public') return 'signIn'
  return maySee(path, role) ? 'open' : 'notYours'
}

/** In the place of a screen, at its own address: signing in leads back to it. */
function AtTheDoor({ door, path }: { door: Door; path: Path }) {
  return (
    <div className="app">
      <TopBar searchable={false} />
      {door === 'signIn' && <OutboxBar />}
      <main id="main" tabIndex={-1} className={isMap(path) && door === 'unknown' ? 'main main-map' : 'main'}>
        {door === 'notYours' && <NotYourRole />}
        {door === 'signIn' && (
          <Suspense fallback={<p className="page-note">Opening…</p>}>
            <SignInScreen />
          </Suspense>
        )}
      </main>
      <IdleWarning />
    </div>
  )
}

const isMap = (path: Path): boolean => path === '/' || path === '/released'

/** The parties of one agreement look on: the map alone, held to its sources, and nothing else to go to. */
function Presented({ room }: { room: Room }) {
  return (
    <div className="app projector">
      <RoomStrip room={room} leave={usePresent.getState().leave} />
      <TopBar searchable={false} />
      <main id="main" tabIndex={-1} className="main main-map">
        <MapScreen />
      </main>
    </div>
  )
}

/** A new installation opens with three doors, unless the link already asks something. */
function useDoors(path: Path): boolean {
  const firstUse = useSession(({ session }) => session?.firstUse === true && session.role === 'analyst')
  const seen = useSession((state) => state.doorsSeen)
  const linked = useSession((state) => state.cameByLink)
  return path === '/' && firstUse && !seen && !linked
}

function Screen({ path }: { path: Path }) {
  switch (path) {
    case '/places':
      return <PlacesScreen />
    case '/patrol':
      return <PatrolScreen />
    case '/jag':
      return <JagScreen />
    case '/jag/updates':
      return <UpdatesScreen />
    case '/workshops':
      return <WorkshopsScreen />
    case '/data':
      return (
        <Suspense fallback={<p className="page-note">Opening…</p>}>
          <DataScreen />
        </Suspense>
      )
    case '/invitation':
      return (
        <Suspense fallback={<p className="page-note">Opening…</p>}>
          <InvitationScreen />
        </Suspense>
      )
    case '/new-password':
      return (
        <Suspense fallback={<p className="page-note">Opening…</p>}>
          <NewPasswordScreen />
        </Suspense>
      )
    case '/password':
      return (
        <Suspense fallback={<p className="page-note">Opening…</p>}>
          <ChangePasswordScreen />
        </Suspense>
      )
    case '/accounts':
      return (
        <Suspense fallback={<p className="page-note">Opening…</p>}>
          <AccountsScreen />
        </Suspense>
      )
    case '/released':
      return (
        <Suspense fallback={<p className="page-note">Opening…</p>}>
          <ReleasedScreen tier="partner" />
        </Suspense>
      )
    case '/evaluate':
      return (
        <Suspense fallback={<p className="page-note">Opening…</p>}>
          <EvaluateScreen />
        </Suspense>
      )
    case '/changes':
      return (
        <Suspense fallback={<p className="page-note">Opening…</p>}>
          <ChangesScreen />
        </Suspense>
      )
    case '/report':
      return (
        <Suspense fallback={<p className="page-note">Opening…</p>}>
          <ReportScreen />
        </Suspense>
      )
    default:
      return <MapScreen />
  }
}
