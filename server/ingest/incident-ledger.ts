import type { AdmittedIncident } from '../contract/admitted.ts'
import { monthText } from '../contract/calendar.ts'
import type { ImportReport } from '../contract/imports.ts'
import type { SourceId } from '../contract/sources.ts'
import { openIncidentReader } from '../store/incident-reader.ts'
import { openIncidentWriter } from '../store/incident-writer.ts'
import { type LiveUnit, type Unit, unitKey } from '../store/unit.ts'
import type { FileOutcome, Intake } from './file-outcome.ts'
import { noIncidents } from './file-outcome.ts'
import { createIdIndex } from './id-index.ts'

interface GrowingUnit extends Unit {
  records: number
}

/** Keeps the books of one file of incidents: what it holds, what it repeats, what it takes the place of. */
export interface IncidentLedger {
  enter(incident: AdmittedIncident): void
  close(): FileOutcome
}

/** With a batch number records are written as they come; without, only counted. */
export function createIncidentLedger(source: SourceId, { connection, batch }: Intake): IncidentLedger {
  const writer = batch === null ? null : openIncidentWriter(connection, batch)
  const reader = openIncidentReader(connection)
  const units: GrowingUnit[] = []
  const unitOf = new Map<string, Map<string, number[]>>()
  const ids = createIdIndex()
  /** By id entry: the record's id and its unit. */
  const recordOf: number[] = []
  const unitOfRecord: number[] = []
  let entered = 0
  let duplicates = 0
  let withoutPlace = 0

  function monthsOf(force: string, type: string): number[] {
    const byType = unitOf.get(force) ?? new Map<string, number[]>()
    const byMonth = byType.get(type) ?? []
    byType.set(type, byMonth)
    unitOf.set(force, byType)
    return byMonth
  }

  function unitNumber({ force, type, month }: AdmittedIncident): number {
    const byMonth = monthsOf(force, type)
    let number = byMonth[month]
    if (number === undefined) {
      number = units.push({ force, type, month, records: 0 }) - 1
      byMonth[month] = number
    }
    return number
  }

  function enterId(id: Uint8Array, record: number, unit: number): void {
    const before = ids.size
    const entry = ids.enter(id)
    if (entry < before) {
      writer?.remove(recordOf[entry])
      units[unitOfRecord[entry]].records--
      duplicates++
    }
    recordOf[entry] = record
    unitOfRecord[entry] = unit
  }

  /** Records of older files with an id of this one, outside the units that it replaces whole. */
  function repeatedElsewhere(live: readonly LiveUnit[], replaced: ReadonlySet<string>): number[] {
    const found: number[] = []
    if (ids.size === 0) return found
    reader.visitPublishedIds(new Set(live.map((unit) => unit.batch)), (record) => {
      if (ids.find(record.publishedId) >= 0 && !replaced.has(unitKey(record))) found.push(record.id)
    })
    return found
  }

  return {
    enter(incident) {
      const unit = unitNumber(incident)
      units[unit].records++
      entered++
      if (incident.place.cell === null) withoutPlace++
      const record = writer ? writer.insert(incident) : entered
      if (incident.publishedId) enterId(incident.publishedId, record, unit)
    },
    close() {
      const held = units.filter((unit) => unit.records > 0)
      const keys = new Set(held.map(unitKey))
      const live = reader.liveUnits(source)
      const replacedUnits = live.filter((unit) => keys.has(unitKey(unit)))
      const repeated = repeatedElsewhere(live, keys)
      if (writer) {
        if (replacedUnits.length > 0) writer.replaceUnits(source, held)
        writer.replaceRecords(repeated)
      }
      const months = held.map((unit) => unit.month)
      return {
        accepted: entered - duplicates,
        duplicates,
        replaced: replacedUnits.reduce((sum, unit) => sum + unit.records, repeated.length),
        months: months.length === 0 ? null : [Math.min(...months), Math.max(...months)],
        replaces: replacesByMonth(replacedUnits),
        notes: notesOn(withoutPlace, repeated.length),
        ids: writer?.ids() ?? noIncidents.ids,
        units: held,
      }
    },
  }
}

function replacesByMonth(units: readonly LiveUnit[]): ImportReport['replaces'] {
  const rows = new Map<string, { month: string; force: string; records: number; types: Set<string> }>()
  for (const { month, force, type, records } of units) {
    const key = `${month} ${force}`
    const row = rows.get(key) ?? { month: monthText(month), force, records: 0, types: new Set() }
    row.records += records
    row.types.add(type)
    rows.set(key, row)
  }
  return [...rows.values()]
    .map((row) => ({ ...row, types: [...row.types].sort() }))
    .sort((a, b) => (a.month + a.force < b.month + b.force ? -1 : 1))
}

function notesOn(withoutPlace: number, repeated: number): string[] {
  const notes: string[] = []
  if (withoutPlace > 0)
    notes.push(
      `${withoutPlace} rows lie outside every ward, within a kilometre of the area: they are kept without a place.`,
    )
  if (repeated > 0)
    notes.push(`${repeated} records of earlier files have the same published id and give way to this file.`)
  return notes
}
