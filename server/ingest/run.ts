import type { Area } from '../area/area.ts'
import type { Categories } from '../area/categories.ts'
import type { ImportMode, ImportReport } from '../contract/imports.ts'
import type { ImportFormat } from '../contract/sources.ts'
import { openBatchReader } from '../store/batch-reader.ts'
import { nextBatch, writeBatch } from '../store/batch-writer.ts'
import type { Connection } from '../store/open.ts'
import { markPartnerBatch } from '../store/partner-batch.ts'
import { assertMayHold } from './demonstration-rule.ts'
import { createDigest } from './digest.ts'
import { factsOf, type PartnerFormat } from './file-format.ts'
import { openFileIntake } from './file-intake.ts'
import type { FileOutcome, Intake } from './file-outcome.ts'
import { formats } from './formats.ts'
import type { IngestLimits } from './limits.ts'
import { assertAgreement } from './partner-format.ts'
import { randomRef } from './random-ref.ts'
import { type FileReason, FileRefused } from './refusal.ts'
import { alreadyImported, buildReport } from './report.ts'
import { createRowTally } from './row-tally.ts'
import { assertZonesVersion, keepZonesVersion } from './zones-version.ts'

export interface IngestProgress {
  readonly phase: 'reading' | 'writing'
  readonly bytesDone: number
  readonly rowsDone: number
}

export interface IngestRequest {
  readonly bytes: AsyncIterable<Uint8Array>
  /** Undefined: recognised by the header. A partner's file goes to the vault, all others to open.sqlite. */
  readonly format: ImportFormat | PartnerFormat | undefined
  readonly area: Area
  readonly categories: Categories
  readonly now: Date
  readonly limits: IngestLimits
  readonly mode: ImportMode
  /** Hex SHA-256 that the file must have, when it was checked before. */
  readonly sha256?: string
  readonly onProgress?: (progress: IngestProgress) => void
  /** Asked between pieces of the file, until the commit. */
  readonly isCancelled?: () => boolean
}

export interface IngestResult {
  readonly report: ImportReport
  /** Public id of the new batch; null when nothing was written. */
  readonly batch: string | null
}

/**
 * Reads one file through gate 1. With `commit` everything is written in one transaction, or nothing;
 * without, nothing is. Throws `FileRefused` when the whole file is refused and the database's own errors
 * (`store/faults.ts` names them). A file that is there already is no error: `report.alreadyImported`.
 */
export async function runIngest(
  request: IngestRequest,
  connection: Connection,
  { commit }: { commit: boolean },
): Promise<IngestResult> {
  if (!commit) return read(request, connection, null)
  connection.exec('BEGIN IMMEDIATE')
  try {
    const result = await read(request, connection, nextBatch(connection))
    connection.exec(result.batch === null ? 'ROLLBACK' : 'COMMIT')
    return result
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw error
  }
}

async function read(
  request: IngestRequest,
  connection: Connection,
  batch: number | null,
): Promise<IngestResult> {
  const { area, categories, now, limits, mode } = request
  const tally = createRowTally(limits.rows)
  const wanted = typeof request.format === 'string' ? formats[request.format] : request.format
  if (wanted?.kind === 'partner') {
    assertMayHold(connection, wanted)
    assertAgreement(connection, wanted, now)
  }
  const intake: Intake = { area, categories, now, tally, connection, batch }
  const file = openFileIntake(wanted, intake)
  const hash = createDigest()
  let bytes = 0
  let digest: Buffer
  let outcome: FileOutcome
  try {
    for await (const chunk of request.bytes) {
      bytes += chunk.length
      if (limits.bytes !== null && bytes > limits.bytes) throw new FileRefused('fileTooLarge')
      if (request.isCancelled?.()) throw new FileRefused('cancelled')
      hash.update(chunk)
      file.push(chunk)
      request.onProgress?.({ phase: 'reading', bytesDone: bytes, rowsDone: tally.rows })
    }
    digest = await hash.end()
    if (request.sha256 !== undefined && request.sha256 !== digest.toString('hex'))
      throw new FileRefused('fileChanged')
    // Before the file takes the place of anything: afterwards it would find itself replaced.
    const sameRows = openBatchReader(connection).rowsOfSameFile(digest)
    if (sameRows !== undefined && file.format) {
      const same = { format: factsOf(file.format), bytes, digest, dropped: file.dropped }
      return { report: alreadyImported(same, sameRows), batch: null }
    }
    request.onProgress?.({ phase: 'writing', bytesDone: bytes, rowsDone: tally.rows })
    outcome = file.end()
  } catch (error) {
    if (error instanceof FileRefused) error.refused = { [error.reason]: tally.rows }
    throw error
  } finally {
    hash.stop()
  }
  const { format } = file
  if (!format) throw new FileRefused('unknownFormat')
  assertMayHold(connection, format)
  const facts = factsOf(format)
  if (facts.dataClass !== 'open')
    batch === null ? assertZonesVersion(connection, area) : keepZonesVersion(connection, area)
  const report = buildReport({ format: facts, bytes, digest, dropped: file.dropped }, tally, outcome)
  if (batch === null) return { report, batch: null }
  assertWorthWriting(report, mode)
  if (request.isCancelled?.()) throw new FileRefused('cancelled')
  const ref = randomRef()
  writeBatch(
    connection,
    batch,
    {
      ref,
      format: facts.id,
      source: facts.source,
      sha256: digest,
      bytes,
      rows: tally.rows,
      accepted: outcome.accepted,
      duplicates: outcome.duplicates,
      replaced: outcome.replaced,
      refused: report.refused,
      months: outcome.months,
      mode,
      demo: false,
      at: now.toISOString(),
      ids: outcome.ids,
      units: { source: facts.source ?? '', counts: outcome.units },
    },
    tally.issues,
  )
  if (format.kind === 'partner') {
    const { mapping, agreement, agency } = format.order
    const of = { agreement, agency, mapping: mapping.name, mappingVersion: mapping.version }
    markPartnerBatch(connection, batch, of)
  }
  return { report, batch: ref }
}

function assertWorthWriting({ rows, accepted, duplicates, refused }: ImportReport, mode: ImportMode): void {
  const refuse = (reason: FileReason): never => {
    const error = new FileRefused(reason)
    error.refused = refused
    throw error
  }
  if (rows === 0) refuse('noRows')
  if (accepted === 0) refuse('noRowTaken')
  if (mode === 'allOrNothing' && accepted + duplicates < rows) refuse('rowsRefused')
}
