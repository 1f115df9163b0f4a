import type { ContextId } from '../../../../server/contract/told/assessment.ts'
import type { FieldsOf, ToldDraft } from '../../../../server/contract/told/told.ts'

/** Assessments and their parts as somebody sends them, about nothing real. */

export const assessmentFields: FieldsOf<'assessment'> = {
  ...{ source: 'youth-work', level: 'risk', harms: ['robbery'], howMany: '5-9', bands: ['after-school'] },
  ...{ since: 'months', dataAsked: ['cctv'], scoping: 'Two visits, one by day.', ages: ['11-15'] },
  ...{ likes: 'Somewhere warm to wait.', lacking: ['lighting'], policies: [] },
}

const part = { place: null, agencies: [] }
type Weights = Record<ContextId, number | null>
export const even = (weight: number): Weights => ({
  ...{ home: weight, peers: weight, school: weight, neighbourhood: weight, online: null },
})

export const scoreDraft = (assessment: string, weights: Weights, round: 1 | 2 = 1): ToldDraft => ({
  ...{ kind: 'score', ...part },
  fields: { assessment, round, ...weights },
})

export const evidenceDraft = (assessment: string, text = 'The lamp by the exit is out.'): ToldDraft => ({
  ...{ kind: 'evidence', ...part },
  fields: { assessment, way: 'visit-evening', on: '2026-04-09', of: 'youth-service', text },
})

/** One of each other kind of part. */
export const otherParts = (assessment: string): ToldDraft[] => [
  { kind: 'writeUp', ...part, fields: { assessment, domain: 'guardianship', text: 'Nobody after four.' } },
  {
    ...{ kind: 'guardian', ...part },
    fields: {
      ...{ assessment, role: 'shop-staff', hours: [{ day: 5, from: 960, to: 1080 }] },
      ...({ trained: 'no', reachable: 'yes' } as const),
    },
  },
  {
    ...{ kind: 'goal', ...part },
    fields: {
      ...{ assessment, goal: 'Nobody is robbed on the way home.', measure: 'incidents' },
      ...{ from: '2025-04', to: '2026-03', review: '2026-10-01' },
      responses: [{ what: 'Ask for a lamp at the exit', agency: 'council' }],
    },
  },
]
