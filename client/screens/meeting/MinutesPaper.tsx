import { useState } from 'react'
import { Trouble } from '../../parts/Trouble.tsx'
import { monthWords } from '../../parts/words.ts'
import { useMeeting } from '../../state/meeting.ts'
import { useSession } from '../../state/session.ts'
import { toldTrouble } from '../places/told-trouble.ts'
import '../print/print.css'
import '../pack/jag-paper.css'
import { PaperSections } from '../pack/PaperTables.tsx'
import { audienceWords, inventedWords } from '../pack/pack-words.ts'
import { minutesSection } from './minutes-section.ts'

/** The minutes as far as they are, to be looked at, printed, and ended. Before the public Part 1 alone. */
export function MinutesPaper({ close }: { close: () => void }) {
  const { sitting, agenda, end } = useMeeting()
  const session = useSession((state) => state.session)
  const [trouble, setTrouble] = useState<string | null>(null)
  if (!sitting || !agenda) return null
  const { fields } = sitting
  const marking = session?.marking ?? 'OFFICIAL'
  const finish = async (): Promise<void> => {
    const kept = await end()
    setTrouble(
      kept.is === 'refused'
        ? toldTrouble(kept.failure)
        : kept.is === 'conflict'
          ? 'Somebody else wrote a minute just now: look at it and end the meeting again.'
          : null,
    )
  }
  return (
    <main id="main" className="print-screen meeting-minutes">
      <div className="print-bar">
        <p>{fields.isEnded ? 'The meeting has ended: the minutes stand.' : 'The minutes so far.'}</p>
        <button type="button" className="button" onClick={close}>
          Back to the agenda
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          Print
        </button>
        {!fields.isEnded && (
          <button type="button" className="button button-strong" onClick={() => void finish()}>
            End the meeting
          </button>
        )}
      </div>
      <Trouble>{trouble}</Trouble>
      <article className={session?.demo ? 'jag-paper jag-paper-invented' : 'jag-paper'}>
        <header className="jag-paper-head">
          <p className="jag-marking">{marking}</p>
          {session?.demo && <p className="jag-invented">{inventedWords}</p>}
          <h1>Minutes of {monthWords(fields.on)}</h1>
          <p>{audienceWords(agenda.room)}.</p>
        </header>
        <PaperSections sections={[minutesSection(fields, agenda.room.audience === 'public')]} />
        <p className="jag-marking jag-marking-foot">{marking}</p>
      </article>
    </main>
  )
}
