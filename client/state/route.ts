import { create } from 'zustand'

export const paths = [
  '/',
  '/places',
  '/changes',
  '/patrol',
  '/walk',
  '/jag',
  '/jag/updates',
  '/jag/meeting',
  '/jag/pack',
  '/workshops',
  '/data',
  '/report',
  '/print',
  '/evaluate',
  '/released',
  '/sign-in',
  '/invitation',
  '/new-password',
  '/password',
  '/accounts',
] as const
export type Path = (typeof paths)[number]

interface RouteState {
  path: Path
  /** What the screen's own link asks, with its question mark; the map keeps its own (`url.ts`). */
  search: string
  /** Opens a screen; `search` with its question mark, or empty. */
  go: (path: Path, search?: string) => void
  /** The same without a step for the back button. */
  replace: (path: Path, search?: string) => void
  /** After the browser's back and forward. */
  readLocation: () => void
}

const pathFrom = (text: string): Path => paths.find((path) => path === text.replace(/(.)\/+$/, '$1')) ?? '/'

/** Which screen is open. */
export const useRoute = create<RouteState>((set) => ({
  path: pathFrom(location.pathname),
  search: location.search,
  go: (path, search = '') => {
    history.pushState(null, '', path + search)
    set({ path, search })
  },
  replace: (path, search = '') => {
    history.replaceState(null, '', path + search)
    set({ path, search })
  },
  readLocation: () => set({ path: pathFrom(location.pathname), search: location.search }),
}))
