import { quarterText } from '../../contract/calendar.ts'
import {
  type ReferralAnswer,
  type ReferralDraft,
  type ReferralEntry,
  type ReferralList,
  referralBands,
  type SeenReferral,
} from '../../contract/place-referrals.ts'
import { releaseReceipt, releaseReferrals } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import { randomRef } from '../../ingest/random-ref.ts'
import type { Released } from '../../sealed/released.ts'
import { findReferral, readReferrals } from '../../store/referral-reader.ts'
import { markAnswered, writeReferral } from '../../store/referral-writer.ts'
import type { Acting } from '../acting.ts'
import type { Receipt } from '../receipt.ts'
import { keepReport } from './keep-report.ts'
import { readProtected, writeProtected } from './protected-desk.ts'

const source = 'place-referrals'

/** Those that wait for an outcome first, newest quarter first. For an agency that is no party: none. */
export function listReferrals(acting: Acting): Released<ReferralList> {
  return readProtected(acting, source, ({ vault, parties }) =>
    releaseReferrals(acting.viewer, parties, readReferrals(vault), (readable) => ({
      isParty: parties.length > 0,
      parties: [...parties],
      referrals: readable
        .toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)) || b.quarter - a.quarter)
        .map((each) => entryOf(acting, each)),
    })),
  )
}

const isOver = ({ answer }: SeenReferral): boolean => answer !== null && answer !== 'received'

function entryOf({ area, viewer }: Acting, seen: SeenReferral): ReferralEntry {
  const known = seen.about === null ? undefined : area.knownZone(seen.about.zone)
  const { name, ward } = known === undefined ? { name: 'An area of another map', ward: '' } : area.zone(known)
  return {
    ...seen,
    quarter: quarterText(seen.quarter),
    about: seen.about && { ...seen.about, zoneName: name, ward },
    mayAnswer: seen.about !== null && seen.owner === viewer.agency && !isOver(seen),
  }
}

/** Which one it became. */
export interface ReferralReceipt {
  readonly id: string
  readonly dataVersion: string
}

/**
 * Keeps a referral of a place: counted as a protected record of its zone and quarter, and by itself until it is answered.
 * Refuses as `writeProtected` and `keepReport`, `badValue` for an owner that is no party of the agreement.
 */
export async function addReferral(
  acting: Acting,
  { zone, quarter, owner, band, harm, panel }: ReferralDraft,
): Promise<Released<ReferralReceipt>> {
  const id = randomRef()
  writeProtected(acting, source, (desk) => {
    const agreement = desk.agreements.find(({ parties }) => parties.includes(owner))
    const category = referralBands.find((each) => each.id === band)?.category
    if (!agreement) throw new Refused('badValue', { param: 'owner' })
    if (category === undefined) throw new Refused('badValue', { param: 'band' })
    const record = keepReport(acting, desk, { source, agreement, zone, quarter, category })
    const of = { agency: acting.viewer.agency, agreement: agreement.reference }
    writeReferral(desk.vault, { id, record, harm, band, panel, owner, ...of })
  })
  await acting.changed()
  return releaseReceipt({ id, dataVersion: acting.dataVersion() })
}

/**
 * The owner agency's word: received, or what happened. Refuses as `writeProtected`, `notFound` for one that this agency
 * does not own, `badValue` when its outcome was said.
 */
export function answerReferral(
  acting: Acting,
  { id, word }: ReferralAnswer & { id: string },
): Released<Receipt> {
  writeProtected(acting, source, ({ vault }) => {
    const kept = findReferral(vault, id)
    // That another agency's exists is not told.
    if (kept?.owner !== acting.viewer.agency) throw new Refused('notFound', { param: 'id' })
    if (kept.answer !== null && kept.answer !== 'received') throw new Refused('badValue', { param: 'id' })
    markAnswered(vault, id, word)
  })
  return releaseReceipt({ done: true, dataVersion: acting.dataVersion() })
}
