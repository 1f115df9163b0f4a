import { monthText } from '../contract/calendar.ts'
import type { ImportReport } from '../contract/imports.ts'
import type { FormatFacts } from './file-format.ts'
import type { FileOutcome } from './file-outcome.ts'
import { wordsOf } from './refusal.ts'
import type { RowTally } from './row-tally.ts'

/** How many refusals a report shows; the whole list is a download. */
const mostShown = 500

interface ReadFile {
  readonly format: FormatFacts
  readonly bytes: number
  readonly digest: Buffer
  readonly dropped: readonly string[]
}

/** The report of a dry run or a commit. */
export function buildReport(file: ReadFile, tally: RowTally, outcome: FileOutcome): ImportReport {
  return {
    ...factsOf(file),
    accepted: outcome.accepted,
    refused: Object.fromEntries(Object.entries(tally.refused)),
    duplicates: outcome.duplicates,
    replaced: outcome.replaced,
    months: outcome.months === null ? [] : outcome.months.map(monthText),
    rows: tally.rows,
    alreadyImported: false,
    reasons: Object.fromEntries(tally.issues.map(({ reason }) => [reason, wordsOf(reason)])),
    refusals: tally.issues.slice(0, mostShown).map((issue) => ({ ...issue })),
    replaces: [...outcome.replaces],
    notes: [...outcome.notes],
    ...(outcome.partner && { partner: outcome.partner }),
  }
}

/** The report of a file that is there already: each of its rows is a duplicate. */
export function alreadyImported(file: ReadFile, rows: number): ImportReport {
  return {
    ...factsOf(file),
    ...{ accepted: 0, refused: {}, duplicates: rows, replaced: 0, months: [], rows },
    ...{ alreadyImported: true, reasons: {}, refusals: [], replaces: [] },
    notes: ['This file was imported already: nothing would change.'],
  }
}

function factsOf({ format, bytes, digest, dropped }: ReadFile) {
  return {
    ...{ format: format.id, formatLabel: format.label, source: format.source, bytes },
    sha256: digest.toString('hex'),
    droppedColumns: [...dropped],
  }
}
