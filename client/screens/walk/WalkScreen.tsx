import { useEffect } from 'react'
import { marking } from '../../../server/contract/marking.ts'
import { usePosition } from '../../state/position.ts'
import { useSession } from '../../state/session.ts'
import { useShift } from '../../state/shift.ts'
import { TabLink } from '../TabLink.tsx'
import './walk.css'
import { VisitOutbox } from './VisitOutbox.tsx'
import { WalkView } from './WalkView.tsx'

/** A shift on a phone: where to be next, one press to say that one is there, one to say how long. */
export function WalkScreen() {
  const shift = useShift((state) => state.shift)
  const isDemonstration = useSession((state) => state.session?.demo === true) || shift?.view.isInvented
  useEffect(() => {
    void useShift.getState().refresh()
    return () => usePosition.getState().stop()
  }, [])
  return (
    <main id="main" tabIndex={-1} className="walk">
      <p className="walk-marking">{marking}</p>
      {isDemonstration && <p className="walk-demo">Demonstration data: invented incidents, real streets</p>}
      {shift ? <WalkView shift={shift} /> : <NoShift />}
    </main>
  )
}

const endedWords = {
  over: 'This shift is over. Its briefing is no longer on this phone.',
  takenBack: 'The ticket of this shift is over or was taken back. Its briefing is no longer on this phone.',
} as const

function NoShift() {
  const ended = useShift((state) => state.ended)
  const waits = useShift((state) => state.visits.length > 0)
  const signedIn = useSession((state) => state.session?.signedIn === true)
  return (
    <div className="walk-empty">
      <h1>On patrol</h1>
      <p>{ended ? endedWords[ended] : 'No shift is open on this phone.'}</p>
      {waits && !signedIn && (
        <p role="status">Visits wait here. They are sent when somebody of the team signs in on this phone.</p>
      )}
      <VisitOutbox />
      <TabLink to={signedIn ? '/patrol' : '/sign-in'} className="button button-strong walk-button">
        {signedIn ? 'Open a briefing' : 'Sign in to open a briefing'}
      </TabLink>
    </div>
  )
}
