import { expect, it } from 'vitest'
import { fileRefusals } from '../../server/ingest/refusal.ts'
import { nextBatch, writeBatch } from '../../server/store/batch-writer.ts'
import { markZonesVersion } from '../../server/store/meta.ts'
import { openWriter } from '../../server/store/open.ts'
import { temporaryFolderForThisTest } from '../helpers/temporary-folder.ts'
import { spawnServer } from './server-process.ts'

it('a folder whose records use other zones does not start, and says why', async () => {
  const folder = temporaryFolderForThisTest()
  const vault = openWriter(folder, 'vault')
  markZonesVersion(vault, 'the zones of another pack')
  const record = {
    ...{
      ref: 'one',
      format: 'invented',
      source: null,
      sha256: Buffer.alloc(32),
      bytes: 1,
      rows: 1,
      accepted: 1,
    },
    ...{ duplicates: 0, replaced: 0, refused: {}, months: null, mode: 'allOrNothing' as const, demo: false },
    ...{ at: '2026-01-01T00:00:00Z', ids: { first: 0, last: -1 } },
  }
  writeBatch(vault, nextBatch(vault), record, [])
  vault.close()
  const { code, stderr } = await spawnServer(folder).ended
  expect(code).toBe(1)
  expect(stderr).toContain(fileRefusals.zoneTableChanged)
}, 60_000)
