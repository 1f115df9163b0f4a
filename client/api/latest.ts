/** Each `next()` takes the one before back: only the newest question of its kind is under way. */
export function latest(): { next: () => AbortSignal; stop: () => void } {
  let current: AbortController | null = null
  const stop = (): void => {
    current?.abort()
    current = null
  }
  return {
    next: () => {
      stop()
      current = new AbortController()
      return current.signal
    },
    stop,
  }
}
