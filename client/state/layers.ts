import { create } from 'zustand'
import type { Camera } from './camera.ts'

export const views = ['cells', 'wards', 'density', 'table'] as const
export type View = (typeof views)[number]

export const overlays = [
  ...['wardLines', 'venues', 'stations', 'stops', 'streets', 'areas', 'standsOut', 'zones', 'cuckooing'],
  ...['impactDays', 'powers', 'services', 'hidden'],
] as const
export type Overlay = (typeof overlays)[number]

interface LayersState {
  view: View
  /** Wards by count, or per 1,000 residents. */
  wardMeasure: 'count' | 'rate'
  on: Readonly<Record<Overlay, boolean>>
  camera: Camera | null
  setView: (view: View) => void
  setWardMeasure: (measure: 'count' | 'rate') => void
  toggle: (overlay: Overlay) => void
  setCamera: (camera: Camera | null) => void
}

/** How the answer is shown. */
export const useLayers = create<LayersState>((set) => ({
  view: 'cells',
  wardMeasure: 'count',
  on: {
    wardLines: true,
    venues: false,
    stations: true,
    stops: false,
    streets: true,
    areas: true,
    standsOut: true,
    zones: false,
    cuckooing: false,
    impactDays: false,
    powers: false,
    services: false,
    hidden: false,
  },
  camera: null,
  setView: (view) => set({ view }),
  setWardMeasure: (wardMeasure) => set({ wardMeasure }),
  toggle: (overlay) => set((state) => ({ on: { ...state.on, [overlay]: !state.on[overlay] } })),
  setCamera: (camera) => set({ camera }),
}))
