import { onReply } from '../api/heard.ts'
import { idleStep, type Use, useIdle } from './idle.ts'
import { useSession } from './session.ts'

const lookEveryMilliseconds = 1000
/** The server is asked who is signed in at most so often, also when it does not answer. */
const askEveryMilliseconds = 30_000

/** Asks who is signed in; that alone keeps a session in use. */
export const staySignedIn = (): Promise<void> => useSession.getState().load()

/**
 * Watches over the sign-in: a reply that says nobody is signed in is believed at once; before the session ends
 * unused the person is warned. Call once.
 */
export function startSessionWatch(): void {
  const use: Use = { heardAt: Date.now(), activeAt: 0 }
  onReply(({ code }) => {
    if (code === 'signIn' || code === 'secondFactorNeeded') void staySignedIn()
    else use.heardAt = Date.now()
  })
  const active = (): void => {
    use.activeAt = Date.now()
  }
  for (const event of ['pointerdown', 'keydown', 'wheel'])
    window.addEventListener(event, active, { passive: true })
  let askedAt = 0
  setInterval(() => {
    const now = Date.now()
    const step = useSession.getState().session?.signedIn ? idleStep(use, now) : ({ kind: 'fine' } as const)
    const secondsLeft = step.kind === 'warn' ? step.seconds : null
    if (useIdle.getState().secondsLeft !== secondsLeft) useIdle.setState({ secondsLeft })
    if ((step.kind !== 'keep' && step.kind !== 'over') || now - askedAt < askEveryMilliseconds) return
    askedAt = now
    void askWhetherOver(step.kind === 'over')
  }, lookEveryMilliseconds)
}

/** Another window may have kept the session; a server that cannot be asked cannot say so. */
async function askWhetherOver(isOver: boolean): Promise<void> {
  await staySignedIn()
  const { failure, giveUp } = useSession.getState()
  if (isOver && failure) giveUp()
}
