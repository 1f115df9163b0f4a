import { emptyFilter, type Filter } from '../../server/contract/filter.ts'
import { useComparison } from './comparison.ts'
import { useFilter } from './filter.ts'
import { useLayers } from './layers.ts'
import { lastMonths } from './months.ts'
import { useReference } from './reference.ts'
import { useRoute } from './route.ts'
import { useSelection } from './selection.ts'
import { useSession } from './session.ts'
import { readViewText, type SharedView, viewText } from './view-text.ts'

/** Changes that follow one another within this time are one step of the back button. */
const settleMilliseconds = 500

/** The last twelve months of all incidents: what a person sees who asks nothing yet. */
export function defaultFilter(): Filter {
  const [first, last] = dataMonths()
  return first ? { ...emptyFilter, ...lastMonths({ from: first, to: last }, 12) } : emptyFilter
}

function dataMonths(): readonly string[] {
  const months = useReference.getState().reference?.months ?? []
  return months.length > 0 ? [months[0], months[months.length - 1]] : []
}

function currentView(): SharedView {
  const { filter, vintage } = useFilter.getState()
  const { view, wardMeasure, camera } = useLayers.getState()
  const { selected, compared } = useSelection.getState()
  return {
    filter,
    vintage,
    view,
    wardMeasure,
    selected,
    compared,
    against: useComparison.getState().against,
    camera,
  }
}

/** The present view as a link's `?…`. */
export const currentViewText = (): string => viewText(currentView())

/** Puts what a link says into the stores. Needs the reference to know the default months. */
export function restoreView(search: string = location.search): void {
  const shared = readViewText(search)
  useLayers.setState({ view: shared.view, wardMeasure: shared.wardMeasure, camera: shared.camera })
  useSelection.getState().restore(shared.selected, shared.compared)
  useComparison.getState().setAgainst(shared.against)
  useFilter.getState().replace(shared.filter ?? defaultFilter(), shared.vintage)
}

/** A link stays as it was brought until whoever brought it has signed in. */
const isAtTheDoor = (): boolean => useSession.getState().session?.role === 'public'

/** Writes the view into the address as it changes, and follows back and forward. Call once, after restoring. */
export function startUrl(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let restoring = false
  const write = (push: boolean): void => {
    // Half restored is neither the view that was left nor the one that comes.
    if (restoring || useRoute.getState().path !== '/' || isAtTheDoor()) return
    const search = currentViewText()
    if (search === location.search) return
    history[push ? 'pushState' : 'replaceState'](null, '', `/${search}`)
  }
  const later = (): void => {
    if (restoring) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = undefined
      write(true)
    }, settleMilliseconds)
  }
  const restore = (): void => {
    restoring = true
    restoreView()
    restoring = false
  }
  write(false)
  useFilter.subscribe(later)
  useSelection.subscribe(later)
  useComparison.subscribe((now, before) => now.against !== before.against && later())
  useLayers.subscribe((now, before) => {
    // Moving the map is no step to go back to; but it must not swallow one that is about to be written.
    if (now.view !== before.view || now.wardMeasure !== before.wardMeasure) later()
    else if (now.camera !== before.camera && timer === undefined) write(false)
  })
  useRoute.subscribe((now) => {
    if (now.path !== '/' || restoring) return
    // A link inside the page either brings its own view or means the one that was left.
    if (location.search === '') write(false)
    else if (location.search !== currentViewText()) restore()
  })
  window.addEventListener('popstate', () => {
    clearTimeout(timer)
    timer = undefined
    restoring = true
    useRoute.getState().readLocation()
    restoring = false
    if (useRoute.getState().path === '/') restore()
  })
}
