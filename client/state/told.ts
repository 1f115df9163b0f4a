import { create } from 'zustand'
import type {
  PlacePage,
  ToldDraft,
  ToldEntry,
  ToldHistory,
  ToldKind,
  ToldStep,
} from '../../server/contract/told/told.ts'
import { call } from '../api/call.ts'
import type { Answer, Failure } from '../api/failure.ts'
import { latest } from '../api/latest.ts'

/** A place that has a page of its own. */
export interface PlaceRef {
  readonly kind: 'venue' | 'cell'
  readonly id: string
}

export const placeRefText = ({ kind, id }: PlaceRef): string => `${kind}:${id}`

/** Which record, and the version that was read: a newer one is never overwritten unseen. */
type Read = Pick<ToldEntry, 'id' | 'version' | 'kind'>
type Receipt = Answer<{ id: string; version: string }>

interface ToldState {
  /** By kind, newest change last; a kind that was never asked is not here. */
  lists: Readonly<Partial<Record<ToldKind, readonly ToldEntry[]>>>
  failure: Failure | null
  page: { of: string; page: PlacePage | null; failure: Failure | null } | null
  /** What was done last, until another follows; with the record when it can be taken back. */
  done: { words: string; removed: Read | null } | null
  /** Where the list of one kind goes on, by kind; none: it is all there. */
  next: Readonly<Partial<Record<ToldKind, string | null>>>
  load: (kinds: readonly ToldKind[]) => Promise<void>
  /** The next page of a list of one kind. */
  loadMore: (kind: ToldKind) => Promise<void>
  open: (place: PlaceRef) => Promise<void>
  add: (draft: ToldDraft, words: string) => Promise<Receipt>
  change: (entry: Read, draft: ToldDraft) => Promise<Receipt>
  step: (entry: Read, step: ToldStep, words: string) => Promise<Receipt>
  remove: (entry: Read) => Promise<Receipt>
  undoRemove: () => Promise<void>
  /** Everything that hangs on a record of this kind, asked anew. */
  again: (kind: ToldKind) => Promise<void>
  forgetDone: () => void
  /** Says what was done with something that this store did not send. */
  say: (words: string) => void
}

/** Kinds of which there may be tens of thousands. */
const longKinds: readonly ToldKind[] = ['concern', 'report']
/** Records of a list that come at once. */
const pageOfList = 500

const newestPage = latest()

/** A weighting says something of its assessment, and closing a round shows the weightings. */
const hangsOn: Partial<Record<ToldKind, readonly ToldKind[]>> = {
  score: ['assessment'],
  assessment: ['score'],
}

/** What people wrote about places: lists by kind, the page of one place, and what can be done with a record. */
export const useTold = create<ToldState>((set, get) => {
  const after = async (kind: ToldKind, answer: Receipt, done: ToldState['done']): Promise<Receipt> => {
    const isStale = !answer.ok && answer.failure.kind === 'problem'
    if (answer.ok) set({ done })
    if (answer.ok || isStale) await get().again(kind)
    return answer
  }
  const readPage = async (of: string): Promise<void> => {
    const at = of.indexOf(':')
    const signal = newestPage.next()
    const answer = await call('placePage', { path: { kind: of.slice(0, at), id: of.slice(at + 1) }, signal })
    if (signal.aborted) return
    set({
      page: { of, page: answer.ok ? answer.value : null, failure: answer.ok ? null : answer.failure },
    })
  }
  return {
    lists: {},
    next: {},
    failure: null,
    page: null,
    done: null,
    load: async (kinds) => {
      // Of the other kinds there are few, and forms look for a place among all of them.
      const isLong = kinds.length === 1 && longKinds.includes(kinds[0])
      const most = isLong ? { most: String(pageOfList) } : {}
      const answer = await call('told', { query: { kind: kinds.join(','), ...most } })
      if (!answer.ok) return set({ failure: answer.failure })
      const { entries, next } = answer.value
      const asked = kinds.map((kind) => [kind, entries.filter((entry) => entry.kind === kind)] as const)
      set((state) => ({
        lists: { ...state.lists, ...Object.fromEntries(asked) },
        next: { ...state.next, ...Object.fromEntries(kinds.map((kind) => [kind, next])) },
        failure: null,
      }))
    },
    loadMore: async (kind) => {
      const after = get().next[kind]
      if (!after) return
      const answer = await call('told', { query: { kind, most: String(pageOfList), after } })
      if (!answer.ok) return set({ failure: answer.failure })
      const { entries, next } = answer.value
      // Asked twice at once, or read anew meanwhile: the second one is of another list.
      if (get().next[kind] !== after) return
      set((state) => ({
        lists: { ...state.lists, [kind]: [...(state.lists[kind] ?? []), ...entries] },
        next: { ...state.next, [kind]: next },
        failure: null,
      }))
    },
    open: async (place) => {
      const of = placeRefText(place)
      if (get().page?.of !== of) set({ page: { of, page: null, failure: null } })
      await readPage(of)
    },
    add: async (draft, words) =>
      after(draft.kind, await call('addTold', { body: draft }), { words, removed: null }),
    change: async ({ id, version, kind }, draft) =>
      after(kind, await call('changeTold', { path: { id }, ifMatch: version, body: draft }), {
        words: 'Changed.',
        removed: null,
      }),
    step: async ({ id, version, kind }, step, words) =>
      after(kind, await call('stepTold', { path: { id }, ifMatch: version, body: step }), {
        words,
        removed: null,
      }),
    remove: async ({ id, version, kind }) => {
      const answer = await call('removeTold', { path: { id }, ifMatch: version })
      const removed = answer.ok ? { ...answer.value, kind } : null
      return after(kind, answer, { words: 'Removed.', removed })
    },
    undoRemove: async () => {
      const removed = get().done?.removed
      if (!removed) return
      const { id, version, kind } = removed
      const answer = await call('restoreTold', { path: { id }, ifMatch: version })
      await after(kind, answer, { words: 'It is back.', removed: null })
      if (!answer.ok) set({ failure: answer.failure })
    },
    again: async (kind) => {
      const { lists, page, load } = get()
      const kinds = [kind, ...(hangsOn[kind] ?? [])].filter((each) => lists[each])
      await Promise.all([kinds.length > 0 ? load(kinds) : undefined, page ? readPage(page.of) : undefined])
    },
    forgetDone: () => set({ done: null }),
    say: (words) => set({ done: { words, removed: null } }),
  }
})

/** A record by its id wherever it was read. */
export const entryOf = (
  { lists, page }: Pick<ToldState, 'lists' | 'page'>,
  id: string,
): ToldEntry | undefined =>
  [
    ...(page?.page?.entries ?? []).map(({ entry }) => entry),
    ...(page?.page?.contacts ?? []),
    ...Object.values(lists).flat(),
  ].find((entry) => entry.id === id)

/** Who changed what, and when. */
export const historyOf = (id: string): Promise<Answer<ToldHistory>> => call('toldHistory', { path: { id } })
