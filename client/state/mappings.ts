import { create } from 'zustand'
import type { AgreementEntry } from '../../server/contract/agreement.ts'
import {
  isSurveyMapping,
  type MappingDraft,
  type MappingEntry,
  type SurveyMappingEntry,
} from '../../server/contract/mappings.ts'
import { call } from '../api/call.ts'
import type { Answer, Failure } from '../api/failure.ts'

interface MappingsState {
  /** Of records; null until asked. */
  mappings: readonly MappingEntry[] | null
  /** Of answers to surveys: ready-made only. */
  surveyMapping: SurveyMappingEntry | null
  agreements: readonly AgreementEntry[] | null
  failure: Failure | null
  load: () => Promise<void>
  /** Saves under the draft's name, whatever version of it stands; a changed one in between is a named failure. */
  save: (draft: MappingDraft) => Promise<Answer<MappingEntry>>
  remove: (name: string) => Promise<void>
}

/** Saved and ready-made mappings of partners' columns, and the agreements under which their files may come in. */
export const useMappings = create<MappingsState>((set, get) => ({
  mappings: null,
  surveyMapping: null,
  agreements: null,
  failure: null,
  load: async () => {
    const [mappings, agreements] = await Promise.all([call('mappings'), call('agreements')])
    if (!mappings.ok) return set({ failure: mappings.failure })
    if (!agreements.ok) return set({ failure: agreements.failure })
    set({
      mappings: mappings.value.filter((mapping) => !isSurveyMapping(mapping)),
      surveyMapping: mappings.value.find(isSurveyMapping) ?? null,
      agreements: agreements.value,
      failure: null,
    })
  },
  save: async (draft) => {
    const before = savedAs(get().mappings, draft.name)
    const answer = await call('saveMapping', { body: draft, ifMatch: before?.version })
    if (answer.ok) await get().load()
    return answer
  },
  remove: async (name) => {
    const saved = savedAs(get().mappings, name)
    if (!saved) return
    await call('deleteMapping', { path: { id: name }, ifMatch: saved.version })
    await get().load()
  },
}))

const savedAs = (mappings: readonly MappingEntry[] | null, name: string): MappingEntry | undefined =>
  mappings?.find((mapping) => mapping.name === name && mapping.origin === 'saved')
