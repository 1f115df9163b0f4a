import { expect, it } from 'vitest'
import { cuckooingAccess } from '../../../client/state/cuckooing-access.ts'
import type { Room } from '../../../client/state/present.ts'
import type { AgreementEntry } from '../../../server/contract/agreement.ts'
import { roles } from '../../../server/contract/reference.ts'

const session = { role: 'officer', agency: 'council' } as const
const live = { sources: [{ id: 'cuckooing' }], releasedOnly: [] }
const closed = { sources: [{ id: 'police-uk-street' }], releasedOnly: [] }
const looking = { room: null, session, reference: live, agreements: [] }
const agreement = (state: AgreementEntry['state'], ends: string, parties = ['council']): AgreementEntry => ({
  ...{ reference: `TEST-${ends}`, source: 'cuckooing', sourceLabel: 'Cuckooing reports', class: 'protected' },
  ...{
    starts: '2025-01-01',
    ends,
    endedAt: null,
    state,
    parties,
    publish: 'none',
    version: null,
    demo: false,
  },
  ...{ purpose: 'test', lawfulBasis: 'test', contact: 'test', retentionMonths: 12 },
  ...{ publishAgreedBy: null, publishAgreedOn: null },
})

it('is live for officers and analysts whose sources hold it, and for no other role', () => {
  const kinds = roles.map((role) => [
    role,
    cuckooingAccess({ ...looking, session: { role, agency: 'council' } }).kind,
  ])
  expect(kinds.filter(([, kind]) => kind === 'live').map(([role]) => role)).toEqual(['officer', 'analyst'])
  expect(new Set(kinds.map(([, kind]) => kind))).toEqual(new Set(['live', 'hidden']))
})

it('vanishes before every room, also one that a link claims is over these reports', () => {
  const rooms: Room[] = [
    { audience: 'public' },
    { audience: 'partners' },
    { audience: 'parties', agreement: 'TEST-1', sources: ['cuckooing'] },
  ]
  for (const room of rooms) {
    expect(cuckooingAccess({ ...looking, room })).toEqual({ kind: 'hidden' })
    expect(cuckooingAccess({ ...looking, room, reference: closed })).toEqual({ kind: 'hidden' })
  }
})

it('is hidden before it is known who looks, and says why where it is not live', () => {
  expect(cuckooingAccess({ ...looking, session: null }).kind).toBe('hidden')
  expect(cuckooingAccess({ ...looking, reference: null }).kind).toBe('hidden')
  const elsewhere = { ...looking, reference: closed }
  expect(cuckooingAccess(elsewhere)).toEqual({ kind: 'elsewhere', agreement: null, isReleased: false })
  const released = { ...closed, releasedOnly: [{ id: 'cuckooing' }] }
  expect(cuckooingAccess({ ...elsewhere, reference: released })).toMatchObject({ isReleased: true })
  const agreements = [
    agreement('expired', '2026-03-31'),
    agreement('ended', '2026-08-31'),
    agreement('expired', '2026-10-31', ['another']),
  ]
  expect(cuckooingAccess({ ...elsewhere, agreements })).toMatchObject({ agreement: { ends: '2026-08-31' } })
})
