import { create } from 'zustand'

/** A place that can be looked at: a place cell, a ward or a saved area. */
export interface Place {
  kind: 'cell' | 'ward' | 'area'
  id: string
}

interface SelectionState {
  selected: Place | null
  /** The second place of a comparison (shift-click). */
  compared: Place | null
  select: (place: Place | null) => void
  compareWith: (place: Place | null) => void
  restore: (selected: Place | null, compared: Place | null) => void
}

export const samePlace = (a: Place | null, b: Place | null): boolean => a?.kind === b?.kind && a?.id === b?.id

export const placeText = (place: Place): string => `${place.kind}:${place.id}`

/** `cell:8a…` → a place; anything else → null. Whether it exists is the server's business. */
export function placeFromText(text: string | null): Place | null {
  const match = /^(cell|ward|area):([A-Za-z0-9-]{1,64})$/.exec(text ?? '')
  return match ? { kind: match[1] as Place['kind'], id: match[2] } : null
}

/** What is held by a click. Selecting again lets go; comparing without a first place selects. */
export const useSelection = create<SelectionState>((set) => ({
  selected: null,
  compared: null,
  select: (place) =>
    set((state) => ({ selected: samePlace(place, state.selected) ? null : place, compared: null })),
  compareWith: (place) =>
    set((state) => {
      if (!state.selected) return { selected: place }
      return { compared: samePlace(place, state.selected) || samePlace(place, state.compared) ? null : place }
    }),
  restore: (selected, compared) => set({ selected, compared }),
}))
