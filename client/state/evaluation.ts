import { create } from 'zustand'
import {
  type EvaluationAnswer,
  type EvaluationQuestion,
  evaluationQuery,
} from '../../server/contract/evaluation.ts'
import type { ToldEntryOf } from '../../server/contract/told/told.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { latest } from '../api/latest.ts'

/** A question that was set down, as a reader gets it. */
export type SavedEvaluation = ToldEntryOf<'evaluation'>

interface EvaluationState {
  /** The newest question in its one text form; '' before the first. */
  asked: string
  answer: EvaluationAnswer | null
  /** Which question the answer is to; while it differs from `asked`, what is shown is older. */
  answerOf: string
  failure: Failure | null
  /** Null until loaded. */
  saved: readonly SavedEvaluation[] | null
  /** Why the list could not be read, or something not be taken off it. */
  listFailure: Failure | null
  saveFailure: Failure | null
  isSaving: boolean
  ask: (question: EvaluationQuestion) => Promise<void>
  /** Nothing is asked any more: the form is empty again. */
  forget: () => void
  load: () => Promise<void>
  /** Sets the question down under a name, at the cells of its place. */
  save: (name: string, question: string, cells: readonly string[]) => Promise<boolean>
  remove: (saved: SavedEvaluation) => Promise<void>
}

const newest = latest()

/** "Did it work?": one question and its answer, and the questions that were set down. Figures are never kept. */
export const useEvaluation = create<EvaluationState>((set, get) => ({
  asked: '',
  answer: null,
  answerOf: '',
  failure: null,
  saved: null,
  listFailure: null,
  saveFailure: null,
  isSaving: false,
  ask: async (question) => {
    const asked = evaluationQuery(question)
    const signal = newest.next()
    set({ asked, failure: null })
    const answer = await call('evaluation', { query: asked, signal })
    if (signal.aborted) return
    set(
      answer.ok
        ? { answer: answer.value, answerOf: asked }
        : { answer: null, answerOf: '', failure: answer.failure },
    )
  },
  forget: () => {
    newest.stop()
    set({ asked: '', answer: null, answerOf: '', failure: null })
  },
  load: async () => {
    const answer = await call('told', { query: { kind: 'evaluation' } })
    if (!answer.ok) return set({ listFailure: answer.failure })
    const saved = answer.value.entries.filter((entry) => entry.kind === 'evaluation')
    set({ saved, listFailure: null })
  },
  save: async (name, question, cells) => {
    set({ isSaving: true, saveFailure: null })
    const place = { kind: 'cells', cells } as const
    const body = { kind: 'evaluation', agencies: [], place, fields: { name, question } } as const
    const answer = await call('addTold', { body })
    set({ isSaving: false, saveFailure: answer.ok ? null : answer.failure })
    if (answer.ok) await get().load()
    return answer.ok
  },
  remove: async ({ id, version }) => {
    const answer = await call('removeTold', { path: { id }, ifMatch: version })
    if (answer.ok) await get().load()
    else set({ listFailure: answer.failure })
  },
}))
