import { useSyncExternalStore } from 'react'

const query = window.matchMedia('(max-width: 760px)')

const subscribe = (changed: () => void): (() => void) => {
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** True while the window is as narrow as a phone. */
export const usePhone = (): boolean => useSyncExternalStore(subscribe, () => query.matches)
