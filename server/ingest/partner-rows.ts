import { leafGroupsByWord } from '../area/leaf-group.ts'
import type { AdmittedIncident, AdmittedProtected } from '../contract/admitted.ts'
import type { ImportReport, PreviewRow } from '../contract/imports.ts'
import { keptMonths, keptPeriodText } from '../contract/kept-period.ts'
import { columnsOf, type MappingEntry } from '../contract/mappings.ts'
import { isYearly } from '../contract/sources.ts'
import { replaceCarriedShared } from '../store/carried-leaf-writer.ts'
import { openProtectedWriter } from '../store/protected-writer.ts'
import { type CsvRow, fieldText } from './csv.ts'
import type { PartnerFormat } from './file-format.ts'
import type { FileOutcome, Intake, RowIntake } from './file-outcome.ts'
import { createPartnerGate } from './gate.ts'
import { headerPositions } from './header.ts'
import { createIncidentLedger } from './incident-ledger.ts'
import { isRefused, shapeIssue } from './incident-rows.ts'
import { createLocationReader, locationColumns } from './mapped-place.ts'
import { createWordReader, type Explained } from './mapped-words.ts'
import { mostPreviewed, previewOf } from './partner-preview.ts'
import { createPartnerTimeReader } from './partner-time.ts'
import { FileRefused, type Read, type RowReason } from './refusal.ts'
import { remembered } from './remembered.ts'
import { createScreenedColumn, type ScreenedColumn } from './screened-column.ts'
import { shuffle } from './shuffle.ts'

/**
 * Reads a partner's file by its mapping. What is admitted waits in memory until the last row, so that it can be written
 * in another order than the file's. The sender's reference column is found and never read.
 */
export function takePartnerRows(
  format: PartnerFormat,
  mapping: MappingEntry,
  header: readonly string[],
  intake: Intake,
): RowIntake {
  const { area, categories, now, tally } = intake
  const { position, dropped } = headerPositions(header, columnsOf(mapping))
  for (const column of columnsOf(mapping))
    if (position(column) < 0) throw new FileRefused('columnMissing', null, column)
  const columnOf = (part: { kind: string; column?: string }) => position(part.column ?? null)
  const [first, second] = locationColumns(mapping.location).map(position)
  const at = {
    ...{ first, second, date: position(mapping.time.column), hour: position(mapping.time.hourColumn) },
    category: columnOf(mapping.category),
    locationType: columnOf(mapping.locationType),
    sensitivity: columnOf(mapping.sensitivity),
  }
  const admit = createPartnerGate(
    { area, categories, now },
    mapping.source,
    mapping.time.column,
    format.keptMonths,
  )
  const screened: ScreenedColumn[] = []
  /** Reads words, and notes what no word explains: a column of names or addresses is refused as what it is. */
  function words<T extends string>(part: Explained<T>, reason: RowReason): (text: string) => Read<T> {
    const meaningOf = createWordReader(part, reason)
    const column = createScreenedColumn(part.kind === 'column' ? part.column : '')
    screened.push(column)
    return remembered((text) => {
      const meaning = meaningOf(text)
      if (meaning.issue) column.unexplained(text)
      return meaning
    })
  }
  const read = {
    place: remembered(createLocationReader(area, mapping.location, format.postcodes)),
    time: remembered(createPartnerTimeReader(mapping.time, now)),
    category: words(mapping.category, 'unknownCategory'),
    locationType: words(mapping.locationType, 'unknownLocationType'),
    sensitivity: words(mapping.sensitivity, 'unknownSensitivity'),
  }
  const incidents: AdmittedIncident[] = []
  const records: AdmittedProtected[] = []
  const becameProtected: Record<string, number> = {}
  const confidence: Record<string, number> = {}
  const preview: PreviewRow[] = []

  function take(row: CsvRow) {
    if (row.count !== header.length || row.isBroken) return { outcome: [shapeIssue(row.isBroken)], how: '' }
    const text = (field: number) => fieldText(row, field)
    const place = read.place(text(at.first), text(at.second))
    const outcome = admit({
      at: place.issue ? place : { value: place.value.cell, issue: null },
      when: read.time(text(at.date), text(at.hour)),
      meaning: read.category(text(at.category)),
      locationType: read.locationType(text(at.locationType)),
      sensitivity: read.sensitivity(text(at.sensitivity)),
    })
    return { outcome, how: place.value?.confidence ?? '' }
  }

  return {
    dropped,
    row(row) {
      tally.count()
      const { outcome, how } = take(row)
      if (preview.length < mostPreviewed) preview.push(previewOf(intake, row.number, outcome))
      if (isRefused(outcome)) return tally.refuse(row.number, outcome)
      confidence[how] = (confidence[how] ?? 0) + 1
      if (outcome.class === 'shared') return void incidents.push(outcome.incident)
      records.push(outcome.record)
      becameProtected[outcome.reason] = (becameProtected[outcome.reason] ?? 0) + 1
    },
    finish() {
      for (const column of screened) column.finish()
      const outcome = finish(format, intake, incidents, records)
      const { agreement } = format.order
      return {
        ...outcome,
        partner: {
          ...{ mapping: mapping.name, mappingVersion: mapping.version, agreement },
          ...{ shared: incidents.length, protected: records.length, becameProtected, confidence, preview },
        },
      }
    },
  }
}

