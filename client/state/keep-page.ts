import { reporters } from '../../server/contract/access.ts'
import { readShift } from '../api/shift-on-phone.ts'
import { useSession } from './session.ts'

/** A phone or tablet: what is carried to where there is no signal. */
export const isCarriedDevice = (): boolean => matchMedia('(max-width: 760px), (pointer: coarse)').matches

/** Has the page kept on a phone of somebody who reports places or walks a shift, so that it opens without signal. */
export async function keepPage(): Promise<void> {
  const { session, offline } = useSession.getState()
  const mayWalk = reporters.some((role) => role === session?.role) || readShift() !== null
  if (!import.meta.env.PROD || offline || !mayWalk || !isCarriedDevice()) return
  // A browser that keeps nothing, or a page by plain http: then the form needs signal, as before.
  const kept = await navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined)
  kept?.active?.postMessage('keep')
}
