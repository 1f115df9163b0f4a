import { create } from 'zustand'
import type { Camera } from './camera.ts'

export const releasedLayers = ['released', 'published'] as const
export type ReleasedLayer = (typeof releasedLayers)[number]

/** `places`: zones of the release, or place cells of what is published. */
export const releasedForms = ['places', 'wards', 'table'] as const
export type ReleasedForm = (typeof releasedForms)[number]

export interface PlaceOnMap {
  kind: 'zone' | 'ward' | 'cell'
  id: string
}

interface ReleasedViewState {
  layer: ReleasedLayer
  form: ReleasedForm
  /** What the table lists: the form that was on the map before. */
  listed: 'places' | 'wards'
  selected: PlaceOnMap | null
  hovered: (PlaceOnMap & { x: number; y: number }) | null
  camera: Camera | null
  setLayer: (layer: ReleasedLayer) => void
  setForm: (form: ReleasedForm) => void
  setListed: (listed: 'places' | 'wards') => void
  select: (place: PlaceOnMap | null) => void
  hover: (hovered: (PlaceOnMap & { x: number; y: number }) | null) => void
  setCamera: (camera: Camera) => void
}

/** How a released answer is looked at. */
export const useReleasedView = create<ReleasedViewState>((set) => ({
  layer: 'released',
  form: 'places',
  listed: 'places',
  selected: null,
  hovered: null,
  camera: null,
  setLayer: (layer) => set({ layer, selected: null, hovered: null }),
  setForm: (form) =>
    set(form === 'table' ? { form, hovered: null } : { form, listed: form, selected: null, hovered: null }),
  setListed: (listed) => set({ listed }),
  select: (place) =>
    set(({ selected }) => ({
      selected: place?.id === selected?.id && place?.kind === selected?.kind ? null : place,
    })),
  hover: (hovered) => set((state) => (state.hovered === null && hovered === null ? state : { hovered })),
  setCamera: (camera) => set({ camera }),
}))
