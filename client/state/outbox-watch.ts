import { useOutbox } from './outbox.ts'
import { useReference } from './reference.ts'
import { refreshAll } from './refresh.ts'
import { useSession } from './session.ts'
import { useTold } from './told.ts'
import { whoseOf } from './whose.ts'

/** A phone may have signal again without saying so. */
const everyMilliseconds = 15_000

/** Sends what waits, once there is signal, and asks anew for the lists that hold it. */
export async function sendWaiting(): Promise<void> {
  if (!(await hasSignal())) return
  const { session } = useSession.getState()
  const { sent, send } = useOutbox.getState()
  const before = sent.length
  await send(whoseOf(session))
  const went = new Set(useOutbox.getState().sent.slice(before))
  for (const kind of went) await useTold.getState().again(kind)
}

/** Looks whether it is back, when it was gone. */
async function hasSignal(): Promise<boolean> {
  if (!useSession.getState().offline) return true
  await useSession.getState().load()
  if (useSession.getState().offline) return false
  // A page that was opened without signal has nothing yet but the form.
  if (!useReference.getState().reference) await refreshAll()
  return true
}

/** Tries whenever signal may have come or gone. Call once. */
export function startOutboxWatch(): void {
  void sendWaiting()
  window.addEventListener('online', () => void sendWaiting())
  window.addEventListener('offline', () => void useSession.getState().load())
  setInterval(() => {
    if (document.visibilityState === 'visible') void sendWaiting()
  }, everyMilliseconds)
}
