import { useCallback, useEffect, useLayoutEffect, useState } from 'react'
import type { RoomTold } from '../../../server/contract/jag/room.ts'
import { Notice } from '../../parts/Notice.tsx'
import { failureWords } from '../../state/failure-words.ts'
import { useMeeting } from '../../state/meeting.ts'
import type { Room } from '../../state/present.ts'
import { useRoute } from '../../state/route.ts'
import { useSession } from '../../state/session.ts'
import { RoomStrip } from '../present/RoomStrip.tsx'
import '../present/present.css'
import { jagSearch } from '../jag/jag-link.ts'
import { IdleWarning } from '../sign-in/IdleWarning.tsx'
import './meeting.css'
import { MeetingItemView } from './MeetingItemView.tsx'
import { MeetingPanel } from './MeetingPanel.tsx'
import { MinutesPaper } from './MinutesPaper.tsx'
import { inOrderOf, type MeetingItem, meetingItems } from './meeting-items.ts'
import { doingOf, type MeetingDoing, meetingKeys } from './meeting-keys.ts'
import { readMeetingLink } from './meeting-link.ts'

/** How often it is asked what the others in the room did. */
const listenEveryMilliseconds = 3000

/** The meeting on the projector: one thing at a time, held to the room, by keys, and the same on every laptop of the room. */
export function MeetingScreen() {
  const search = useRoute((state) => state.search)
  const { agenda, sitting, failure, isCutOff, open } = useMeeting()
  const { question, room, sitting: id, isOfMinutes } = readMeetingLink(search)
  useEffect(() => void open(question, id), [open, question, id])
  useListening()
  const leave = (): void => useRoute.getState().go('/jag', jagSearch('meeting'))
  return (
    <div className="meeting">
      <RoomStrip room={roomOf(room)} leave={leave} />
      <Markings />
      {isCutOff && (
        <p className="meeting-cut-off" role="status">
          The server is not heard: what the others do is not shown.
        </p>
      )}
      {failure && (
        <Notice
          title="The agenda cannot be shown"
          tone="trouble"
          action={{ label: 'Try again', run: () => void open(question, id) }}
        >
          {failureWords(failure)}
        </Notice>
      )}
      {!failure && (!agenda || !sitting) && (
        <main id="main" className="meeting-wait">
          <p>Asking for the agenda …</p>
        </main>
      )}
      {!failure && agenda && sitting && (
        <Stage asked={meetingItems(agenda)} first={isOfMinutes ? 'minutes' : null} />
      )}
      <IdleWarning />
    </div>
  )
}

/** The words over the screen know a room with its sources; here its name is enough. */
const roomOf = ({ audience, agreement }: Omit<RoomTold, 'agencies'>): Room =>
  audience === 'parties' ? { audience, agreement: agreement ?? '', sources: [] } : { audience }

function Markings() {
  const session = useSession((state) => state.session)
  return (
    <p className="meeting-marking">
      {session?.marking ?? 'OFFICIAL'}
      {session?.demo && '. Demonstration data: the incidents are invented.'}
    </p>
  )
}

function useListening(): void {
  const listen = useMeeting((state) => state.listen)
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void listen()
    }, listenEveryMilliseconds)
    return () => clearInterval(timer)
  }, [listen])
}

function Stage({ asked, first }: { asked: readonly MeetingItem[]; first: MeetingDoing | null }) {
  const items = useStableOrder(asked)
  // By its key: what the others do does not move what is looked at. Where it is gone, what took its place is shown.
  const [looked, setLooked] = useState<{ key: string | null; at: number }>({ key: null, at: 0 })
  const [doing, setDoing] = useState<MeetingDoing | null>(first)
  const found = items.findIndex(({ key }) => key === looked.key)
  const at = found >= 0 ? found : Math.max(0, Math.min(items.length - 1, looked.at))
  const item = items[at] ?? null
  const isEnded = useMeeting((state) => state.sitting?.fields.isEnded ?? false)
  const turn = useCallback(
    (by: number): void => {
      const to = Math.min(items.length - 1, Math.max(0, at + by))
      setLooked({ key: items[to]?.key ?? null, at: to })
    },
    [items, at],
  )
  const begin = useCallback(
    (what: MeetingDoing | 'back'): void => {
      if (what === 'next' || what === 'back') {
        turn(what === 'next' ? 1 : -1)
        return
      }
      const { needs } = meetingKeys.find(({ does }) => does === what) ?? { needs: 'nothing' }
      if (needs === 'action' && item?.action === null) return
      if (isEnded && what !== 'minutes' && what !== 'help') return
      setDoing(what)
    },
    [turn, item, isEnded],
  )
  useKeys(begin, doing === null)
  if (doing === 'minutes') return <MinutesPaper close={() => setDoing(null)} />
  return (
    <main id="main" className="meeting-stage">
      <p className="meeting-count" aria-live="polite">
        {items.length === 0 ? 'Nothing is on the agenda' : `${at + 1} of ${items.length}`}
      </p>
      {item ? (
        <MeetingItemView item={item} />
      ) : (
        <h1 className="meeting-title">Nothing that this room may hear is waiting.</h1>
      )}
      <nav className="meeting-keys" aria-label="What can be done">
        <KeyButton keyName="←" label="Back" disabled={at === 0} run={() => begin('back')} />
        {meetingKeys.map(({ key: name, does, label, needs }) => (
          <KeyButton
            key={does}
            keyName={name}
            label={label}
            disabled={
              (does === 'next' && at >= items.length - 1) ||
              (needs === 'action' && !item?.action) ||
              (isEnded && !['next', 'minutes', 'help'].includes(does))
            }
            run={() => begin(does)}
          />
        ))}
      </nav>
      {doing && <MeetingPanel doing={doing} item={item} close={() => setDoing(null)} />}
    </main>
  )
}

/** As they stood when the meeting began: an action that was given a day would else jump past what was not looked at yet. */
function useStableOrder(asked: readonly MeetingItem[]): readonly MeetingItem[] {
  const [began] = useState(() => asked.map(({ key }) => key))
  return inOrderOf(began, asked)
}

function KeyButton(props: { keyName: string; label: string; disabled: boolean; run: () => void }) {
  const { keyName, label, disabled, run } = props
  return (
    <button type="button" className="meeting-key" disabled={disabled} onClick={run}>
      <kbd>{keyName}</kbd> {label}
    </button>
  )
}

/** One key, no modifier, and never while somebody types. */
function useKeys(begin: (what: MeetingDoing | 'back') => void, isFree: boolean): void {
  // At once: the next key may follow the panel that closes within a frame.
  useLayoutEffect(() => {
    if (!isFree) return
    const onKey = (event: KeyboardEvent): void => {
      const isTyping =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog')
      if (isTyping || event.metaKey || event.ctrlKey || event.altKey) return
      const what = doingOf(event.key)
      if (what === null) return
      event.preventDefault()
      begin(what)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [begin, isFree])
}
