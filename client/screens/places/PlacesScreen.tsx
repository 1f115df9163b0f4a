import { useEffect } from 'react'
import { useReference } from '../../state/reference.ts'
import { useRoute } from '../../state/route.ts'
import { useSession } from '../../state/session.ts'
import { entryOf, type PlaceRef, useTold } from '../../state/told.ts'
import { AssessmentPage } from '../assess/AssessmentPage.tsx'
import { GiveMap } from '../assess/GiveMap.tsx'
import { assessmentKinds, openRoundOf, useAssessment } from '../assess/use-assessment.ts'
import { useCarried } from '../assess/use-carried.ts'
import { AgencyPage } from './AgencyPage.tsx'
import { PlacePageView } from './PlacePageView.tsx'
import { PlacesList } from './PlacesList.tsx'
import './places.css'
import './places-print.css'
import './places-form.css'
import './calendar.css'
import './places-parts.css'
import { cellName } from './place-names.ts'
import { type PlacesView, placeLists, placesSearch, readPlaces } from './places-link.ts'
import { ToldFormScreen } from './ToldFormScreen.tsx'
import { type ChosenPlace, emptyForm, formOf, type ToldForm, type WrittenKind } from './told-form.ts'

/** What people write about places: lists by kind, the page of one place, and the forms over both. */
export function PlacesScreen() {
  const search = useRoute((state) => state.search)
  const view = readPlaces(search)
  useEffect(() => () => useTold.getState().forgetDone(), [])
  if (view.change) return <ChangeForm view={view} id={view.change} />
  if (view.add) return <AddForm key={view.add} view={view} kind={view.add} />
  if (view.assessment && view.giveMap) return <GiveMap id={view.assessment} />
  if (view.assessment) return <AssessmentPage id={view.assessment} />
  if (view.place) return <PlacePageView place={view.place} />
  if (view.agency) return <AgencyPage key={view.agency} agency={view.agency} />
  return <PlacesList list={view.list} day={view.day} />
}

/** Back to where the form was opened; after something new, to the page of its place. */
function back(view: PlacesView, place: PlaceRef | null, list: PlacesView['list']): void {
  const at = place ?? view.place
  const { assessment } = view
  useRoute.getState().go('/places', placesSearch(assessment ? { assessment } : at ? { place: at } : { list }))
}

const listOf = (kind: WrittenKind) =>
  placeLists.find(({ kinds }) => kinds.some((each) => each === kind))?.id ?? 'concerns'

function AddForm({ view, kind }: { view: PlacesView; kind: WrittenKind }) {
  const agency = useSession((state) => state.session?.agency ?? '')
  const isKnown = useReference((state) => state.cells !== null)
  const here = useChosen(view.place)
  useEffect(() => useTold.getState().forgetDone(), [])
  const whole = useAssessment(view.assessment)
  const carried = useCarried().find(({ id }) => id === view.assessment)
  const of = whole
    ? { assessment: whole.id, round: openRoundOf(whole) }
    : carried && { assessment: carried.id, round: carried.round ?? 1 }
  // Which weighting is open is read before the form is.
  if (!isKnown || (view.assessment !== null && !of)) return <p className="page-note">Opening …</p>
  const closed = (form: ToldForm, waits: boolean): void => {
    // Without signal no page of a place opens.
    if (waits) {
      const { assessment } = view
      useRoute.getState().go('/places', placesSearch(assessment ? { assessment } : { list: listOf(kind) }))
      return
    }
    const isSent = useTold.getState().done !== null
    // A new venue can be chosen at once.
    if (isSent && kind === 'venue')
      void useReference.getState().load({ venues: useReference.getState().venues.length > 0 })
    back(view, isSent && kind !== 'venue' ? form.place : null, listOf(kind))
  }
  return <ToldFormScreen start={emptyForm(kind, here, agency, of)} entry={null} close={closed} />
}

/** The place of the link with its name. */
function useChosen(place: PlaceRef | null): ChosenPlace | null {
  const { cells, venues } = useReference()
  const page = useTold((state) => state.page)
  if (!place || !cells) return null
  const held = page?.of === `${place.kind}:${place.id}` ? page.page?.place.name : undefined
  const venue = venues.find(({ id }) => id === place.id)?.name
  return {
    kind: place.kind,
    id: place.id,
    name: held ?? (place.kind === 'cell' ? cellName(cells, place.id) : (venue ?? 'The venue of this page')),
  }
}

function ChangeForm({ view, id }: { view: PlacesView; id: string }) {
  const entry = useTold((state) => entryOf(state, id))
  const load = useTold((state) => state.load)
  const open = useTold((state) => state.open)
  const isAsked = useTold(({ lists, page }) => Object.keys(lists).length > 0 || page !== null)
  const { place, list, assessment } = view
  useEffect(() => {
    if (isAsked) return
    if (assessment) void load(assessmentKinds)
    else if (place) void open(place)
    else void load(placeLists.find((each) => each.id === list)?.kinds ?? [])
  }, [isAsked, place, list, assessment, open, load])
  const form = entry && formOf(entry)
  if (!entry || !form) return <p className="page-note">Opening …</p>
  return <ToldFormScreen key={id} start={form} entry={entry} close={() => back(view, null, view.list)} />
}
