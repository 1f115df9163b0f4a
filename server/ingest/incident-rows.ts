import type { AdmittedIncident, AdmittedPlace } from '../contract/admitted.ts'
import { type ByteMemo, createByteMemo } from './byte-memo.ts'
import { type CsvRow, fieldText } from './csv.ts'
import type { IncidentFormat } from './file-format.ts'
import type { FileOutcome, Intake, RowIntake } from './file-outcome.ts'
import { createIncidentGate } from './gate.ts'
import { headerPositions } from './header.ts'
import { createIncidentLedger } from './incident-ledger.ts'
import { readPublishedId } from './published-id.ts'
import { good, type Issue, type Read } from './refusal.ts'
import type { When } from './time.ts'

const noId = good(null)

/** Reads a table with one incident a row through gate 1 and hands what is admitted to the ledger. */
export function takeIncidents(format: IncidentFormat, header: readonly string[], intake: Intake): RowIntake {
  const { area, now, tally } = intake
  const gate = createIncidentGate(intake, format.source, format.publisher)
  const ledger = createIncidentLedger(format.source, intake)
  const { columns } = format
  const wanted = Object.values(columns).filter((name) => name !== null)
  const { position, dropped } = headerPositions(header, wanted)
  const at = {
    id: position(columns.publishedId),
    when: position(columns.when),
    force: position(columns.force),
    lon: position(columns.lon),
    lat: position(columns.lat),
    words: position(columns.words),
  }
  const memo = {
    when: createByteMemo<Read<When>>(1 << 12),
    force: createByteMemo<Read<string>>(1 << 8),
    type: createByteMemo<Read<string>>(1 << 8),
    place: createByteMemo<Read<AdmittedPlace>>(1 << 16),
  }
  const ownForce = gate.readForce(area.force, '')
  const readType = (text: string) => gate.readType(text, columns.words)
  const readWhen = (text: string) => format.readTime(text, columns.when, now)
  const readForce = (text: string) => gate.readForce(text, columns.force ?? '')

  function place(row: CsvRow): Read<AdmittedPlace> {
    const { bytes, starts, ends } = row
    const known = memo.place.get(bytes, starts[at.lon], ends[at.lon], starts[at.lat], ends[at.lat])
    if (known) return known
    const text = { lon: fieldText(row, at.lon), lat: fieldText(row, at.lat), column: columns.lon }
    const read = gate.readPlace(text)
    memo.place.put(read)
    return read
  }

  function admit(row: CsvRow): AdmittedIncident | readonly Issue[] {
    return gate.admit({
      type: once(memo.type, row, at.words, readType),
      place: place(row),
      when: once(memo.when, row, at.when, readWhen),
      force: at.force < 0 ? ownForce : once(memo.force, row, at.force, readForce),
      publishedId:
        at.id < 0
          ? noId
          : readPublishedId(row.bytes, row.starts[at.id], row.ends[at.id], columns.publishedId ?? ''),
    })
  }

  return {
    dropped,
    row(row) {
      tally.count()
      const outcome = row.count !== header.length || row.isBroken ? [shapeIssue(row.isBroken)] : admit(row)
      if (isRefused(outcome)) tally.refuse(row.number, outcome)
      else ledger.enter(outcome)
    },
    finish: (): FileOutcome => ledger.close(),
  }
}

/** The row does not have the header's shape, so no field can be trusted to be what its column says. */
export function shapeIssue(isBroken: boolean): Issue {
  return { reason: isBroken ? 'brokenQuotes' : 'wrongFieldCount', column: null }
}

/** Tells what the gate admitted from what is wrong with it. */
export function isRefused<T extends object>(outcome: T | readonly Issue[]): outcome is readonly Issue[] {
  return Array.isArray(outcome)
}

function once<T>(
  memo: ByteMemo<Read<T>>,
  row: CsvRow,
  field: number,
  read: (text: string) => Read<T>,
): Read<T> {
  const known = memo.get(row.bytes, row.starts[field], row.ends[field], 0, 0)
  if (known) return known
  const fresh = read(fieldText(row, field))
  // Doubled quotes mean another text inside quotes than outside: the same bytes, so not remembered.
  if (!row.doubled[field]) memo.put(fresh)
  return fresh
}
