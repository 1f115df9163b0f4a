import { marking } from '../contract/marking.ts'
import type { Health, Session } from '../contract/reference.ts'
import { sources } from '../contract/sources.ts'
import { releaseAnswer } from '../disclosure/gate.ts'
import { mapRaw, type Raw } from '../sealed/raw.ts'
import type { Released } from '../sealed/released.ts'
import type { Asking } from './asking.ts'

/** What kind of folder this is. */
export interface Installation {
  isDemonstration(): boolean
  /** True once a person has imported anything here. */
  hasImports(): boolean
  version: string
}

/**
 * That the server is up and how many records it counts: open and demonstration ones only, so that the number never
 * tells of shared or protected records.
 */
export function health(asking: Asking, installation: Installation): Released<Health> {
  return releaseAnswer(
    asking.viewer,
    mapRaw(openRecords(asking), (incidents) => ({
      status: 'ok' as const,
      incidents,
      demo: installation.isDemonstration(),
      version: installation.version,
    })),
    asking.readable,
  )
}

/** Who looks, in what kind of folder, and whether the three doors are to be shown. */
export function session(asking: Asking, installation: Installation): Released<Session> {
  return releaseAnswer(
    asking.viewer,
    mapRaw(openRecords(asking), (incidents) => ({
      ...asking.viewer,
      demo: installation.isDemonstration(),
      firstUse: !installation.hasImports(),
      incidents,
      marking,
    })),
    asking.readable,
  )
}

function openRecords(asking: Asking): Raw<number> {
  const counted = sources
    .filter(({ class: dataClass, invented }) => dataClass === 'open' || invented)
    .map(({ id }) => id)
    .filter((id) => asking.readable.has(id))
  return mapRaw(asking.columns.records(new Set(counted)), (records) =>
    [...records.values()].reduce((sum, count) => sum + count, 0),
  )
}
