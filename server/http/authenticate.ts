import type { Viewer } from '../contract/viewer.ts'

/** Nobody signed in. */
export const visitor: Viewer = { role: 'public', agency: '', account: null }

/**
 * Who asks when nobody signed in and no account was ever made (decision 003): whoever can reach the loopback
 * address works as the local analyst; in a demonstration folder as the analyst of the demonstration agreement's
 * party.
 */
export function localAnalyst(demonstration: boolean): Viewer {
  return { role: 'analyst', agency: demonstration ? 'demonstration' : 'local', account: null }
}
