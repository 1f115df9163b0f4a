import { useState } from 'react'
import type { PatrolBriefing } from '../../../server/contract/patrol.ts'
import { counted } from '../../parts/words.ts'
import { useDose } from '../../state/dose.ts'
import { failureWords } from '../../state/failure-words.ts'
import { keepPage } from '../../state/keep-page.ts'
import { useRoute } from '../../state/route.ts'
import { useSession } from '../../state/session.ts'
import { useShift } from '../../state/shift.ts'

/** For somebody of the team's agency: the briefing onto this phone, so that nobody signs in again on the street. */
export function WalkButton({ briefing, team }: { briefing: PatrolBriefing; team: number }) {
  const agency = useSession((state) => state.session?.agency)
  const [trouble, setTrouble] = useState<string | null>(null)
  if (briefing.teams[team]?.agency !== agency) return null
  const open = async (): Promise<void> => {
    const isOpen = await useShift.getState().open(briefing.id, team)
    const { failure } = useShift.getState()
    if (!isOpen) return setTrouble(failure ? failureWords(failure) : null)
    void keepPage()
    useRoute.getState().go('/walk')
  }
  return (
    <div className="patrol-on-phone">
      <button type="button" className="button button-strong" onClick={() => void open()}>
        Walk this shift on this phone
      </button>
      {trouble && <p role="alert">{trouble}</p>}
    </div>
  )
}

/** For whoever planned it, and analysts: a phone that was lost reads nothing more. */
export function TakeBackTickets({ briefing }: { briefing: PatrolBriefing }) {
  const session = useSession((state) => state.session)
  const [said, setSaid] = useState('')
  if (session?.role !== 'analyst' && session?.agency !== briefing.agency) return null
  const takeBack = async (): Promise<void> => {
    const taken = await useDose.getState().takeBack(briefing.id)
    setSaid(
      typeof taken === 'number' ? `${counted(taken, 'phone')} can no longer open it.` : failureWords(taken),
    )
  }
  return (
    <section className="patrol-take-back">
      <button type="button" className="button" onClick={() => void takeBack()}>
        Take this shift back from all phones
      </button>
      <p role="status">{said}</p>
    </section>
  )
}
