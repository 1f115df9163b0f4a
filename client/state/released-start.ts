import { useBasemap } from './basemap.ts'
import { useReference } from './reference.ts'
import { type ReleasedFeed, useReleased } from './released.ts'
import { readReleasedText, releasedText } from './released-text.ts'
import { useReleasedView } from './released-view.ts'
import { useSession } from './session.ts'

/** Changes that follow one another within this time are one step of the back button. */
const settleMilliseconds = 500

/** What a map of the release needs beside its figures: facts that anybody may read. */
export async function loadReleasedFacts(): Promise<void> {
  const { reference } = useReference.getState()
  const { layers, zones } = useBasemap.getState()
  await Promise.all([
    useSession.getState().session ? undefined : useSession.getState().load(),
    reference ? undefined : useReference.getState().load({ venues: false }),
    layers ? undefined : useBasemap.getState().load(),
    zones ? undefined : useBasemap.getState().loadZones(),
  ])
}

/**
 * Keeps question, answer and address in step while a released map is on screen. `preview` from the link counts only
 * where `allowPreview` says so. Returns how to stop.
 */
export function startReleased(tier: ReleasedFeed['tier'], allowPreview: boolean): () => void {
  const restore = (): void => {
    const { question, preview, ...view } = readReleasedText(location.search)
    const feed: ReleasedFeed =
      tier === 'public' && allowPreview && preview !== null
        ? { tier: 'public', preview }
        : { tier, preview: null }
    useReleasedView.setState(view)
    useReleased.getState().look(feed, question)
  }
  const text = (): string => {
    const { feed, question } = useReleased.getState()
    return releasedText({ ...useReleasedView.getState(), question, preview: feed.preview })
  }
  const write = (push: boolean): void => {
    const search = text()
    if (search === location.search) return
    history[push ? 'pushState' : 'replaceState'](null, '', `${location.pathname}${search}`)
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let restoring = false
  const later = (): void => {
    if (restoring) return
    clearTimeout(timer)
    timer = setTimeout(() => write(true), settleMilliseconds)
  }
  const ask = async (): Promise<void> => {
    await useReleased.getState().ask()
    if (useReleasedView.getState().layer === 'published') await useReleased.getState().askOpen()
  }
  const onPop = (): void => {
    clearTimeout(timer)
    restoring = true
    restore()
    restoring = false
  }
  restore()
  void ask()
  window.addEventListener('popstate', onPop)
  const stops = [
    useReleased.subscribe((now, before) => {
      if (now.question === before.question && now.feed === before.feed) return
      later()
      void ask()
    }),
    useReleasedView.subscribe((now, before) => {
      if (now.layer !== before.layer && now.layer === 'published') void useReleased.getState().askOpen()
      // Moving the map is no step to go back to.
      if (now.camera !== before.camera) write(false)
      else if (now.hovered === before.hovered) later()
    }),
  ]
  return () => {
    clearTimeout(timer)
    window.removeEventListener('popstate', onPop)
    for (const stop of stops) stop()
  }
}
