import { create } from 'zustand'
import type { Counts } from '../../server/contract/answers.ts'
import type { Audience } from '../../server/contract/released.ts'
import { call } from '../api/call.ts'
import type { Answer, Failure } from '../api/failure.ts'
import { latest } from '../api/latest.ts'
import { partnerAnswer, publicAnswer, type ReleasedAnswer } from './released-answer.ts'
import { everythingReleased, type ReleasedQuestion, releasedQuery } from './released-question.ts'

/** Whose eyes the screen uses; a preview is what the public would see of a release that is not theirs yet. */
export type ReleasedFeed = { tier: Audience; preview: null } | { tier: 'public'; preview: number }

interface ReleasedState {
  feed: ReleasedFeed
  question: ReleasedQuestion
  answer: ReleasedAnswer | null
  /** Published figures, for a tier whose reply does not hold them; and the question they answer. */
  open: Counts | null
  openOf: string | null
  failure: Failure | null
  slow: boolean
  look: (feed: ReleasedFeed, question: ReleasedQuestion) => void
  change: (part: Partial<ReleasedQuestion>) => void
  ask: () => Promise<void>
  askOpen: () => Promise<void>
}

/** Answers that come sooner need no word about waiting. */
const slowAfterMilliseconds = 300

const newest = latest()
const newestOpen = latest()

/** What is asked of a release, and its answer. Nothing here ever comes from a live count. */
export const useReleased = create<ReleasedState>((set, get) => ({
  feed: { tier: 'public', preview: null },
  question: everythingReleased,
  answer: null,
  open: null,
  openOf: null,
  failure: null,
  slow: false,
  look: (feed, question) => {
    const same = get().feed.tier === feed.tier && get().feed.preview === feed.preview
    // Figures of another tier must not stand there while the right ones come.
    set(same ? { feed, question } : { feed, question, answer: null, open: null, openOf: null, failure: null })
  },
  change: (part) => set((state) => ({ question: { ...state.question, ...part } })),
  ask: async () => {
    const { feed, question } = get()
    const signal = newest.next()
    set({ failure: null })
    const waiting = setTimeout(() => set({ slow: true }), slowAfterMilliseconds)
    const answer = await askFeed(feed, releasedQuery(question), signal)
    clearTimeout(waiting)
    if (signal.aborted) return
    set(answer.ok ? { answer: answer.value, slow: false } : { failure: answer.failure, slow: false })
  },
  askOpen: async () => {
    const { feed, question, openOf } = get()
    if (feed.tier === 'public') return
    const query = releasedQuery(wholeYears(question))
    if (openOf === query) return
    const signal = newestOpen.next()
    const answer = await call('publicCounts', { query, signal })
    if (signal.aborted) return
    set(answer.ok ? { open: answer.value.open, openOf: query } : { failure: answer.failure })
  },
}))

async function askFeed(
  feed: ReleasedFeed,
  query: string,
  signal: AbortSignal,
): Promise<Answer<ReleasedAnswer>> {
  if (feed.tier === 'partner') return mapAnswer(await call('releaseCounts', { query, signal }), partnerAnswer)
  if (feed.preview === null) return mapAnswer(await call('publicCounts', { query, signal }), publicAnswer)
  const path = { number: String(feed.preview) }
  return mapAnswer(await call('releasePreview', { path, query, signal }), publicAnswer)
}

const mapAnswer = <T, U>(answer: Answer<T>, change: (value: T) => U): Answer<U> =>
  answer.ok ? { ok: true, value: change(answer.value) } : answer

/** Published figures are asked by whole years: those that the period touches. */
export function wholeYears(question: ReleasedQuestion): ReleasedQuestion {
  const { from, to } = question
  return from && to ? { ...question, from: `${from.slice(0, 4)}-01`, to: `${to.slice(0, 4)}-12` } : question
}
