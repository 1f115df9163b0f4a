import { canonicalFilter } from '../../server/contract/filter.ts'
import type { ToldKind } from '../../server/contract/told/told.ts'
import { useHiddenPlaces } from './hidden-places.ts'
import { useLayers } from './layers.ts'
import type { MarkLayer } from './marks.ts'
import { useMarksHeld } from './marks-held.ts'
import { usePresent } from './present.ts'
import { useRoute } from './route.ts'
import { useTold } from './told.ts'
import { defaultFilter } from './url.ts'

const kindOf: Readonly<Record<Exclude<MarkLayer, 'hidden'>, ToldKind>> = {
  ...{ impactDays: 'impactDay', powers: 'power', services: 'service' },
}

/** Asks what a layer needs; places are ranked over the last twelve months and all kinds, whatever the map asks. */
export const askHiddenPlaces = (): Promise<void> =>
  useHiddenPlaces.getState().ask(canonicalFilter(defaultFilter()))

function ask(layers: readonly MarkLayer[]): void {
  const kinds = layers.flatMap((layer) => (layer === 'hidden' ? [] : [kindOf[layer]]))
  if (kinds.length > 0) void useTold.getState().load(kinds)
  if (layers.includes('hidden') && usePresent.getState().room === null) void askHiddenPlaces()
}

/** Asks when a layer is switched on, and again when somebody comes back to a map. Call once. */
export function startMarksRefresh(): void {
  const on = (layers: ReturnType<typeof useLayers.getState>['on']): MarkLayer[] =>
    (['impactDays', 'powers', 'services', 'hidden'] as const).filter((layer) => layers[layer])
  useLayers.subscribe((now, before) => {
    if (now.on === before.on) return
    ask(on(now.on).filter((layer) => !before.on[layer]))
    if (on(now.on).length < on(before.on).length) useMarksHeld.getState().hold([])
  })
  useRoute.subscribe((now, before) => {
    const isMap = now.path === '/' || now.path === '/released'
    if (isMap && now.path !== before.path) ask(on(useLayers.getState().on))
  })
}
