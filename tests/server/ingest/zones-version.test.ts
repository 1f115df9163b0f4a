import { describe, expect, it } from 'vitest'
import { randomRef } from '../../../server/ingest/random-ref.ts'
import { assertZonesVersion, keepZonesVersion } from '../../../server/ingest/zones-version.ts'
import { nextBatch, writeBatch } from '../../../server/store/batch-writer.ts'
import { type Connection, openWriter } from '../../../server/store/open.ts'
import { undoBatch } from '../../../server/store/undo-writer.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'

const first = { zonesVersion: 'first' }
const second = { zonesVersion: 'second' }
const refused = expect.objectContaining({ name: 'FileRefused', reason: 'zoneTableChanged' })

const writeOne = (vault: Connection): string => {
  const ref = randomRef()
  const record = {
    ...{ ref, format: 'invented', source: null, sha256: Buffer.alloc(32), bytes: 1, rows: 1, accepted: 1 },
    ...{ duplicates: 0, replaced: 0, refused: {}, months: null, mode: 'allOrNothing' as const, demo: false },
    ...{ at: '2026-01-01T00:00:00Z', ids: { first: 0, last: -1 } },
  }
  writeBatch(vault, nextBatch(vault), record, [])
  return ref
}

describe('the zones that the vault was first written with', () => {
  it('may not be changed while its records are there', () => {
    const vault = openWriter(temporaryFolderForThisTest(), 'vault')
    assertZonesVersion(vault, first)
    keepZonesVersion(vault, first)
    writeOne(vault)
    expect(() => assertZonesVersion(vault, first)).not.toThrow()
    expect(() => keepZonesVersion(vault, first)).not.toThrow()
    expect(() => assertZonesVersion(vault, second)).toThrow(refused)
    expect(() => keepZonesVersion(vault, second)).toThrow(refused)
    expect(() => assertZonesVersion(vault, first)).not.toThrow()
    vault.close()
  })

  it('may be changed once every batch is undone', () => {
    const vault = openWriter(temporaryFolderForThisTest(), 'vault')
    keepZonesVersion(vault, first)
    const ref = writeOne(vault)
    expect(undoBatch(vault, ref, '2026-01-02T00:00:00Z')).toBe('undone')
    keepZonesVersion(vault, second)
    writeOne(vault)
    expect(() => assertZonesVersion(vault, first)).toThrow(refused)
    vault.close()
  })
})
