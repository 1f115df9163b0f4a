import type { Agreement } from '../contract/agreement.ts'
import type { DataClass } from '../contract/filter.ts'
import type { Role } from '../contract/reference.ts'
import { type SourceId, sources } from '../contract/sources.ts'
import type { Viewer } from '../contract/viewer.ts'

/**
 * How precisely a role may see a class of record. `exact`: every figure, live. `party`: live where the
 * role's agency is a party of the source's agreement in force, else the release. `release`: numbered
 * releases only. `none`: nothing.
 */
export type Precision = 'exact' | 'party' | 'release' | 'none'

/** Who sees what: a role says how precisely, an agreement says whether. */
export const precision: Record<DataClass, Record<Role, Precision>> = {
  open: {
    public: 'exact',
    participant: 'exact',
    partner: 'exact',
    officer: 'exact',
    analyst: 'exact',
    dpo: 'exact',
    admin: 'exact',
  },
  shared: {
    public: 'release',
    participant: 'release',
    partner: 'release',
    officer: 'party',
    analyst: 'party',
    dpo: 'none',
    admin: 'none',
  },
  protected: {
    public: 'release',
    participant: 'release',
    partner: 'release',
    officer: 'party',
    analyst: 'party',
    dpo: 'none',
    admin: 'none',
  },
  // What people wrote goes by record (`releaseRecord`), never by count.
  told: {
    public: 'none',
    participant: 'none',
    partner: 'none',
    officer: 'none',
    analyst: 'none',
    dpo: 'none',
    admin: 'none',
  },
}

/** Roles that read saved areas, venues and the history of imports; the kinds to come bring their own rows. */
export const recordReaders: readonly Role[] = ['partner', 'officer', 'analyst', 'dpo', 'admin']

/** The sources whose figures this viewer may ask live on a given London day (`YYYY-MM-DD`). */
export function readableSources(
  viewer: Viewer,
  agreements: readonly Agreement[],
  today: string,
): ReadonlySet<SourceId> {
  const isParty = (source: SourceId) =>
    agreements.some(
      (agreement) =>
        agreement.source === source &&
        agreement.starts <= today &&
        today <= agreement.ends &&
        agreement.parties.includes(viewer.agency),
    )
  return new Set(
    sources
      .filter((source) => {
        const how = precision[source.class][viewer.role]
        return how === 'exact' || (how === 'party' && isParty(source.id))
      })
      .map((source) => source.id),
  )
}
