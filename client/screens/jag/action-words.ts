import {
  type ActionFields,
  type ActionState,
  type ActionUpdate,
  actionStates,
} from '../../../server/contract/told/action.ts'
import { monthWords } from '../../parts/words.ts'
import { agencyName } from '../places/told-words.ts'

export const stateWords = (state: ActionState): string =>
  actionStates.find(({ id }) => id === state)?.label ?? state

/** `Example council (AB), Example police`. */
export const ownersWords = (owners: ActionFields['owners']): string =>
  owners.map(({ agency, initials }) => agencyName(agency) + (initials && ` (${initials})`)).join(', ')

/** `4 May 2026, Example council: The lamp is ordered. Being done.` */
export function updateWords({ on, agency, text, state }: ActionUpdate): string {
  const said = [text, state && `${stateWords(state)}.`].filter(Boolean).join(' ') || 'Nothing new.'
  return `${monthWords(on)}, ${agencyName(agency)}: ${said}`
}
