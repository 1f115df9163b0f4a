import { createHash } from 'node:crypto'
import type { Audience } from '../contract/released.ts'

/** Shared leaves are Z1 zone × quarter × leaf group, protected ones Z2 zone × half-year × leaf group. */
export type LeafClass = 'shared' | 'protected'

/** What makes one leaf, without its count. `period`: quarters, or half-years, since 2000-01. */
export interface LeafKey {
  readonly class: LeafClass
  readonly source: string
  readonly zone: string
  readonly period: number
  readonly group: string
}

/** A leaf as published: `count` is 0 or a multiple of the base, never the true number. */
export interface ReleasedLeaf extends LeafKey {
  readonly count: number
}

/** A source of a release and how wide it may go. */
export interface ReleasedSource {
  readonly source: string
  readonly audience: Audience
}

/** What one release holds. Leaves that are 0 as published are left out; the order is `byLeafText`. */
export interface ReleaseContent {
  /** Version of the zones; a release of other zones cannot be read. */
  readonly zonesVersion: string
  /** Last closed quarter, since 2000-Q1. */
  readonly lastQuarter: number
  readonly base: number
  readonly demonstration: boolean
  readonly sources: readonly ReleasedSource[]
  readonly leaves: readonly ReleasedLeaf[]
}

export interface ReleaseRecord extends ReleaseContent {
  readonly number: number
  /** UTC, ISO 8601. */
  readonly builtAt: string
  /** Hex SHA-256 of the content: the same records give the same hash in every build. */
  readonly hash: string
}

/** The one text form of a leaf's key. */
export function leafText({ class: dataClass, source, zone, period, group }: LeafKey): string {
  return `${dataClass}|${source}|${zone}|${period}|${group}`
}

/** Hex SHA-256 over everything but the number and the time of the build. */
export function contentHash(content: ReleaseContent): string {
  const hash = createHash('sha256')
  const { zonesVersion, lastQuarter, base, demonstration } = content
  hash.update(`zones ${zonesVersion}\nlast ${lastQuarter}\nbase ${base}\ndemonstration ${demonstration}\n`)
  for (const { source, audience } of content.sources) hash.update(`source ${source} ${audience}\n`)
  for (const leaf of content.leaves) hash.update(`${leafText(leaf)} ${leaf.count}\n`)
  return hash.digest('hex')
}

/** Seals what the content hash leaves out. */
export function sealOf({
  hash,
  number,
  builtAt,
}: Pick<ReleaseRecord, 'hash' | 'number' | 'builtAt'>): string {
  return createHash('sha256').update(`${hash} ${number} ${builtAt}`).digest('hex')
}
