import { londonDayText } from '../contract/calendar.ts'
import { Refused } from '../errors.ts'
import type { PartnerOrder } from '../ingest/partner-format.ts'
import { agreementFor } from '../store/agreement-for.ts'
import { openReader } from '../store/open.ts'
import type { Acting } from './acting.ts'
import { knownMappings } from './mappings/known-mappings.ts'
import { readVersion } from './mappings/save-mapping.ts'
import { assertNoDemoSignIn } from './no-demo-sign-in.ts'
import { requireAnalyst, requireImporter } from './require-analyst.ts'

/** What an address says of a partner's file; all null for a published one. */
export interface PartnerWords {
  readonly mapping: string | null
  /** The version of the mapping that was looked at; null = whichever stands now. */
  readonly version: string | null
  readonly agreement: string | null
}

/**
 * The mapping and agreement that an address names, for the agency of whoever asks; null for a published file, which
 * only an analyst brings in. A draft may be tried, not imported with. Refuses `notAllowed`,
 * `demonstrationFolder` (anybody may sign in), `unknownValue` (no such
 * mapping), `changedMeanwhile`, `mappingIsDraft`, and what `agreementFor` refuses.
 */
export function readPartnerOrder(
  acting: Acting,
  words: PartnerWords | undefined,
  toCommit: boolean,
): PartnerOrder | null {
  if (!words?.mapping) {
    requireAnalyst(acting)
    return null
  }
  requireImporter(acting)
  assertNoDemoSignIn(acting)
  const mapping = knownMappings(acting.config).find(({ name }) => name === words.mapping)
  if (!mapping) throw new Refused('unknownValue', { param: 'mapping' })
  const version = readVersion(words.version)
  if (version !== null && version !== mapping.version)
    throw new Refused('changedMeanwhile', { param: 'mapping' })
  if (toCommit && mapping.state === 'draft') throw new Refused('mappingIsDraft', { param: 'mapping' })
  const { agency } = acting.viewer
  const agreement = words.agreement ?? ''
  const vault = openReader(acting.config.dataFolder, 'vault')
  try {
    const today = londonDayText(acting.clock())
    agreementFor(vault, { reference: agreement, source: mapping.source, agency, today })
    return { mapping, agreement, agency }
  } finally {
    vault.close()
  }
}
