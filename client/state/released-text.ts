import { type Camera, readCamera } from './camera.ts'
import { type ReleasedQuestion, readReleasedQuestion, releasedQuery } from './released-question.ts'
import {
  type PlaceOnMap,
  type ReleasedForm,
  type ReleasedLayer,
  releasedForms,
  releasedLayers,
} from './released-view.ts'

/** Everything a link to the released map restores. */
export interface SharedRelease {
  question: ReleasedQuestion
  /** The release that is previewed, or null for what is published. */
  preview: number | null
  layer: ReleasedLayer
  form: ReleasedForm
  listed: 'places' | 'wards'
  selected: PlaceOnMap | null
  camera: Camera | null
}

/** `?…` for a view of the release. What is as usual is left out. */
export function releasedText(shared: SharedRelease): string {
  const { preview, layer, form, listed, selected, camera } = shared
  const text = [
    preview === null ? '' : `preview=${preview}`,
    releasedQuery(shared.question),
    layer === 'released' ? '' : `layer=${layer}`,
    form === 'places' ? '' : `view=${form}`,
    form === 'table' && listed === 'wards' ? 'list=wards' : '',
    selected ? `select=${selected.kind}:${selected.id}` : '',
    camera ? `at=${camera.map((number, i) => Number(number.toFixed(i < 2 ? 5 : 2))).join()}` : '',
  ]
    .filter(Boolean)
    .join('&')
  return text === '' ? '' : `?${text}`
}

/** Reads a link. Parts that cannot be read count as not given. */
export function readReleasedText(search: string): SharedRelease {
  const query = new URLSearchParams(search)
  const preview = /^[1-9]\d{0,6}$/.exec(query.get('preview') ?? '')
  const form = releasedForms.find((each) => each === query.get('view')) ?? 'places'
  return {
    question: readReleasedQuestion(query),
    preview: preview ? Number(preview[0]) : null,
    layer: releasedLayers.find((each) => each === query.get('layer')) ?? 'released',
    form,
    listed: form === 'wards' || query.get('list') === 'wards' ? 'wards' : 'places',
    selected: readPlace(query.get('select')),
    camera: readCamera(query.get('at')),
  }
}

function readPlace(text: string | null): PlaceOnMap | null {
  const match = /^(zone|ward|cell):([A-Za-z0-9-]{1,64})$/.exec(text ?? '')
  return match ? { kind: match[1] as PlaceOnMap['kind'], id: match[2] } : null
}
