let taken = ''

/**
 * The token behind the # of the link of an invitation or of a new password; empty when there is none. It is taken out of the address bar at
 * once, so that neither the history nor a look over the shoulder keeps it.
 */
export function takeToken(): string {
  const found = /^#([A-Za-z0-9_-]{43})$/.exec(location.hash)?.[1]
  if (found !== undefined) {
    taken = found
    history.replaceState(null, '', location.pathname)
  }
  return taken
}

/** The link to hand over. */
export const invitationLink = (token: string): string => `${location.origin}/invitation#${token}`

/** The link by which somebody who forgot the password chooses another. */
export const passwordLink = (token: string): string => `${location.origin}/new-password#${token}`
