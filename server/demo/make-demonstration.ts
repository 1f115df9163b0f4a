import { createHash } from 'node:crypto'
import type { Area } from '../area/area.ts'
import type { Categories } from '../area/categories.ts'
import { squareKilometres } from '../area/cell-size.ts'
import type { Folders } from '../commands/acting.ts'
import { dayText } from '../contract/calendar.ts'
import { keptMonths } from '../contract/kept-period.ts'
import type { SourceId } from '../contract/sources.ts'
import { admitReport, type GateGround } from '../ingest/gate.ts'
import { randomRef } from '../ingest/random-ref.ts'
import { assertZonesVersion, keepZonesVersion } from '../ingest/zones-version.ts'
import { agreementWriter } from '../store/agreement-writer.ts'
import { openAreaWriter } from '../store/area-store.ts'
import type { BatchRecord } from '../store/batch.ts'
import { nextBatch, writeBatch } from '../store/batch-writer.ts'
import { openIncidentWriter } from '../store/incident-writer.ts'
import { markDemonstration, wasDemonstrationRemoved } from '../store/meta.ts'
import { type Connection, openWriter } from '../store/open.ts'
import { openProtectedWriter } from '../store/protected-writer.ts'
import { openVenueWriter } from '../store/venue-writer.ts'
import { admitRecords, admitVenues } from './admit-records.ts'
import { londonDayText } from './calendar.ts'
import { type CellFeatures, cellFeatures } from './cell-features.ts'
import { demonstrationAgreements } from './demonstration-agreements.ts'
import { drawCuckooing } from './draw-cuckooing.ts'
import { type DrawnRecord, drawRecords } from './draw-records.ts'
import type { DrawnReport } from './draw-reports.ts'
import { drawWelfare } from './draw-welfare.ts'
import { type ExampleArea, exampleAreas } from './example-areas.ts'
import { type FictionalVenue, fictionalVenues, storyVenue } from './fictional-venues.ts'
import { bestCell } from './hotspot-cells.ts'
import { plantEffects } from './plant-effects.ts'
import { type StoryPlaces, storyPlaces } from './story-places.ts'
import { jagTellings } from './told/jag.ts'
import { otherTellings } from './told/others.ts'
import { deliverPatrols, patrolTellings } from './told/patrols.ts'
import { storyTellings } from './told/story.ts'
import { storyAreas, storyGround } from './told/story-ground.ts'
import { tell } from './told/tell.ts'
import { townCentres } from './town-centres.ts'
import { readWardWeights, type WardWeights } from './ward-volumes.ts'

export interface DemonstrationRequest extends Folders {
  readonly area: Area
  readonly categories: Categories
  /** The clock: the data end with the last whole month before it. */
  readonly now: Date
  readonly seed: number
}

const centreCount = 6
/** What the import history calls the format of an invented batch. */
const format = 'demonstration'

/**
 * Fills a new data folder with three years of invented records, fictional venues, example areas, the agreements to see
 * them by and what people told of places, and marks it as demonstration. Does nothing (0 incidents) when the folder holds any batch or its
 * demonstration was removed. Synchronous, some seconds: meant for a worker. Throws when the gate refuses a record,
 * the disk is full, or the folder's records use another version of the zones (`zoneTableChanged`).
 */
export function makeDemonstration(request: DemonstrationRequest): { incidents: number } {
  const { dataFolder, areaFolder, area, now, seed } = request
  const open = openWriter(dataFolder, 'open')
  const vault = openWriter(dataFolder, 'vault')
  try {
    assertZonesVersion(vault, area)
    if (nextBatch(open) > 1 || nextBatch(vault) > 1) return { incidents: 0 }
    if (wasDemonstrationRemoved(open)) return { incidents: 0 }
    const weights = readWardWeights(areaFolder, area)
    const features = cellFeatures(area)
    const { records, places } = demonstrationRecords(area, features, weights, now, seed)
    const centres = townCentres(area, features, weights, centreCount)
    const venues = fictionalVenues(area, features, centres)
    const venue = places && storyVenue(area, records, places.effect.cells)
    // The mark comes first and the venues last: a start killed between them leaves no unmarked invented record.
    markDemonstration(open, true)
    const homes = centres.map((cell) =>
      bestCell(area, features, area.wardOfCell(cell, 2022), 'homes', centres),
    )
    const newest = records[records.length - 1].month
    const reports = {
      'demonstration-cuckooing': drawCuckooing(area, homes, newest, seed),
      'demonstration-welfare': drawWelfare(area, 'demonstration-welfare', centres, newest, seed),
    }
    const incidents = writeRecords(vault, request, records, reports)
    writeVenues(open, request, [...venues, ...(venue ? [venue] : [])])
    const areas = [...exampleAreas(area, features, centres), ...(places ? storyAreas(area, places) : [])]
    writeAreas(dataFolder, areas, now)
    if (places && venue) {
      const lastMonth = records[records.length - 1].month
      const ground = storyGround({ area, places, venue, venues, centres, lastMonth, now })
      const story = [...storyTellings(ground), ...otherTellings(ground)]
      tell(request, area, [...jagTellings(ground), ...story, ...patrolTellings(ground)])
      deliverPatrols(dataFolder, ground)
    }
    return { incidents }
  } finally {
    vault.close()
    open.close()
  }
}

