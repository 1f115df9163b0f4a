import { yearOfQuarter } from '../contract/kept-period.ts'
import { isWelfareKind } from '../contract/protected.ts'
import { sources } from '../contract/sources.ts'
import type { CountedContacts, WelfareCounts } from '../contract/welfare.ts'
import { releaseWelfare } from '../disclosure/gate.ts'
import { mapRaw } from '../sealed/raw.ts'
import type { Released } from '../sealed/released.ts'
import type { ProtectedCount } from '../store/protected-reader.ts'
import { type Asking, dataVersionOf } from './asking.ts'

/**
 * Outreach contacts of the agreements that name the viewer's agency, by zone and year that is over: where help may be
 * short. No other question reads them, so that they are in no map, hotspot, watch, patrol or evaluation.
 */
export function welfare(asking: Asking): Released<WelfareCounts> {
  const { columns, readable, viewer } = asking
  const counted = sources.filter(({ id, yearly }) => yearly && readable.has(id)).map(({ id }) => id)
  const answer = mapRaw(columns.protectedRecords(new Set(counted)), (records) => ({
    isParty: counted.length > 0,
    contacts: contactsOf(asking, records),
    dataVersion: dataVersionOf(asking),
  }))
  return releaseWelfare(viewer, answer, readable)
}

/** Years that are not over are left out: half a year beside a whole one looks like a fall. */
function contactsOf({ area, today }: Asking, records: readonly ProtectedCount[]): CountedContacts[] {
  const thisYear = Number(today.slice(0, 4))
  const wards = new Map<string, string>(area.wards(2022).map(({ code, name }) => [code, name]))
  const sums = new Map<string, CountedContacts>()
  for (const { zone: id, quarter, category: kind, records: contacts } of records) {
    const zone = area.knownZone(id)
    const year = yearOfQuarter(quarter)
    if (zone === undefined || year >= thisYear || !isWelfareKind(kind)) continue
    const { name, ward: code } = area.zone(zone)
    const key = `${id} ${kind} ${year}`
    const before = sums.get(key)?.contacts ?? 0
    sums.set(key, { zone: id, name, ward: wards.get(code) ?? '', kind, year, contacts: before + contacts })
  }
  return [...sums.values()]
}
