import { expect, test } from 'vitest'
import { agreementFor } from '../../../server/store/agreement-for.ts'
import { agreementWriter } from '../../../server/store/agreement-writer.ts'
import { openWriter } from '../../../server/store/open.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'

const wanted = { reference: 'FIRE-1', source: 'fire', agency: 'fire-service', today: '2026-06-01' }

test('an import needs an agreement in force that names its agency; each way of failing has its name', () => {
  const vault = openWriter(temporaryFolderForThisTest(), 'vault')
  const writer = agreementWriter(vault)
  writer.add({
    ...{ reference: 'FIRE-1', source: 'fire', class: 'shared', purpose: 'To test.', publish: 'none' },
    ...{ starts: '2026-03-01', ends: '2027-02-28', parties: ['fire-service'], demo: false },
  })
  expect(agreementFor(vault, wanted)).toMatchObject({ reference: 'FIRE-1', retentionMonths: 36 })
  for (const [code, change] of [
    ['noAgreement', { reference: 'FIRE-2' }],
    ['noAgreement', { source: 'ambulance' }],
    ['notAParty', { agency: 'ambulance-service' }],
    ['agreementNotYet', { today: '2026-02-28' }],
    ['agreementExpired', { today: '2027-03-01' }],
    // Somebody of elsewhere is not told that it has expired.
    ['notAParty', { agency: 'ambulance-service', today: '2027-03-01' }],
  ] as const)
    expect(() => agreementFor(vault, { ...wanted, ...change })).toThrow(expect.objectContaining({ code }))
  const version = { reference: 'FIRE-1', version: 'first', next: 'second' }
  expect(writer.change(version, { endedAt: '2026-06-01T09:00:00Z' })).toBe(true)
  expect(writer.change(version, { endedAt: '2026-06-01T10:00:00Z' })).toBe(false)
  expect(() => agreementFor(vault, wanted)).toThrow(expect.objectContaining({ code: 'agreementExpired' }))
  vault.close()
})
