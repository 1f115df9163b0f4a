import type { Area } from '../area/area.ts'
import type { AdmittedWardCount } from '../contract/admitted.ts'
import { monthText } from '../contract/calendar.ts'
import type { WardCode } from '../contract/ids.ts'
import { openWardCountReader } from '../store/ward-count-reader.ts'
import { openWardCountWriter } from '../store/ward-count-writer.ts'
import { type CsvRow, fieldText } from './csv.ts'
import { headingKey, type WideFormat } from './file-format.ts'
import { type FileOutcome, type Intake, noIncidents, type RowIntake } from './file-outcome.ts'
import { admitWardCount } from './gate.ts'
import { headerPositions } from './header.ts'
import { isRefused, shapeIssue } from './incident-rows.ts'
import { bad, good, type Issue, type Read } from './refusal.ts'
import { readCompactMonth, type When } from './time.ts'

interface MonthColumn {
  readonly position: number
  readonly name: string
  readonly month: Read<When>
}

/** Reads a wide table of counts: a line is taken whole or not at all. Lines are few, so they wait in memory. */
export function takeCounts(format: WideFormat, header: readonly string[], intake: Intake): RowIntake {
  const { area, categories, now, tally } = intake
  const keys = new Set(header.map(headingKey))
  const spelled = (names: readonly string[]) => names.find((name) => keys.has(headingKey(name))) ?? names[0]
  const [major, minor, code] = [format.headings.major, format.headings.minor, format.headings.code].map(
    spelled,
  )
  const monthNames = [...new Set(header.map((name) => name.trim()).filter((name) => /^\d{6}$/.test(name)))]
  const { position, dropped } = headerPositions(header, [major, minor, code, ...monthNames])
  const at = { major: position(major), minor: position(minor), code: position(code) }
  const months: MonthColumn[] = monthNames.map((name) => ({
    position: position(name),
    name,
    month: readCompactMonth(name, name, now),
  }))
  const lines = new Map<string, readonly AdmittedWardCount[]>()
  let duplicates = 0

  function readLine(row: CsvRow): { key: string; counts: AdmittedWardCount[] } | readonly Issue[] {
    if (row.isBroken || row.count !== header.length) return [shapeIssue(row.isBroken)]
    const words = `${fieldText(row, at.major)}|${fieldText(row, at.minor)}`
    const known = categories.typeOf(format.publisher, words)
    const type: Read<string> = known === undefined ? bad('unknownCategory', major) : good(known)
    const place = publishedArea(area, format.unit, fieldText(row, at.code).trim(), code)
    const counts: AdmittedWardCount[] = []
    const issues: Issue[] = []
    for (const column of months) {
      const count = readCount(fieldText(row, column.position), column.name)
      const outcome = admitWardCount(format.source, { type, area: place, month: column.month, count })
      if (isRefused(outcome)) addNew(issues, outcome)
      else counts.push(outcome)
    }
    return issues.length > 0 ? issues : { key: `${words.toLowerCase()}|${counts[0].areaCode}`, counts }
  }

  return {
    dropped,
    row(row) {
      tally.count()
      const line = readLine(row)
      if (isRefused(line)) return tally.refuse(row.number, line)
      // The same words for the same area again: the later line counts, as with published ids.
      if (lines.has(line.key)) duplicates++
      lines.set(line.key, line.counts)
    },
    finish: () => finish(format, intake, lines, duplicates),
  }
}

function finish(
  format: WideFormat,
  { area, connection, batch }: Intake,
  lines: ReadonlyMap<string, readonly AdmittedWardCount[]>,
  duplicates: number,
): FileOutcome {
  const counts = [...lines.values()].flat()
  const held = new Set(counts.map(countKey))
  const older = openWardCountReader(connection)
    .live(format.source, batch ?? 0)
    .filter((each) => held.has(countKey(each)))
  if (batch !== null) {
    const writer = openWardCountWriter(connection, batch)
    for (const count of counts) writer.insert(count)
    writer.replaceCounts(older.map((each) => each.id))
  }
  const months = [...new Set(counts.map((count) => count.month))].sort((a, b) => a - b)
  return {
    accepted: lines.size,
    duplicates,
    replaced: older.length,
    months: months.length === 0 ? null : [months[0], months[months.length - 1]],
    replaces: [...new Set(older.map((each) => each.month))]
      .sort((a, b) => a - b)
      .map((month) => {
        const records = older.filter((each) => each.month === month)
        const types = [...new Set(records.map((each) => each.type))].sort()
        return { month: monthText(month), force: area.force, records: records.length, types }
      }),
    notes: [],
    ...noIncidents,
  }
}

const countKey = (of: { type: string; areaCode: string; month: number }): string =>
  `${of.month} ${of.type} ${of.areaCode}`

function publishedArea(
  area: Area,
  unit: WideFormat['unit'],
  code: string,
  column: string,
): Read<{ areaCode: string; ward2022: WardCode }> {
  if (code === '') return bad('noLocation', column)
  if (unit === 'lsoa') {
    const lsoa = area.lsoa(code)
    return lsoa ? good({ areaCode: lsoa.code, ward2022: lsoa.ward2022 }) : bad('outsideArea', column)
  }
  const ward = area.knownWard(code)
  if (!ward) return bad('outsideArea', column)
  return ward.vintage === 2022
    ? good({ areaCode: ward.code, ward2022: ward.code })
    : bad('otherWards', column)
}

/** A whole number of zero or more; an empty cell is a missing figure, not zero. */
function readCount(text: string, column: string): Read<number> {
  return /^\d{1,9}$/.test(text.trim()) ? good(Number(text.trim())) : bad('badCount', column)
}

function addNew(issues: Issue[], found: readonly Issue[]): void {
  for (const issue of found)
    if (!issues.some((known) => known.reason === issue.reason && known.column === issue.column))
      issues.push(issue)
}
