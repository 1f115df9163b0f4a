/**
 * What was typed into a form that is not sent yet: it outlives a reload and a sign-in that ran out, in this window alone.
 * Sending, discarding and signing out take it away.
 */

const prefix = 'told-draft '

/** `whose`: role and agency, so that nobody finds another's words. */
const keyOf = (whose: string, of: string): string => `${prefix}${whose} ${of}`

/** As it was kept; null where nothing is, or nothing that can be read. */
export function readDraft(whose: string, of: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(whose, of)) ?? 'null')
  } catch {
    return null
  }
}

/** Keeps it. A browser that takes no more loses only this convenience. */
export function keepDraft(whose: string, of: string, draft: unknown): void {
  try {
    sessionStorage.setItem(keyOf(whose, of), JSON.stringify(draft))
  } catch {
    // Full or forbidden: the form itself still holds it.
  }
}

export const dropDraft = (whose: string, of: string): void => sessionStorage.removeItem(keyOf(whose, of))

/** Of everybody in this window. */
export function dropAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
}
