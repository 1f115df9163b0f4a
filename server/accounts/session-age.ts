/** A session ends so long after it began, and so long after it was last used. */
export const sessionSeconds = 8 * 3600
const idleSeconds = 30 * 60
/** A clock may be set back so far without anybody noticing. */
const backSeconds = 60

/** When a session began and was last used, in milliseconds since 1970. */
export interface SessionAge {
  began: number
  lastUsed: number
}

/**
 * Whether a session is over at `now`. A clock set back gives nobody more time: a session that seems to have been
 * used in the future is over.
 */
export function isSessionOver({ began, lastUsed }: SessionAge, now: number): boolean {
  return (
    now >= began + sessionSeconds * 1000 ||
    now >= lastUsed + idleSeconds * 1000 ||
    now < Math.max(began, lastUsed) - backSeconds * 1000
  )
}
