/**
 * Keeps one thing that is built from the databases (the index) in step with them. A rebuild runs at a time; what is
 * asked meanwhile is answered from the one before, and asks during a rebuild lead to one more rebuild.
 */
export interface Refresher<T> {
  current(): T
  /** Resolves when a build that began after this call is current. */
  refresh(): Promise<void>
  stop(): void
}

export interface RefreshSource<T> {
  build: () => Promise<T>
  /** Changes when another connection (the import command) has written; cheap, asked every second. */
  version: () => string
  onError: (error: unknown) => void
  /** Hears of every build that followed the first, once it is current. */
  onCurrent?: () => void
  everyMilliseconds?: number
}

export async function startRefresher<T>(source: RefreshSource<T>): Promise<Refresher<T>> {
  let seen = source.version()
  let current = await source.build()
  let running: Promise<void> | null = null
  let queued: Promise<void> | null = null

  async function rebuild(): Promise<void> {
    const version = source.version()
    current = await source.build()
    seen = version
    source.onCurrent?.()
  }

  function refresh(): Promise<void> {
    if (running) {
      queued ??= running
        .catch(() => undefined)
        .then(() => {
          queued = null
          return refresh()
        })
      return queued
    }
    running = rebuild().finally(() => {
      running = null
    })
    return running
  }

  const watch = setInterval(() => {
    if (!running && source.version() !== seen) refresh().catch(source.onError)
  }, source.everyMilliseconds ?? 1000)
  watch.unref()

  return { current: () => current, refresh, stop: () => clearInterval(watch) }
}
