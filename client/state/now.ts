import { create } from 'zustand'

const minute = 60_000

/** What time it is, to the minute: what counts down follows it. */
export const useNow = create<{ now: Date }>(() => ({ now: new Date() }))

/** From now on it moves. Call once. */
export function startNow(): void {
  const look = (): void => useNow.setState({ now: new Date() })
  setInterval(look, minute)
  // A page that slept wakes with the time of before.
  document.addEventListener('visibilitychange', look)
}
