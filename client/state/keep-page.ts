import { reporters } from '../../server/contract/access.ts'
import { useSession } from './session.ts'

/** A phone or tablet: what is carried to where there is no signal. */
export const isCarriedDevice = (): boolean => matchMedia('(max-width: 760px), (pointer: coarse)').matches

/** Has the page kept on a phone of somebody who reports places, so that it opens without signal. Call once. */
export async function keepPage(): Promise<void> {
  const { session, offline } = useSession.getState()
  const mayReport = reporters.some((role) => role === session?.role)
  if (!import.meta.env.PROD || offline || !mayReport || !isCarriedDevice()) return
  // A browser that keeps nothing, or a page by plain http: then the form needs signal, as before.
  const kept = await navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined)
  kept?.active?.postMessage('keep')
}
