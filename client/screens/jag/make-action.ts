import type { ActionFrom } from '../../../server/contract/told/action.ts'
import { useRoute } from '../../state/route.ts'
import { useSession } from '../../state/session.ts'
import { keepDraft, readDraft } from '../../state/told-drafts.ts'
import { whoseOf } from '../../state/whose.ts'
import { placesSearch } from '../places/places-link.ts'
import { type ChosenPlace, emptyForm } from '../places/told-form.ts'

/** What an action that is made of something begins with. */
interface ActionStart {
  readonly from: ActionFrom
  readonly place: ChosenPlace | null
  readonly cells?: readonly string[]
  readonly wording?: string
  readonly owner?: string
}

/** Opens the form of an action with what is known filled in; false while another one is half written. */
export function makeAction({ from, place, cells = [], wording = '', owner }: ActionStart): boolean {
  const { session } = useSession.getState()
  if (!session) return false
  const whose = whoseOf(session)
  // Words that somebody has begun elsewhere are not written over.
  if (readDraft(whose, 'action') !== null) return false
  const form = emptyForm('action', place, session.agency)
  const owners = [{ agency: owner ?? session.agency, initials: '' }]
  keepDraft(whose, 'action', {
    ...form,
    cells: place ? [] : cells,
    fields: { ...form.fields, wording, owners, from },
  })
  const at = place && { kind: place.kind, id: place.id }
  useRoute.getState().go('/places', placesSearch({ list: 'actions', place: at, add: 'action' }))
  return true
}
