import { useMemo } from 'react'
import { useFilter } from './filter.ts'
import { useHiddenPlaces } from './hidden-places.ts'
import { useLayers } from './layers.ts'
import { type Mark, marksOf } from './marks.ts'
import { useNow } from './now.ts'
import { usePresent } from './present.ts'
import { useTold } from './told.ts'

/** What the layers hold here and now. */
export function marksNow(): Mark[] {
  return marksOf({
    on: useLayers.getState().on,
    entries: Object.values(useTold.getState().lists).flat(),
    hidden: useHiddenPlaces.getState().found,
    now: useNow.getState().now,
    months: useFilter.getState().filter,
    isRoom: usePresent.getState().room !== null,
  })
}

/** For screens: the same. */
export function useMarks(): Mark[] {
  const on = useLayers((state) => state.on)
  const lists = useTold((state) => state.lists)
  const hidden = useHiddenPlaces((state) => state.found)
  const now = useNow((state) => state.now)
  const months = useFilter((state) => state.filter)
  const isRoom = usePresent((state) => state.room !== null)
  return useMemo(
    () => marksOf({ on, entries: Object.values(lists).flat(), hidden, now, months, isRoom }),
    [on, lists, hidden, now, months, isRoom],
  )
}

/** Calls back whenever any of it may be another. Returns how to stop. */
export function followMarks(draw: () => void): () => void {
  const stops = [
    useLayers.subscribe((now, before) => now.on !== before.on && draw()),
    useTold.subscribe((now, before) => now.lists !== before.lists && draw()),
    useHiddenPlaces.subscribe(draw),
    useNow.subscribe(draw),
    useFilter.subscribe((now, before) => now.filter !== before.filter && draw()),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
