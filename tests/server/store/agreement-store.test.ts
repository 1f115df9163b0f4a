import { expect, test } from 'vitest'
import { agreementReader } from '../../../server/store/agreement-store.ts'
import { agreementWriter, type NewAgreement } from '../../../server/store/agreement-writer.ts'
import { openReader, openWriter } from '../../../server/store/open.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'

const agreement: NewAgreement = {
  ...{ reference: 'TEST-1', source: 'demonstration', class: 'shared', purpose: 'To test.' },
  ...{ publish: 'none', starts: '2026-03-01', ends: '2027-02-28', parties: ['one', 'two'], demo: true },
}

test('an agreement is in force from its first day to its last, both included', () => {
  const folder = temporaryFolderForThisTest()
  const vault = openWriter(folder, 'vault')
  agreementWriter(vault).add(agreement)
  const reading = openReader(folder, 'vault')
  const { inForce } = agreementReader(reading)
  const { reference, source, starts, ends, parties, publish } = agreement
  expect(inForce('2026-03-01')).toEqual([{ reference, source, starts, ends, parties, publish }])
  expect(inForce('2027-02-28')).toHaveLength(1)
  expect(inForce('2026-02-28')).toEqual([])
  expect(inForce('2027-03-01')).toEqual([])
  reading.close()
  vault.close()
})

test('a taken reference is refused and leaves no half agreement', () => {
  const vault = openWriter(temporaryFolderForThisTest(), 'vault')
  const writer = agreementWriter(vault)
  writer.add(agreement)
  expect(() => writer.add({ ...agreement, parties: ['three'] })).toThrow(/UNIQUE/)
  expect(agreementReader(vault).inForce('2026-06-01')[0].parties).toEqual(['one', 'two'])
  // A party named twice breaks the second statement: the first must not stay.
  expect(() => writer.add({ ...agreement, reference: 'TEST-2', parties: ['one', 'one'] })).toThrow(/UNIQUE/)
  expect(agreementReader(vault).inForce('2026-06-01')).toHaveLength(1)
  vault.close()
})
