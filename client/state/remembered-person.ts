import { reporters } from '../../server/contract/access.ts'
import { Session } from '../../server/contract/reference.ts'

/**
 * Who was signed in on this device, for a page that opens without signal: role and agency, to write a report by. It opens
 * nothing: the server asks for the sign-in when the report is sent. No figure is in it.
 */

const key = 'signed-in-here'
/** A shift. */
const milliseconds = 12 * 3_600_000

export function rememberPerson(session: Session): void {
  if (!reporters.some((role) => role === session.role)) {
    forgetPerson()
    return
  }
  const kept = { ...session, incidents: 0, firstUse: false, demoSignIn: [] }
  try {
    localStorage.setItem(key, JSON.stringify({ until: Date.now() + milliseconds, session: kept }))
  } catch {
    // Full or forbidden: then the page needs signal to open.
  }
}

export const forgetPerson = (): void => localStorage.removeItem(key)

/** Null where nobody was, or too long ago. */
export function rememberedPerson(): Session | null {
  try {
    const { until, session } = JSON.parse(localStorage.getItem(key) ?? '{}')
    const parsed = Session.safeParse(session)
    return parsed.success && until > Date.now() ? parsed.data : null
  } catch {
    return null
  }
}
