import { create } from 'zustand'
import type { AreaDraft, Outline, OutlinesRead, SavedArea } from '../../server/contract/answers.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

type Offered = OutlinesRead['outlines'][number]

interface AreasState {
  areas: readonly SavedArea[]
  /** `drawing`: the map listens; `naming`: an outline is there and wants a name. */
  step: 'idle' | 'drawing' | 'choosing' | 'naming'
  outline: Outline | null
  suggestedName: string
  offered: readonly Offered[]
  /** The last one taken away, until undone or another follows. */
  removed: SavedArea | null
  /** Why the last thing was not done; `noOutline`: the file was read and holds none. */
  trouble: Failure | 'noOutline' | null
  load: () => Promise<void>
  startDrawing: () => void
  finishDrawing: (outline: Outline) => void
  choose: (offered: Offered) => void
  cancel: () => void
  upload: (file: File) => Promise<void>
  save: (draft: AreaDraft) => Promise<SavedArea | null>
  rename: (id: string, draft: Pick<AreaDraft, 'name' | 'kind'>) => Promise<void>
  remove: (area: SavedArea) => Promise<void>
  undoRemove: () => Promise<SavedArea | null>
}

const idle = { step: 'idle', outline: null, suggestedName: '', offered: [], trouble: null } as const

const byName = (a: SavedArea, b: SavedArea): number => a.name.localeCompare(b.name)

/** Saved areas, and the way from a drawn or uploaded outline to one. The outline is never kept. */
export const useAreas = create<AreasState>((set, get) => {
  const trouble = (failure: Failure): null => {
    set({ trouble: failure })
    return null
  }
  const put = (area: SavedArea): void =>
    set((state) => ({ areas: [...state.areas.filter(({ id }) => id !== area.id), area].sort(byName) }))
  return {
    ...idle,
    areas: [],
    removed: null,
    load: async () => {
      const answer = await call('areas')
      if (answer.ok) set({ areas: answer.value.toSorted(byName) })
    },
    startDrawing: () => set({ ...idle, step: 'drawing' }),
    finishDrawing: (outline) => set({ step: 'naming', outline, suggestedName: '' }),
    choose: ({ outline, name }) => set({ step: 'naming', outline, suggestedName: name }),
    cancel: () => set(idle),
    upload: async (file) => {
      const answer = await call('readOutlines', { body: file })
      if (!answer.ok) return void trouble(answer.failure)
      const { outlines } = answer.value
      if (outlines.length === 0) set({ trouble: 'noOutline' })
      else if (outlines.length === 1) get().choose(outlines[0])
      else set({ ...idle, step: 'choosing', offered: outlines })
    },
    save: async (draft) => {
      const answer = await call('saveArea', { body: draft })
      if (!answer.ok) return trouble(answer.failure)
      put(answer.value)
      set(idle)
      return answer.value
    },
    rename: async (id, draft) => {
      const answer = await call('renameArea', { path: { id }, body: draft })
      if (answer.ok) put(answer.value)
      else trouble(answer.failure)
    },
    remove: async (area) => {
      const answer = await call('deleteArea', { path: { id: area.id } })
      if (!answer.ok) return void trouble(answer.failure)
      set((state) => ({
        areas: state.areas.filter(({ id }) => id !== area.id),
        removed: area,
        trouble: null,
      }))
    },
    undoRemove: async () => {
      const { removed } = get()
      if (!removed) return null
      const answer = await call('saveArea', {
        body: { name: removed.name, kind: removed.kind, cells: removed.cells },
      })
      if (!answer.ok) return trouble(answer.failure)
      put(answer.value)
      set({ removed: null })
      return answer.value
    },
  }
})