/** Everything that is drawn, with what the story's evaluations are to find in it. */
export function demonstrationRecords(
  area: Area,
  features: CellFeatures,
  weights: WardWeights,
  now: Date,
  seed: number,
): { records: DrawnRecord[]; places: StoryPlaces | undefined } {
  const drawn = drawRecords(area, weights, now, seed)
  const places = storyPlaces(area, features, weights)
  return { places, records: places ? plantEffects(area, drawn, places, seed) : drawn }
}

/** One batch a source and the agreements, in one transaction. */
function writeRecords(
  vault: Connection,
  ground: GateGround,
  records: readonly DrawnRecord[],
  reports: Readonly<Record<ReportedSource, readonly DrawnReport[]>>,
): number {
  const write = vault.transaction(() => {
    // Another process may have been faster.
    if (nextBatch(vault) > 1) return 0
    keepZonesVersion(vault, ground.area)
    for (const source of ['demonstration', 'demonstration-stop-search'] as const)
      writeIncidents(
        vault,
        ground,
        source,
        records.filter(({ kind }) => kind.source === source),
      )
    for (const source of reportedSources) writeReports(vault, ground, source, reports[source])
    const agreements = agreementWriter(vault)
    for (const agreement of demonstrationAgreements(dayText(londonDayText(ground.now))))
      agreements.add(agreement)
    return records.length
  })
  return write.immediate()
}

function writeIncidents(
  vault: Connection,
  ground: GateGround,
  source: SourceId,
  records: readonly DrawnRecord[],
): void {
  const batch = nextBatch(vault)
  const writer = openIncidentWriter(vault, batch)
  for (const incident of admitRecords(ground, source, records)) writer.insert(incident)
  const lines = records.map(
    ({ kind, cell, day, hour }) => `${kind.word},${ground.area.cells[cell]},${day},${hour}`,
  )
  writeBatch(
    vault,
    batch,
    {
      ...batchOf(lines, ground.now),
      source,
      months: [records[0].month, records[records.length - 1].month],
      ids: writer.ids(),
    },
    [],
  )
}

const reportedSources = ['demonstration-cuckooing', 'demonstration-welfare'] as const
type ReportedSource = (typeof reportedSources)[number]

function writeReports(
  vault: Connection,
  ground: GateGround,
  source: ReportedSource,
  reports: readonly DrawnReport[],
): void {
  if (reports.length === 0) return
  const batch = nextBatch(vault)
  openProtectedWriter(vault, batch).insert(
    reports.map((report) => {
      const admitted = admitReport(ground, source, report)
      if ('wrong' in admitted) throw new Error(`gate 1 refuses a demonstration report: ${admitted.wrong}`)
      return admitted
    }),
  )
  const ends = reports.map(({ quarter }) => keptMonths(source, quarter * 3))
  const months: [number, number] = [
    Math.min(...ends.map(([first]) => first)),
    Math.max(...ends.map(([, last]) => last)),
  ]
  const lines = reports.map(({ zone, quarter, category }) => `${zone},${quarter},${category}`)
  writeBatch(vault, batch, { ...batchOf(lines, ground.now), source, months, ids: { first: 0, last: -1 } }, [])
}

function writeVenues(open: Connection, ground: GateGround, venues: readonly FictionalVenue[]): void {
  const write = open.transaction(() => {
    if (nextBatch(open) > 1) return
    const writer = openVenueWriter(open, nextBatch(open))
    for (const venue of admitVenues(ground, venues)) writer.insert(venue)
    const lines = venues.map(({ name, cell }) => `${name},${ground.area.cells[cell]}`)
    const batch = { ...batchOf(lines, ground.now), source: null, months: null, ids: { first: 0, last: -1 } }
    writeBatch(open, nextBatch(open), batch, [])
  })
  write.immediate()
}

/** Areas that are there already stay as they are. */
function writeAreas(dataFolder: string, areas: readonly ExampleArea[], now: Date): void {
  const work = openWriter(dataFolder, 'work')
  try {
    const writer = openAreaWriter(work)
    const write = work.transaction(() => {
      for (const { cells, ...area } of areas) {
        if (writer.find(area.id)) continue
        const squares = { cells: [...cells], squareKilometres: squareKilometres(cells) }
        writer.insert({ ...area, ...squares, version: randomRef() }, now.toISOString())
      }
    })
    write.immediate()
  } finally {
    work.close()
  }
}

/** What the history keeps of an invented file: nothing was refused, repeated or replaced. */
function batchOf(lines: readonly string[], now: Date): Omit<BatchRecord, 'source' | 'months' | 'ids'> {
  const text = lines.join('\n')
  return {
    ref: randomRef(),
    format,
    sha256: createHash('sha256').update(text).digest(),
    bytes: Buffer.byteLength(text),
    rows: lines.length,
    accepted: lines.length,
    ...{ duplicates: 0, replaced: 0, refused: {}, mode: 'allOrNothing', demo: true },
    at: now.toISOString(),
  }
}
