import { create } from 'zustand'

/** Who is in the room, as the person at the projector said. */
export type Room =
  | { audience: 'public' }
  | { audience: 'partners' }
  /** Parties of one agreement: published sources and the agreement's own, at the reader's precision. */
  | { audience: 'parties'; agreement: string; sources: readonly string[] }

const key = 'on-the-projector'

interface PresentState {
  room: Room | null
  /** Opens the page anew: what was on screen before must not be left in its memory. */
  present: (room: Room) => void
  leave: () => void
}

/** What everything on screen is held to, whoever is signed in. Outlives a reload, ends with the browser's tab. */
export const usePresent = create<PresentState>(() => ({
  room: readRoom(sessionStorage.getItem(key)),
  present: (room) => {
    sessionStorage.setItem(key, JSON.stringify(room))
    location.assign(pathOfRoom(room))
  },
  leave: () => {
    sessionStorage.removeItem(key)
    location.assign('/')
  },
}))

/** Where the screen for a room lies. */
export function pathOfRoom(room: Room): string {
  return { public: '/public', partners: '/released', parties: '/' }[room.audience]
}

/** What was kept for a reload. Something unreadable means the narrowest room: never more than was meant. */
export function readRoom(text: string | null): Room | null {
  if (text === null) return null
  try {
    const kept: unknown = JSON.parse(text)
    if (isRoom(kept)) return kept
  } catch {
    // Falls through to the narrowest room.
  }
  return { audience: 'public' }
}

function isRoom(value: unknown): value is Room {
  if (typeof value !== 'object' || value === null || !('audience' in value)) return false
  if (value.audience === 'public' || value.audience === 'partners') return true
  return (
    value.audience === 'parties' &&
    'agreement' in value &&
    typeof value.agreement === 'string' &&
    'sources' in value &&
    Array.isArray(value.sources) &&
    value.sources.length > 0 &&
    value.sources.every((source) => typeof source === 'string')
  )
}

/**
 * Whether this page stands alone, without what asks live figures: the addresses for the public, or a projector for a
 * room without the parties of an agreement. On the projector the address is made to fit, whatever was typed or gone back to.
 */
export function standsAlone(): boolean {
  const { room } = usePresent.getState()
  if (room && room.audience !== 'parties') {
    const path = pathOfRoom(room)
    if (location.pathname !== path) history.replaceState(null, '', path)
    return true
  }
  return room === null && (/^\/public\/?$/.test(location.pathname) || isProtectionPath(location.pathname))
}

/** Whether this is the address of the pages that explain the protection. */
export const isProtectionPath = (path: string): boolean => /^\/protection\/?$/.test(path)
