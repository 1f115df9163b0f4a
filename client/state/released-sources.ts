import type { AgreementEntry } from '../../server/contract/agreement.ts'

export interface ReleasedSource {
  id: string
  label: string
}

type Terms = Pick<AgreementEntry, 'source' | 'sourceLabel' | 'state' | 'publish'>

/**
 * Sources that a reader does not ask live but that an agreement in force lets a release hold, each once by label.
 * `live`: ids of the sources that the reader asks live.
 */
export function releasedOnly(agreements: readonly Terms[], live: ReadonlySet<string>): ReleasedSource[] {
  const found = new Map(
    agreements
      .filter(({ state, publish, source }) => state === 'inForce' && publish !== 'none' && !live.has(source))
      .map(({ source, sourceLabel }) => [source, sourceLabel]),
  )
  return [...found]
    .map(([id, label]) => ({ id, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'))
}
