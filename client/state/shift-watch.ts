import { useSession } from './session.ts'
import { useShift } from './shift.ts'

/** A phone may have signal again without saying so. */
const everyMilliseconds = 15_000
/** What others of the team did, and whether the ticket still holds, is asked so often at most. */
const askEveryMilliseconds = 60_000

/** Sends what waits, by the ticket or by whoever is signed in. */
export async function sendVisits(): Promise<void> {
  const { visits, leaving, send } = useShift.getState()
  const waits = visits.some(({ trouble }) => trouble === null)
  if (waits || leaving) await send(useSession.getState().session?.signedIn === true)
}

/** Sends visits whenever signal may have come, and lets a briefing go when its time is over. Call once. */
export function startShiftWatch(): void {
  let askedAt = Date.now()
  const look = async (): Promise<void> => {
    useShift.getState().look()
    await sendVisits()
    if (Date.now() - askedAt < askEveryMilliseconds || document.visibilityState !== 'visible') return
    askedAt = Date.now()
    await useShift.getState().refresh()
  }
  void look()
  window.addEventListener('online', () => void look())
  document.addEventListener('visibilitychange', () => void look())
  setInterval(() => void look(), everyMilliseconds)
}
