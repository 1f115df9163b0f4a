import type { Viewer } from '../contract/viewer.ts'

/**
 * Who asks. Until accounts exist (decision 003) whoever can reach the loopback address works as the local
 * analyst; in a demonstration folder as the analyst of the demonstration agreement's party.
 */
export function authenticate(demonstration: boolean): Viewer {
  return { role: 'analyst', agency: demonstration ? 'demonstration' : 'local' }
}
