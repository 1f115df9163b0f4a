import { expect, it } from 'vitest'
import {
  changeIn,
  conflictsOf,
  draftIn,
  fieldsOf,
  partiesProblem,
} from '../../../../client/screens/agreements/agreement-form.ts'
import { yearAfter } from '../../../../client/screens/agreements/days.ts'
import type { AgreementEntry } from '../../../../server/contract/agreement.ts'

const standing: AgreementEntry = {
  ...{ reference: 'ISA-1', source: 'bid-log', sourceLabel: 'A log', class: 'shared', purpose: 'Planning' },
  ...{ contact: 'Desk', parties: ['bid-office', 'wardens'], starts: '2026-01-01', ends: '2026-12-31' },
  ...{ endedAt: null, state: 'inForce', retentionMonths: 12, publish: 'none', lawfulBasis: 'Public task' },
  ...{ publishAgreedBy: null, publishAgreedOn: null, version: 'one', demo: false },
}

it('says what is wrong with a list of parties, by agency, and takes lines or commas', () => {
  expect(partiesProblem('bid-office\nwardens, youth-service')).toBe('')
  expect(partiesProblem(' \n')).toContain('At least one')
  expect(partiesProblem('Town Hall')).toContain('small letters')
  expect(partiesProblem('wardens\nwardens')).toContain('twice')
  expect(partiesProblem(Array.from({ length: 31 }, (_, n) => `agency-${n}`).join('\n'))).toContain('30')
})

it('sends only what was changed, nothing when nothing was', () => {
  expect(changeIn(fieldsOf(standing), standing)).toEqual({})
  expect(changeIn({ ...fieldsOf(standing), parties: 'wardens' }, standing)).toEqual({ parties: ['wardens'] })
  expect(changeIn({ ...fieldsOf(standing), retentionMonths: '999' }, standing)).toBeNull()
})

it('sets my change beside what stands now, only where they differ', () => {
  const now = { ...standing, lawfulBasis: 'Legal obligation', contact: 'Other desk' }
  expect(conflictsOf({ lawfulBasis: 'Consent', contact: 'Other desk' }, now)).toEqual([
    { label: 'Lawful basis', mine: 'Consent', theirs: 'Legal obligation' },
  ])
})

it('makes no draft that ends before it starts, nor over open data', () => {
  const form = (more: Record<string, string>): FormData => {
    const data = new FormData()
    const whole = {
      ...{ reference: 'ISA-2', source: 'bid-log', starts: '2026-01-01', ends: '2026-12-31' },
      ...{ purpose: 'Planning', lawfulBasis: 'Public task', contact: 'Desk', parties: 'wardens' },
      ...{ retentionMonths: '12', ...more },
    }
    for (const [name, value] of Object.entries(whole)) data.set(name, value)
    return data
  }
  expect(draftIn(form({}))).toMatchObject({ reference: 'ISA-2', parties: ['wardens'], retentionMonths: 12 })
  expect(draftIn(form({ ends: '2025-12-31' }))).toBeNull()
  expect(draftIn(form({ source: 'police-uk-street' }))).toBeNull()
})

it('lets a year end the day before it began', () => {
  expect(yearAfter('2026-11-22')).toBe('2027-11-21')
  expect(yearAfter('2028-02-29')).toBe('2029-02-28')
  expect(yearAfter('2026-01-01')).toBe('2026-12-31')
})
