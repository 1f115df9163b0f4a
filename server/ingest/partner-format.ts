import { dayText } from '../contract/calendar.ts'
import { type AnyMappingEntry, isSurveyMapping } from '../contract/mappings.ts'
import { monthsOf } from '../contract/retention.ts'
import { Refused } from '../errors.ts'
import { agreementFor } from '../store/agreement-for.ts'
import { agreementReader } from '../store/agreement-store.ts'
import { isDemonstration } from '../store/meta.ts'
import { type Connection, openReader } from '../store/open.ts'
import { readPostcodes } from '../store/postcode-store.ts'
import type { PartnerFormat } from './file-format.ts'
import { londonTime } from './london-time.ts'
import { type FileReason, FileRefused, fileRefusals } from './refusal.ts'

/** What a partner's file is brought in with: a saved or ready-made mapping, an agreement, and whose it is. */
export interface PartnerOrder {
  readonly mapping: AnyMappingEntry
  /** Reference of the agreement. */
  readonly agreement: string
  /** The agency that brings it: it must be a party. */
  readonly agency: string
}

/** A partner's order as a format: with what is known here of postcodes, of the folder, and of how long records are kept. */
export function openPartnerFormat(dataFolder: string, order: PartnerOrder): PartnerFormat {
  const open = openReader(dataFolder, 'open')
  const vault = openReader(dataFolder, 'vault')
  try {
    const { mapping } = order
    const needsPostcodes = !isSurveyMapping(mapping) && mapping.location.kind === 'postcode'
    return {
      ...{ kind: 'partner', id: 'partner', source: mapping.source, order },
      postcodes: needsPostcodes ? readPostcodes(open) : new Map(),
      isDemonstrationFolder: isDemonstration(open),
      // Without such an agreement nothing is written in any case.
      keptMonths: agreementReader(vault).find(order.agreement)?.retentionMonths ?? monthsOf('vault'),
    }
  } finally {
    open.close()
    vault.close()
  }
}

/**
 * Throws `FileRefused` (`noAgreement`, `notAParty`, `agreementNotYet`, `agreementExpired`) unless the agency may bring
 * records of this source under this agreement today. Asked inside the transaction that writes them.
 */
export function assertAgreement(vault: Connection, { order }: PartnerFormat, now: Date): void {
  const { mapping, agreement, agency } = order
  const today = dayText(londonTime(now.getTime()).day)
  try {
    agreementFor(vault, { reference: agreement, source: mapping.source, agency, today })
  } catch (error) {
    if (error instanceof Refused && isFileReason(error.code)) throw new FileRefused(error.code)
    throw error
  }
}

function isFileReason(code: string): code is FileReason {
  return Object.hasOwn(fileRefusals, code)
}
