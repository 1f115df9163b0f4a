import { liveReaders } from '../../server/contract/access.ts'
import { canonicalFilter, type Filter } from '../../server/contract/filter.ts'
import type { WardVintage } from '../../server/contract/ids.ts'
import { call } from '../api/call.ts'
import { indexedCounts } from '../api/indexed-counts.ts'
import { latest } from '../api/latest.ts'
import { useAnswers } from './answers.ts'
import { useAreas } from './areas.ts'
import { useBasemap } from './basemap.ts'
import { useComparison } from './comparison.ts'
import { useFilter } from './filter.ts'
import { useLayers } from './layers.ts'
import { usePresent } from './present.ts'
import { useProfiles } from './profiles.ts'
import { useReference } from './reference.ts'
import { heldToRoom } from './room-filter.ts'
import { useRoute } from './route.ts'
import { samePlace, useSelection } from './selection.ts'
import { useSession } from './session.ts'
import { asksActivity } from './types-chosen.ts'

/** Ties what is asked to what is answered. Every newer question takes the older one of its kind back. */

const newestCounts = latest()
const newestHotspots = latest()
const newestDensity = latest()
const newestProfile = { first: latest(), second: latest() }
const newestComparison = latest()

/** Ranked rows that carry their twelve months and their change. */
const detailedRows = 50

/** Answers that come sooner need no word about waiting. */
const slowAfterMilliseconds = 300

export const question = (filter: Filter, vintage: WardVintage): string =>
  [canonicalFilter(filter), vintage === 2022 ? '' : `vintage=${vintage}`].filter(Boolean).join('&')

/** Screens that show live figures; and who may ask them. Before the session is known the server decides. */
const asksForAnswers = (): boolean =>
  useFilter.getState().ready && !quietPaths.has(useRoute.getState().path) && mayAskLive()
const quietPaths: ReadonlySet<string> = new Set([
  ...['/data', '/released', '/evaluate', '/changes'],
  ...['/jag', '/jag/meeting', '/jag/pack'],
])

function mayAskLive(): boolean {
  const { session } = useSession.getState()
  return session === null || liveReaders.some((role) => role === session.role)
}

/** What is asked; on a projector for the parties of an agreement never of another source. */
function current(): { asked: string; plain: string } {
  const { vintage } = useFilter.getState()
  const { reference } = useReference.getState()
  const asked = useFilter.getState().filter
  const filter = heldToRoom(asked, usePresent.getState().room, {
    activity: asksActivity(asked, reference?.types ?? []),
    withRecords: new Set(reference?.sources.filter(({ incidents }) => incidents > 0).map(({ id }) => id)),
  })
  return { asked: question(filter, vintage), plain: canonicalFilter(filter) }
}

/** The figures that move the map come first; what takes longer follows once they are drawn. */
async function askCounts(): Promise<void> {
  if (!asksForAnswers()) return
  const { asked } = current()
  performance.mark('answer-request')
  useAnswers.getState().ask(asked)
  sayWhenSlow()
  newestHotspots.stop()
  const signal = newestCounts.next()
  const answer = await indexedCounts(asked, signal)
  if (signal.aborted) return
  if (!answer.ok) {
    clearTimeout(slowTimer)
    useAnswers.getState().fail(answer.failure)
    return
  }
  useAnswers.getState().putCounts(asked, answer.value)
  await nextFrame()
  if (signal.aborted) return
  void askHotspots()
  void askDensity()
  askProfiles()
  void askComparison()
}

let slowTimer: ReturnType<typeof setTimeout> | undefined

function sayWhenSlow(): void {
  clearTimeout(slowTimer)
  slowTimer = setTimeout(() => useAnswers.getState().setSlow(true), slowAfterMilliseconds)
}

async function askHotspots(): Promise<void> {
  const { asked } = current()
  const signal = newestHotspots.next()
  const answer = await call('hotspots', { query: withPart(asked, `detail=${detailedRows}`), signal })
  if (signal.aborted) return
  clearTimeout(slowTimer)
  useAnswers.getState().setSlow(false)
  if (answer.ok) useAnswers.getState().putHotspots(asked, answer.value)
  else useAnswers.getState().fail(answer.failure)
}

async function askDensity(): Promise<void> {
  const { plain } = current()
  const { densityOf, density, putDensity, fail } = useAnswers.getState()
  if (!asksForAnswers() || useLayers.getState().view !== 'density') return
  if (density && densityOf === plain) return
  const signal = newestDensity.next()
  const answer = await call('density', { query: plain, signal })
  if (signal.aborted) return
  if (answer.ok) putDensity(plain, answer.value)
  else fail(answer.failure)
}

function askProfiles(): void {
  if (!asksForAnswers()) return
  const { plain } = current()
  const { selected, compared } = useSelection.getState()
  void useProfiles.getState().ask('first', selected, plain, newestProfile.first.next())
  void useProfiles.getState().ask('second', compared, plain, newestProfile.second.next())
}

async function askComparison(): Promise<void> {
  if (asksForAnswers()) await useComparison.getState().ask(current().asked, newestComparison.next())
}

const withPart = (query: string, part: string): string => (query === '' ? part : `${query}&${part}`)

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))

/** Loads what exists; asks again everything that hangs on the data. After an import, undo or retry. */
export async function refreshAll(): Promise<void> {
  await useSession.getState().load()
  const live = mayAskLive()
  await Promise.all([
    useReference.getState().load({ venues: live }),
    live ? useAreas.getState().load() : undefined,
    useBasemap.getState().layers ? Promise.resolve() : useBasemap.getState().load(),
  ])
  useAnswers.setState({ densityOf: '' })
  await askCounts()
}

/** From now on a change of what is asked leads to an answer. Call once. */
export function startRefresh(): void {
  useFilter.subscribe((now, before) => {
    if (now.filter !== before.filter || now.vintage !== before.vintage || now.ready !== before.ready)
      void askCounts()
  })
  useRoute.subscribe((now, before) => {
    if (quietPaths.has(before.path) && !quietPaths.has(now.path)) void askCounts()
  })
  useLayers.subscribe((now, before) => {
    if (now.view !== before.view) void askDensity()
  })
  useSelection.subscribe((now, before) => {
    if (!samePlace(now.selected, before.selected) || !samePlace(now.compared, before.compared)) askProfiles()
  })
  useComparison.subscribe((now, before) => {
    if (now.against !== before.against) void askComparison()
  })
}