function finish(
  { source }: PartnerFormat,
  intake: Intake,
  incidents: AdmittedIncident[],
  records: AdmittedProtected[],
): FileOutcome {
  shuffle(incidents)
  const ledger = createIncidentLedger(source, intake)
  for (const incident of incidents) ledger.enter(incident)
  const shared = ledger.close()
  if (intake.batch !== null) {
    const groupOf = leafGroupsByWord(intake.categories)
    const parts = shared.units.map(({ month, type }) => ({ month, group: groupOf(type) }))
    replaceCarriedShared(intake.connection, intake.batch, source, parts)
  }
  if (records.length === 0) return shared
  shuffle(records)
  const quarters = [...new Set(records.map(({ quarter }) => quarter))].sort((a, b) => a - b)
  const writer = openProtectedWriter(intake.connection, intake.batch ?? 0)
  const older = writer.countOlder(source, quarters)
  if (intake.batch !== null) {
    writer.replaceOlder(source, quarters)
    writer.insert(records)
  }
  const gaveWay = older.reduce((sum, each) => sum + each.records, 0)
  return {
    ...shared,
    accepted: shared.accepted + records.length,
    replaced: shared.replaced + gaveWay,
    months: wholePeriods(source, shared.months, quarters),
    replaces: [...shared.replaces, ...older.map((each) => replacedPeriod(source, each))],
    notes: [...shared.notes, ...(isYearly(source) ? [yearNote] : gaveWay > 0 ? [quarterNote] : [])],
  }
}

const quarterNote =
  'Protected records are kept by quarter: those of an earlier file of the same quarter give way to this file. Send whole quarters.'

const yearNote =
  'Welfare contacts are kept by whole calendar year, and a year is shown once it is over. Send whole years: those of an earlier file of the same year give way to this file.'

function replacedPeriod(
  source: string,
  { quarter, records }: { quarter: number; records: number },
): ImportReport['replaces'][number] {
  return { month: keptPeriodText(source, quarter), force: '', records, types: ['protected'] }
}

/** First and last month, out to what is kept: a batch must not say more of its protected records than they do. */
function wholePeriods(
  source: string,
  months: FileOutcome['months'],
  quarters: readonly number[],
): [number, number] {
  const ends = [...quarters.flatMap((quarter) => [quarter * 3, quarter * 3 + 2]), ...(months ?? [])]
  return [keptMonths(source, Math.min(...ends))[0], keptMonths(source, Math.max(...ends))[1]]
}
