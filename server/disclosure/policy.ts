import type { Agreement } from '../contract/agreement.ts'
import type { DataClass } from '../contract/filter.ts'
import type { Role } from '../contract/reference.ts'
import type { Audience } from '../contract/released.ts'
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

/** How a release is coarsened for an audience: every tier is made of sums of the same leaves. */
export interface ReleaseTier {
  /** Sums below this are shown as `{below}`, nothing at all included. */
  readonly below: number
  /** The other sums are shown to the nearest multiple of this. */
  readonly nearest: number
  /** Places and periods that shared leaves are summed to, and that a filter may name. */
  readonly shared: { readonly zone: 'Z1' | 'Z2'; readonly period: 'quarter' | 'year' }
  /** The same for protected leaves; `borough`: never by place. */
  readonly protected: { readonly place: 'Z2' | 'borough'; readonly period: 'halfYear' | 'year' }
}

export const releaseTiers: Record<Audience, ReleaseTier> = {
  partner: {
    below: 5,
    nearest: 1,
    shared: { zone: 'Z1', period: 'quarter' },
    protected: { place: 'Z2', period: 'halfYear' },
  },
  public: {
    below: 10,
    nearest: 5,
    shared: { zone: 'Z2', period: 'year' },
    protected: { place: 'borough', period: 'year' },
  },
}

/**
 * The base to which leaves are rounded at random when a release is built: a published leaf is a multiple of it.
 * A release keeps the base it was built with.
 */
export const releaseBase = 3

/** Roles that see the partners' tier of a release; everybody sees the public one. */
export const partnerTierRoles: readonly Role[] = ['partner', 'officer', 'analyst']

/** Roles that read saved areas, venues and the history of imports; the kinds to come bring their own rows. */
export const recordReaders: readonly Role[] = ['partner', 'officer', 'analyst', 'dpo', 'admin']

/**
 * The sources that this viewer does not ask live but that agreements let a release hold for this viewer's tier: of
 * several agreements over one source the narrowest holds. Agreements of the day alone decide, never records.
 */
export function releasedOnlySources(
  viewer: Viewer,
  inForce: readonly Agreement[],
  readable: ReadonlySet<string>,
): readonly SourceId[] {
  const mayBe = partnerTierRoles.includes(viewer.role) ? ['partner', 'public'] : ['public']
  return sources
    .map(({ id }) => id)
    .filter((id) => {
      const terms = inForce.filter(({ source }) => source === id)
      return !readable.has(id) && terms.length > 0 && terms.every(({ publish }) => mayBe.includes(publish))
    })
}

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
