import { create } from 'zustand'

export const paths = [
  '/',
  '/places',
  '/patrol',
  '/jag',
  '/workshops',
  '/data',
  '/report',
  '/print',
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
  /** Opens a screen; `search` with its question mark, or empty. */
  go: (path: Path, search?: string) => void
  /** The same without a step for the back button. */
  replace: (path: Path) => void
  /** After the browser's back and forward. */
  readLocation: () => void
}

const pathFrom = (text: string): Path => paths.find((path) => path === text.replace(/(.)\/+$/, '$1')) ?? '/'

/** Which screen is open. */
export const useRoute = create<RouteState>((set) => ({
  path: pathFrom(location.pathname),
  go: (path, search = '') => {
    history.pushState(null, '', path + search)
    set({ path })
  },
  replace: (path) => {
    history.replaceState(null, '', path)
    set({ path })
  },
  readLocation: () => set({ path: pathFrom(location.pathname) }),
}))
