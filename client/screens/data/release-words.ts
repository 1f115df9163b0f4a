import type { ReleaseState, ReleaseSummary } from '../../../server/contract/released.ts'
import { periodWords } from '../../state/released-question.ts'

export const stateWords: Record<ReleaseState, string> = {
  built: 'waits for approval',
  approved: 'approved, an earlier one',
  current: 'published',
  withdrawn: 'withdrawn',
  unreadable: 'its file is damaged',
}

const approverWords = { dpo: 'data-protection lead', analyst: 'analyst' } as const

/** Who has approved and who is still missing: `Approved by an analyst. Still missing: the data-protection lead.` */
export function approvalWords({ approvals, state }: Pick<ReleaseSummary, 'approvals' | 'state'>): string {
  const done = (['analyst', 'dpo'] as const).filter((role) => approvals.some((each) => each.role === role))
  const missing = (['analyst', 'dpo'] as const).filter((role) => !done.includes(role))
  const by = done.length > 0 ? `Approved by ${done.map((role) => article(role)).join(' and ')}.` : ''
  if (state !== 'built') return by
  return `${by} Still missing: ${missing.map((role) => `the ${approverWords[role]}`).join(' and ')}.`.trim()
}

const article = (role: 'dpo' | 'analyst'): string =>
  role === 'analyst' ? 'an analyst' : 'a data-protection lead'

/** `up to Jul–Sep 2026 · 3 sources, 2 of them for the public`. */
export function contentWords({
  lastQuarter,
  sources,
}: Pick<ReleaseSummary, 'lastQuarter' | 'sources'>): string {
  if (lastQuarter === '') return 'What it holds cannot be read.'
  const open = sources.filter(({ audience }) => audience === 'public').length
  const many = `${sources.length} ${sources.length === 1 ? 'source' : 'sources'}`
  const forWhom = open === sources.length ? 'for the public' : `${open} of them for the public`
  return `Up to ${periodWords(lastQuarter)} · ${many}, ${open === 0 ? 'for partners only' : forWhom}`
}
