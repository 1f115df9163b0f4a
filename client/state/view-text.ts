import { canonicalFilter, type Filter, filterParameters, parseFilter } from '../../server/contract/filter.ts'
import type { WardVintage } from '../../server/contract/ids.ts'
import { type Camera, readCamera } from './camera.ts'
import { type View, views } from './layers.ts'
import { type Place, placeFromText, placeText } from './selection.ts'

/** Everything a link restores. `filter` null: the link asks nothing, and the default view is meant. */
export interface SharedView {
  filter: Filter | null
  vintage: WardVintage
  view: View
  wardMeasure: 'count' | 'rate'
  selected: Place | null
  compared: Place | null
  against: { from: string; to: string } | null
  camera: Camera | null
}

/** `?…` for a view. What is as usual is left out, so that links stay short. */
export function viewText(view: SharedView): string {
  const parts = [view.filter ? canonicalFilter(view.filter) : '']
  if (view.vintage !== 2022) parts.push(`vintage=${view.vintage}`)
  if (view.view !== 'cells') parts.push(`view=${view.view}`)
  if (view.wardMeasure === 'rate') parts.push('measure=rate')
  if (view.selected) parts.push(`select=${placeText(view.selected)}`)
  if (view.compared) parts.push(`with=${placeText(view.compared)}`)
  if (view.against) parts.push(`against=${view.against.from},${view.against.to}`)
  if (view.camera) parts.push(`at=${view.camera.map((n, i) => Number(n.toFixed(i < 2 ? 5 : 2))).join(',')}`)
  const text = parts.filter(Boolean).join('&')
  return text === '' ? '' : `?${text}`
}

/** Reads a link. Parts that cannot be read count as not given; an unreadable filter gives the default view. */
export function readViewText(search: string): SharedView {
  const query = new URLSearchParams(search)
  const asksSomething = filterParameters.some((name) => query.has(name))
  const parsed = parseFilter(query)
  return {
    filter: asksSomething && parsed.ok ? parsed.filter : null,
    vintage: query.get('vintage') === '2002' ? 2002 : 2022,
    view: views.find((view) => view === query.get('view')) ?? 'cells',
    wardMeasure: query.get('measure') === 'rate' ? 'rate' : 'count',
    selected: placeFromText(query.get('select')),
    compared: placeFromText(query.get('with')),
    against: readAgainst(query.get('against')),
    camera: readCamera(query.get('at')),
  }
}

function readAgainst(text: string | null): { from: string; to: string } | null {
  const match = /^(\d{4}-\d{2}),(\d{4}-\d{2})$/.exec(text ?? '')
  return match ? { from: match[1], to: match[2] } : null
}
