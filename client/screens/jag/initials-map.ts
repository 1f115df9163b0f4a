import { AgencyId } from '../../../server/contract/agreement.ts'

/**
 * Whose initials are whose agency's: asked once, and remembered on this device alone, for one agency's people. Work
 * initials and agencies, no name.
 */

const prefix = 'jag-initials '
const form = /^[A-Z]{2,4}$/

export type InitialsMap = Readonly<Record<string, string>>

/** What is remembered, as far as it can be read. */
export function readInitials(own: string): InitialsMap {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + own) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(
      Object.entries(kept).filter(([who, of]) => form.test(who) && AgencyId.safeParse(of).success),
    )
  } catch {
    return {}
  }
}

export function keepInitials(own: string, map: InitialsMap): void {
  try {
    localStorage.setItem(prefix + own, JSON.stringify(map))
  } catch {
    // Full or forbidden: they are asked again next time.
  }
}
