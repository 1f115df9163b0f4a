import { counted, monthWords } from '../../parts/words.ts'
import { agencyName } from '../places/told-words.ts'
import type { ActionEntry } from './use-jag.ts'

interface AskedOf {
  readonly agency: string
  readonly meeting: string
  readonly by: string | null
  /** Those that nothing was said of yet. */
  readonly actions: readonly Pick<ActionEntry, 'fields'>[]
  /** Where people reach this server. */
  readonly origin: string
}

/**
 * What is sent by hand where no mail host is set: how many actions, their minutes and the link. What they are about is read
 * after signing in: a letter goes anywhere.
 */
export function askingText({ agency, meeting, by, actions, origin }: AskedOf): string {
  const minutes = actions.map(({ fields }) => fields.minute).filter(Boolean)
  const which = minutes.length > 0 ? ` (minutes ${minutes.join(', ')})` : ''
  return [
    `To: ${agencyName(agency)}`,
    `${meeting}: updates wanted${by ? ` by ${monthWords(by)}` : ''}`,
    '',
    `${counted(actions.length, 'action')} of yours ${actions.length === 1 ? 'is' : 'are'} open${which}.`,
    'Please say how far each is. One page, one visit; “Nothing new” is one press:',
    `${origin}/jag/updates`,
    '',
    'You sign in as usual. Please put no names or addresses of people into an answer.',
  ].join('\n')
}
