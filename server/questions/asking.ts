import type { Area } from '../area/area.ts'
import type { Categories } from '../area/categories.ts'
import type { Columns } from '../columns/columns.ts'
import type { ReleaseShelf } from '../columns/release-shelf.ts'
import type { Agreement } from '../contract/agreement.ts'
import type { SavedArea, Venue } from '../contract/answers.ts'
import { londonDayText } from '../contract/calendar.ts'
import type { Filter } from '../contract/filter.ts'
import type { WardVintage } from '../contract/ids.ts'
import type { SourceId } from '../contract/sources.ts'
import type { Viewer } from '../contract/viewer.ts'
import { readableSources, releasedOnlySources } from '../disclosure/policy.ts'
import type { Arrival } from '../store/arrival-reader.ts'
import type { ToldReader } from '../store/told-reader.ts'
import type { VisitReader } from '../store/visit-store.ts'
import type { WatchReader } from '../store/watch-store.ts'

/** Watches, and which files came in or were taken back after a moment (UTC). */
export interface Watching extends WatchReader {
  arrivals(after: string): readonly Arrival[]
}

/** What questions stand on; made once by the composition root. The readers open what they need on each call. */
export interface Ground {
  area: Area
  categories: Categories
  /** The index as it is now. Throws `Refused('starting')` until there is one. */
  columns: () => Columns
  areas: { list(): SavedArea[]; find(id: string): SavedArea | undefined }
  /** Of a register or the pack, of the demonstration, and those that people entered. */
  venues: { list(): Venue[] }
  /** What people wrote about places. */
  told: ToldReader
  /** Visits of patrols. */
  visits: VisitReader
  watching: Watching
  /** Agreements of the vault; those not in force on the day asked are left out when sources are chosen. */
  /** Those in force on a London day. */
  agreements: (today: string) => readonly Agreement[]
  releases: Pick<ReleaseShelf, 'current' | 'numbered'>
  clock: () => Date
}

/** One person asking one question: the index and the readable sources do not change underneath it. */
export interface Asking {
  viewer: Viewer
  area: Area
  categories: Categories
  columns: Columns
  areas: Ground['areas']
  venues: Ground['venues']
  told: ToldReader
  visits: VisitReader
  watching: Watching
  /** Numbered releases: what the answers of most people come from. */
  releases: Ground['releases']
  readable: ReadonlySet<string>
  /** Those in force today: who may hear what in a room. */
  agreements: readonly Agreement[]
  /** Sources that this viewer sees by their released figures alone. */
  releasedOnly: readonly SourceId[]
  /** London day, `YYYY-MM-DD`. */
  today: string
  /** The moment, UTC. */
  now: string
}

/**
 * What an answer to this person calls the data: it changes with the records this person may read live, and with no
 * other, so that nobody can watch a source by its version.
 */
export function dataVersionOf({ columns, readable }: Pick<Asking, 'columns' | 'readable'>): string {
  return columns.versionFor(readable)
}

/** What most questions are asked with: a filter, and the ward outlines to answer by. */
export interface View {
  filter: Filter
  vintage: WardVintage
}

/** Begins a question: takes hold of the present index and of what this viewer may read today. */
export function beginAsking(ground: Ground, viewer: Viewer): Asking {
  const today = londonDayText(ground.clock())
  const agreements = ground.agreements(today)
  const readable = readableSources(viewer, agreements, today)
  return {
    viewer,
    area: ground.area,
    categories: ground.categories,
    columns: ground.columns(),
    areas: ground.areas,
    venues: ground.venues,
    told: ground.told,
    visits: ground.visits,
    watching: ground.watching,
    releases: ground.releases,
    readable,
    agreements,
    releasedOnly: releasedOnlySources(viewer, agreements, readable),
    today,
    now: ground.clock().toISOString(),
  }
}
