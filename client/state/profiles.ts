import { create } from 'zustand'
import type { Profile } from '../../server/contract/answers.ts'
import { call } from '../api/call.ts'
import type { Answer, Failure } from '../api/failure.ts'

/** Same shape as the selection's place; spelt here because no store knows another. */
interface PlaceAsked {
  kind: 'cell' | 'ward' | 'area'
  id: string
}

interface Held {
  key: string
  profile: Profile | null
  failure: Failure | null
}

interface ProfilesState {
  first: Held | null
  second: Held | null
  /** Of a place's own page, whatever the map holds. */
  page: Held | null
  ask: (
    which: 'first' | 'second' | 'page',
    place: PlaceAsked | null,
    query: string,
    signal: AbortSignal,
  ) => Promise<void>
}

/** What is known of the selected place, and of the one it is compared with. */
export const useProfiles = create<ProfilesState>((set, get) => ({
  first: null,
  second: null,
  page: null,
  ask: async (which, place, query, signal) => {
    if (!place) return set({ [which]: null })
    const key = `${place.kind}:${place.id}`
    const old = get()[which]
    set({ [which]: { key, profile: old?.key === key ? old.profile : null, failure: null } })
    const answer = await profileOf(place, query, signal)
    if (signal.aborted) return
    set({
      [which]: { key, profile: answer.ok ? answer.value : null, failure: answer.ok ? null : answer.failure },
    })
  },
}))

function profileOf(place: PlaceAsked, query: string, signal: AbortSignal): Promise<Answer<Profile>> {
  const request = { path: { id: place.id }, query, signal }
  if (place.kind === 'ward') return call('wardProfile', request)
  return place.kind === 'area' ? call('areaProfile', request) : call('cellProfile', request)
}
