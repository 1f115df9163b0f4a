import { AgencyId } from '../../../server/contract/agreement.ts'
import { dayNumber, dayText } from '../../../server/contract/calendar.ts'
import type { ToldKind } from '../../../server/contract/told/told.ts'
import type { PlaceRef } from '../../state/told.ts'
import { isWrittenKind, type WrittenKind } from './told-form.ts'

/** The lists of the screen: which kinds each holds, and what it is called. */
export const placeLists = [
  { id: 'concerns', label: 'Concerns', kinds: ['concern'] },
  { id: 'reports', label: 'Reports', kinds: ['report'] },
  { id: 'assessments', label: 'Assessments', kinds: ['assessment'] },
  { id: 'notices', label: 'Safety notices', kinds: ['notice'] },
  { id: 'venues', label: 'Venues', kinds: ['venue'] },
  { id: 'impact-days', label: 'Impact days', kinds: ['impactDay'] },
  { id: 'powers', label: 'Powers', kinds: ['power', 'menu'] },
  { id: 'services', label: 'Services', kinds: ['service'] },
  { id: 'hidden', label: 'Hidden places', kinds: [] },
  { id: 'actions', label: 'Actions', kinds: ['action'] },
  { id: 'contacts', label: 'Contacts and meetings', kinds: ['contact', 'meeting'] },
] as const satisfies readonly { id: string; label: string; kinds: readonly ToldKind[] }[]
export type ListId = (typeof placeLists)[number]['id']

/** What a link to the screen shows: a list, the page of one place, or a form over either. */
export interface PlacesView {
  readonly list: ListId
  readonly place: PlaceRef | null
  readonly add: WrittenKind | null
  /** The assessment whose page it is. */
  readonly assessment: string | null
  /** Whether a young person's map of it is given. */
  readonly giveMap: boolean
  /** The record that is being changed. */
  readonly change: string | null
  /** The page of one agency. */
  readonly agency: string | null
  /** The list as a calendar: the day that is chosen, `YYYY-MM-DD`. */
  readonly day: string | null
}

/** `venue:ID` or `cell:ID` → a place; anything else → null. Whether it exists is the server's business. */
export function placeRefFrom(text: string | null): PlaceRef | null {
  const match = /^(venue|cell):([A-Za-z0-9_-]{1,64})$/.exec(text ?? '')
  return match ? { kind: match[1] === 'venue' ? 'venue' : 'cell', id: match[2] } : null
}

/** Reads a link. What cannot be read counts as not said. */
export function readPlaces(search: string): PlacesView {
  const query = new URLSearchParams(search)
  const add = query.get('add')
  return {
    list: placeLists.find(({ id }) => id === query.get('list'))?.id ?? 'concerns',
    place: placeRefFrom(query.get('place')),
    add: isWrittenKind(add) ? add : null,
    assessment: query.get('assessment'),
    giveMap: query.get('map') === 'give',
    change: query.get('change'),
    agency: AgencyId.safeParse(query.get('agency')).data ?? null,
    day: dayIn(query.get('day')),
  }
}

/** A day that exists; null for anything else. */
const dayIn = (text: string | null): string | null =>
  text !== null && /^20\d\d-\d\d-\d\d$/.test(text) && dayText(dayNumber(text)) === text ? text : null

/** `?…` for a view; what is as usual is left out. */
export function placesSearch({
  list,
  place,
  assessment,
  giveMap,
  add,
  change,
  agency,
  day,
}: Partial<PlacesView>): string {
  const parts = [
    list && list !== 'concerns' ? `list=${list}` : '',
    place ? `place=${place.kind}:${place.id}` : '',
    assessment ? `assessment=${encodeURIComponent(assessment)}` : '',
    giveMap ? 'map=give' : '',
    add ? `add=${add}` : '',
    change ? `change=${encodeURIComponent(change)}` : '',
    agency ? `agency=${encodeURIComponent(agency)}` : '',
    day ? `day=${day}` : '',
  ].filter(Boolean)
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}
