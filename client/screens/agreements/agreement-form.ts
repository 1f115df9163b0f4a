import {
  AgencyId,
  AgreementChange,
  AgreementDraft,
  type AgreementEntry,
} from '../../../server/contract/agreement.ts'
import type { Conflict } from '../ConflictNote.tsx'

/** What stands in the fields of the form, as text. */
export interface AgreementFields {
  purpose: string
  lawfulBasis: string
  contact: string
  /** Agencies, one on each line. */
  parties: string
  retentionMonths: string
}

/** The agencies of a text: one on each line, or with commas between. */
export const partiesOf = (text: string): string[] =>
  text
    .split(/[\n,]/)
    .map((party) => party.trim())
    .filter((party) => party !== '')

/** What is wrong with a list of parties; empty when nothing is. */
export function partiesProblem(text: string): string {
  const parties = partiesOf(text)
  if (parties.length === 0) return 'At least one agency must be a party.'
  if (parties.length > 30) return 'At most 30 agencies.'
  if (new Set(parties).size < parties.length) return 'An agency stands here twice.'
  return parties.every((party) => AgencyId.safeParse(party).success)
    ? ''
    : 'Write each agency as its accounts do: small letters, figures and hyphens, such as youth-service.'
}

/** The fields that an agreement begins with when it is edited. */
export const fieldsOf = (agreement: AgreementEntry): AgreementFields => ({
  purpose: agreement.purpose,
  lawfulBasis: agreement.lawfulBasis ?? '',
  contact: agreement.contact,
  parties: agreement.parties.join('\n'),
  retentionMonths: String(agreement.retentionMonths),
})

/** The fields of a form that was sent. */
export const fieldsIn = (form: FormData): AgreementFields => {
  const text = (name: keyof AgreementFields): string => String(form.get(name) ?? '')
  return {
    purpose: text('purpose'),
    lawfulBasis: text('lawfulBasis'),
    contact: text('contact'),
    parties: text('parties'),
    retentionMonths: text('retentionMonths'),
  }
}

const valuesOf = ({ purpose, lawfulBasis, contact, parties, retentionMonths }: AgreementFields) => ({
  purpose: purpose.trim(),
  lawfulBasis: lawfulBasis.trim(),
  contact: contact.trim(),
  parties: partiesOf(parties),
  retentionMonths: Number(retentionMonths),
})

/** The new agreement of a form; null when it is not whole (the fields themselves say what is missing). */
export function draftIn(form: FormData): AgreementDraft | null {
  const own = { reference: form.get('reference'), source: form.get('source') }
  const days = { starts: form.get('starts'), ends: form.get('ends') }
  const parsed = AgreementDraft.safeParse({ ...own, ...days, ...valuesOf(fieldsIn(form)) })
  return parsed.success ? parsed.data : null
}

/** What a form changes of an agreement: only the fields that differ; null when it is not whole. */
export function changeIn(fields: AgreementFields, agreement: AgreementEntry): AgreementChange | null {
  const before = valuesOf(fieldsOf(agreement))
  const differing = Object.entries(valuesOf(fields)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof typeof before]),
  )
  const parsed = AgreementChange.safeParse(Object.fromEntries(differing))
  return parsed.success ? parsed.data : null
}

const labels = {
  purpose: 'Purpose',
  lawfulBasis: 'Lawful basis',
  contact: 'Who to ask',
  parties: 'Parties',
  retentionMonths: 'Months kept',
} as const satisfies Record<keyof AgreementChange, string>

const words = (value: string | number | readonly string[] | null): string =>
  Array.isArray(value) ? value.join(', ') : String(value ?? '')

/** Which of my changes differ from how the agreement stands now. */
export const conflictsOf = (change: AgreementChange, now: AgreementEntry): Conflict[] =>
  (Object.keys(labels) as (keyof AgreementChange)[]).flatMap((name) => {
    const mine = change[name]
    if (mine === undefined || words(mine) === words(now[name])) return []
    return [{ label: labels[name], mine: words(mine), theirs: words(now[name]) }]
  })
