/** The evaluation over HTTP: what the audit holds of it, and that nothing of its answer stays anywhere. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { EvaluationAnswer } from '../../../server/contract/evaluation.ts'
import { agreementWriter } from '../../../server/store/agreement-writer.ts'
import { openWriter } from '../../../server/store/open.ts'
import { startApplication, viewerOf } from '../../helpers/application.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { storeRecords } from '../columns/stored-records.ts'
import { area } from '../questions/asking-fixture.ts'
import { hotspotCells, seededRecords } from '../questions/seeded-records.ts'

const time = '2026-11-22T10:00:00Z'

it('is written down by its filter and periods, without a cell, and its figures are kept nowhere', async () => {
  const folder = temporaryFolderForThisTest()
  // Of a partner's source, in the vault: asked live under an agreement.
  for (const name of ['open', 'vault'] as const) {
    const connection = openWriter(folder, name)
    if (name === 'vault') {
      agreementWriter(connection).add({
        ...{ reference: 'AMB', source: 'ambulance', class: 'shared', purpose: 'To test.', publish: 'none' },
        ...{ starts: '2020-01-01', ends: '2027-03-31', parties: ['police'], demo: false },
      })
      storeRecords(
        connection,
        seededRecords().map((record) => ({ ...record, source: 'ambulance' })),
      )
    }
    connection.close()
  }
  const app = await startApplication(folder, time)
  const target = area.cells[hotspotCells[0]]
  const path = `/api/evaluation?from=2026-06&to=2026-10&againstFrom=2025-06&againstTo=2025-10&target=${target}`
  app.as(viewerOf('analyst', 'police'))
  const kept = () =>
    ['work.sqlite', 'work.sqlite-wal'].map((file) => read(join(folder, file)).toString('latin1'))
  const before = kept()
  const reply = await app.ask(path)
  expect(reply.status).toBe(200)
  const answer = EvaluationAnswer.parse(await reply.json())
  expect(answer.counts?.target.before).toBeGreaterThanOrEqual(20)
  expect(answer.figures).not.toBeNull()
  expect(kept()).toEqual(before)

  app.as(viewerOf('dpo', 'borough'))
  const { entries } = (await (await app.ask('/api/audit')).json()) as { entries: Record<string, string>[] }
  const entry = entries.find(({ endpoint }) => endpoint === 'evaluation')
  expect(entry).toMatchObject({
    event: 'question',
    basis: 'live',
    question: 'from=2026-06&to=2026-10&againstFrom=2025-06&againstTo=2025-10',
  })
  expect(JSON.stringify(entry)).not.toContain(target)

  // Somebody whose agency is no party hears that there are no records, not how many.
  app.as(viewerOf('analyst', 'housing'))
  const other = EvaluationAnswer.parse(await (await app.ask(path)).json())
  expect(other.counts).toBeNull()
  expect(other.months).toEqual([])
  expect(other.refused[0].code).toBe('monthsWithoutData')
  const named = await app.ask(`${path}&source=ambulance`)
  expect([named.status, ((await named.json()) as { code: string }).code]).toEqual([400, 'notReleased'])
}, 60_000)

function read(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}
