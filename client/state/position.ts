import { create } from 'zustand'

/** `off` until somebody asks for it; `denied`: by the person, the phone, or a page that came by plain http. */
interface PositionState {
  state: 'off' | 'asking' | 'known' | 'denied'
  at: { lat: number; lon: number } | null
  start: () => void
  stop: () => void
}

let watching: number | null = null

/**
 * Where this phone is, in this page alone: it is never sent and never kept, and asked only while the page is looked at.
 */
export const usePosition = create<PositionState>((set, get) => {
  const begin = (): void => {
    if (watching !== null || !navigator.geolocation) return
    watching = navigator.geolocation.watchPosition(
      ({ coords }) => set({ state: 'known', at: { lat: coords.latitude, lon: coords.longitude } }),
      ({ code, PERMISSION_DENIED }) => {
        // In a shop or under a bridge it comes back by itself.
        if (code === PERMISSION_DENIED) set({ state: 'denied', at: null })
      },
      { enableHighAccuracy: true, maximumAge: 10_000 },
    )
  }
  const pause = (): void => {
    if (watching !== null) navigator.geolocation.clearWatch(watching)
    watching = null
  }
  const look = (): void => {
    if (document.visibilityState === 'visible' && get().state !== 'off') begin()
    else pause()
  }
  document.addEventListener('visibilitychange', look)
  return {
    state: 'off',
    at: null,
    start: () => {
      set({ state: window.isSecureContext && navigator.geolocation ? 'asking' : 'denied' })
      if (get().state === 'asking') begin()
    },
    stop: () => {
      pause()
      set({ state: 'off', at: null })
    },
  }
})
