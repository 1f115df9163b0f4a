import { create } from 'zustand'

export interface Hovered {
  kind: 'cell' | 'ward'
  id: string
  /** Name of the venue right under the pointer, while venues are on the map. */
  venue: string | null
  /** Id of the zone with reports of cuckooing under the pointer, while they are on the map. */
  zone: string | null
  /** Ids of the powers, impact days, services and hidden places under the pointer, while they are on the map. */
  marks: readonly string[]
  /** Pixels from the map's upper left corner. */
  x: number
  y: number
}

interface HoverState {
  hovered: Hovered | null
  hover: (hovered: Hovered | null) => void
}

/** What lies under the pointer: shown, never held. */
export const useHover = create<HoverState>((set) => ({
  hovered: null,
  hover: (hovered) => set((state) => (state.hovered === null && hovered === null ? state : { hovered })),
}))
