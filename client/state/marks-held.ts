import { create } from 'zustand'

interface MarksHeldState {
  /** Ids of what a press on the map or in a list holds. */
  held: readonly string[]
  hold: (held: readonly string[]) => void
}

/** What was pressed of the layers of powers, impact days, services and hidden places. */
export const useMarksHeld = create<MarksHeldState>((set) => ({
  held: [],
  hold: (held) => set((state) => (state.held.length === 0 && held.length === 0 ? state : { held })),
}))
