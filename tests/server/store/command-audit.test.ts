import { expect, it, onTestFinished } from 'vitest'
import type { AuditNote } from '../../../server/contract/audit.ts'
import { openAuditReader } from '../../../server/store/audit-reader.ts'
import { startAuditService } from '../../../server/store/audit-service.ts'
import { openCommandAudit } from '../../../server/store/command-audit.ts'
import { openReader, openWriter } from '../../../server/store/open.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'

const every = {
  ...{ from: null, to: null, event: null, account: null, agency: null, before: null, most: 100 },
}
const clock = () => new Date('2026-03-01T12:00:00Z')
const opened = (folder: string, wait?: number) => {
  const audit = openCommandAudit(folder, clock, wait)
  onTestFinished(() => audit.close())
  return audit
}

it('a command of the machine writes into the chain of a running server, as nobody’s account', async () => {
  const folder = temporaryFolderForThisTest()
  const service = startAuditService(openWriter(folder, 'audit'), clock)
  onTestFinished(() => service.close())
  const note: AuditNote = {
    ...{ event: 'question', account: 'one', role: 'analyst', agency: 'borough', endpoint: 'counts' },
    ...{ question: '', basis: 'live', outcome: 'done', withheld: 0 },
  }
  await service.write(note)
  const audit = opened(folder)
  audit.write({ event: 'account', command: 'account', question: 'disable', outcome: 'begun' })
  await service.write({ ...note, question: 'from=2026-01' })
  audit.write({ event: 'account', command: 'account', question: 'disable', outcome: 'done' })
  const reading = openReader(folder, 'audit')
  onTestFinished(() => void reading.close())
  const reader = openAuditReader(reading)
  expect(await reader.check(4)).toMatchObject({ whole: true, checked: 4 })
  const { at, ...last } = reader.list(every)[0]
  expect(at).toBe('2026-03-01T12:00:00.000Z')
  expect(last).toEqual({
    ...{ number: 4, event: 'account', account: null, role: 'system', agency: 'local', times: 1 },
    ...{ endpoint: 'npm run account', question: 'disable', basis: 'none', outcome: 'done', withheld: 0 },
  })
})

it('what cannot be written down is refused by name', () => {
  const folder = temporaryFolderForThisTest()
  const holder = openWriter(folder, 'audit')
  onTestFinished(() => void holder.close())
  const audit = opened(folder, 20)
  holder.exec('BEGIN IMMEDIATE')
  expect(() =>
    audit.write({ event: 'import', command: 'import', question: 'police-uk', outcome: 'begun' }),
  ).toThrow(expect.objectContaining({ name: 'Refused', code: 'busy' }))
  holder.exec('ROLLBACK')
  holder.exec('DROP TABLE entry')
  expect(() =>
    audit.write({ event: 'import', command: 'import', question: 'police-uk', outcome: 'begun' }),
  ).toThrow(expect.objectContaining({ name: 'Refused', code: 'auditUnavailable' }))
})
