import { latest } from '../api/latest.ts'
import { useAnswers } from './answers.ts'
import { useCuckooingLayer } from './cuckooing-layer.ts'
import { cuckooingSourcesShown, showsCuckooing } from './cuckooing-shown.ts'
import { useLayers } from './layers.ts'
import { useReference } from './reference.ts'
import { useSession } from './session.ts'

/**
 * Asks when the layer is switched on, and again when an answer tells that the data have changed; other months are
 * read from the same answer. What was answered goes when the layer does. Call once.
 */
export function startCuckooingRefresh(): void {
  const newest = latest()
  let askedAt: string | null = null
  const follow = (): void => {
    if (!showsCuckooing()) {
      if (askedAt === null) return
      askedAt = null
      newest.stop()
      useCuckooingLayer.getState().forget()
      return
    }
    const version =
      useAnswers.getState().counts?.dataVersion ?? useReference.getState().reference?.dataVersion ?? ''
    if (version === askedAt) return
    askedAt = version
    void useCuckooingLayer.getState().ask(cuckooingSourcesShown(), newest.next())
  }
  follow()
  useLayers.subscribe((now, before) => now.on !== before.on && follow())
  useAnswers.subscribe((now, before) => now.counts !== before.counts && follow())
  useReference.subscribe(follow)
  useSession.subscribe(follow)
}
