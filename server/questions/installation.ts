import { marking } from '../contract/marking.ts'
import { accountRoles, type Health, type Session } from '../contract/reference.ts'
import { sources } from '../contract/sources.ts'
import { releaseForEverybody } from '../disclosure/gate.ts'
import { mapRaw, type Raw } from '../sealed/raw.ts'
import type { Released } from '../sealed/released.ts'
import type { Asking } from './asking.ts'

/** What kind of folder this is. */
export interface Installation {
  isDemonstration(): boolean
  /** True once a person has imported a published file here. Of partners' files nobody is told but their parties. */
  hasImports(): boolean
  version: string
  /** Whether a request to this Host may sign in by one click. */
  offersDemoSignIn(host: string): boolean
  /** What the organisation is called whose own sign-in is configured; null without one. */
  issuer: string | null
  /** Whether an account was ever made here. */
  hadAccounts(): boolean
  /** What forms say of the safeguarding team. */
  safeguarding: Session['safeguarding']
}

/**
 * That the server is up and how many records it counts: open and demonstration ones only, so that the number never
 * tells of shared or protected records.
 */
export function health(asking: Asking, installation: Installation): Released<Health> {
  return releaseForEverybody(
    mapRaw(openRecords(asking), (incidents) => ({
      status: 'ok' as const,
      incidents,
      demo: installation.isDemonstration(),
      version: installation.version,
    })),
  )
}

/** Who looks, how far their sign-in is, in what kind of folder, and whether the three doors are to be shown. */
export function session(asking: Asking, host: string, installation: Installation): Released<Session> {
  const { role, agency, account, pending } = asking.viewer
  const isDemonstration = installation.offersDemoSignIn(host)
  return releaseForEverybody(
    mapRaw(openRecords(asking), (incidents) => ({
      role,
      agency,
      person: pending === undefined ? account : null,
      signedIn: asking.viewer.signedIn === true,
      secondFactor: pending ?? (account === null ? ('none' as const) : ('done' as const)),
      demoSignIn: isDemonstration ? [...accountRoles] : [],
      issuer: installation.issuer,
      hasPassword: account !== null && asking.viewer.passwordless !== true,
      accounts: installation.hadAccounts(),
      demo: installation.isDemonstration(),
      firstUse: !installation.hasImports() && !readsPartners(asking),
      incidents,
      marking,
      safeguarding: installation.safeguarding,
    })),
  )
}

/** Whether an agreement lets this viewer read a partner's source: by the register, whatever has been imported. */
function readsPartners({ readable }: Asking): boolean {
  return sources.some((source) => source.class !== 'open' && !source.invented && readable.has(source.id))
}

/** The same number whoever asks: it never tells of shared or protected records, nor of who is signed in. */
function openRecords(asking: Asking): Raw<number> {
  const counted = sources
    .filter(({ class: dataClass, invented }) => dataClass === 'open' || invented)
    .map(({ id }) => id)
  return mapRaw(asking.columns.records(new Set(counted)), (records) =>
    [...records.values()].reduce((sum, count) => sum + count, 0),
  )
}
