import { monthNumber, monthText } from '../../contract/calendar.ts'
import type {
  HomePowerDraft,
  HomePowerEntry,
  HomePowerFollowUp,
  HomePowerList,
  KeptHomePower,
} from '../../contract/home-powers.ts'
import type { Viewer } from '../../contract/viewer.ts'
import { releaseHomePowers, releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import { admitHomePower } from '../../ingest/gate.ts'
import { randomRef } from '../../ingest/random-ref.ts'
import { keepZonesVersion } from '../../ingest/zones-version.ts'
import type { Released } from '../../sealed/released.ts'
import { findHomePower, readHomePowers } from '../../store/home-power-reader.ts'
import { markFollowedUp, writeHomePower } from '../../store/home-power-writer.ts'
import type { Acting } from '../acting.ts'
import type { Receipt } from '../receipt.ts'
import { readProtected, writeProtected } from './protected-desk.ts'

const source = 'home-powers'

/** Those that have ended and wait for a word first, then by their end. For an agency that is no party: none. */
export function listHomePowers(acting: Acting): Released<HomePowerList> {
  return readProtected(acting, source, ({ vault, today, parties }) =>
    releaseHomePowers(acting.viewer, parties, readHomePowers(vault), (readable) => ({
      isParty: parties.length > 0,
      parties: [...parties],
      powers: readable.flatMap((each) => entryOf(acting, each, monthNumber(today))).sort(waitingFirst),
    })),
  )
}

function entryOf({ area, viewer }: Acting, kept: KeptHomePower, thisMonth: number): HomePowerEntry[] {
  const known = area.knownZone(kept.zone)
  if (known === undefined) return []
  const { name, ward } = area.zone(known)
  const { id, power, zone, owner, followUp } = kept
  return [
    {
      ...{ id, power, zone, zoneName: name, ward, owner, followUp },
      ...{ starts: monthText(kept.monthFirst), ends: monthText(kept.monthLast) },
      ...{ state: stateOf(kept, thisMonth), mayFollowUp: mayFollowUp(viewer, kept, thisMonth) },
    },
  ]
}

function stateOf({ monthLast, followUp }: KeptHomePower, thisMonth: number): HomePowerEntry['state'] {
  if (followUp !== null) return 'followedUp'
  return monthLast < thisMonth ? 'ended' : 'running'
}

function mayFollowUp({ agency }: Viewer, kept: KeptHomePower, thisMonth: number): boolean {
  return kept.owner === agency && stateOf(kept, thisMonth) === 'ended'
}

const order = { ended: 0, running: 1, followedUp: 2 } as const
function waitingFirst(a: HomePowerEntry, b: HomePowerEntry): number {
  return order[a.state] - order[b.state] || compareText(a.ends, b.ends) || compareText(a.id, b.id)
}
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Keeps a power over a home or one person as its kind, zone, months and owner agency. Refuses as `writeProtected`,
 * `unknownValue` for a zone that is none, `badValue` for an owner that is no party, a month to come or one too old.
 */
export function addHomePower(acting: Acting, draft: HomePowerDraft): Released<Receipt> {
  writeProtected(acting, source, ({ vault, parties }) => {
    if (!parties.includes(draft.owner)) throw new Refused('badValue', { param: 'owner' })
    const record = admitHomePower({ area: acting.area, now: acting.clock() }, draft)
    if ('wrong' in record)
      throw new Refused(record.wrong === 'zone' ? 'unknownValue' : 'badValue', { param: record.wrong })
    keepZonesVersion(vault, acting.area)
    writeHomePower(vault, { id: randomRef(), record, owner: draft.owner })
  })
  return releaseReceipt({ done: true, dataVersion: acting.dataVersion() })
}

/**
 * Says what follows a power that has ended. Refuses as `writeProtected`, `notFound`, `notAllowed` for another agency than
 * its owner, `badValue` while it runs or when it was said.
 */
export function followUpHomePower(
  acting: Acting,
  { id, word }: HomePowerFollowUp & { id: string },
): Released<Receipt> {
  writeProtected(acting, source, ({ vault, today }) => {
    const kept = findHomePower(vault, id)
    if (!kept) throw new Refused('notFound', { param: 'id' })
    if (kept.owner !== acting.viewer.agency) throw new Refused('notAllowed')
    if (!mayFollowUp(acting.viewer, kept, monthNumber(today))) throw new Refused('badValue', { param: 'id' })
    markFollowedUp(vault, id, word)
  })
  return releaseReceipt({ done: true, dataVersion: acting.dataVersion() })
}
