import { agreementState } from '../contract/agreement.ts'
import { dayText, firstDayOfMonth, londonDayText, monthNumber, quarterNumber } from '../contract/calendar.ts'
import type { CuckooingReport } from '../contract/cuckooing.ts'
import { oldestKeptMonth } from '../contract/retention.ts'
import { releaseReceipt } from '../disclosure/gate.ts'
import { Refused } from '../errors.ts'
import { admitReport } from '../ingest/gate.ts'
import { randomRef } from '../ingest/random-ref.ts'
import { keepZonesVersion } from '../ingest/zones-version.ts'
import type { Released } from '../sealed/released.ts'
import { agreementReader } from '../store/agreement-store.ts'
import { isDemonstration } from '../store/meta.ts'
import { openReader, openWriter } from '../store/open.ts'
import { writeReport } from '../store/report-writer.ts'
import type { Acting } from './acting.ts'
import { assertNoDemoSignIn } from './no-demo-sign-in.ts'
import type { Receipt } from './receipt.ts'

const source = 'cuckooing'

/**
 * Keeps a report of cuckooing as its zone, quarter and whether a referral was made; its signs are not kept. Refuses
 * `noAgreement` unless the reporter's agency is a party of an agreement over cuckooing in force, `unknownValue` for a
 * zone that is none, `badValue` for a quarter to come or older than records are kept, `demonstrationFolder`.
 */
export async function reportCuckooing(acting: Acting, report: CuckooingReport): Promise<Released<Receipt>> {
  const { config, area, viewer, clock } = acting
  assertNoDemoSignIn(acting)
  assertNoDemonstration(config.dataFolder)
  const now = clock()
  const today = londonDayText(now)
  const category = report.referralMade ? 'cuckooing-referred' : 'cuckooing'
  const quarter = quarterNumber(report.quarter)
  const record = admitReport({ area, now }, source, { zone: report.zone, quarter, category })
  if ('wrong' in record)
    throw new Refused(record.wrong === 'zone' ? 'unknownValue' : 'badValue', { param: record.wrong })
  const vault = openWriter(config.dataFolder, 'vault')
  try {
    vault
      .transaction(() => {
        const agreement = agreementReader(vault)
          .list()
          .filter((one) => agreementState(one, today) === 'inForce')
          .find((one) => one.source === source && one.parties.includes(viewer.agency))
        if (!agreement) throw new Refused('noAgreement')
        // Its last month: a quarter is deleted as a whole.
        if (quarter * 3 + 2 < oldestKeptMonth(agreement.retentionMonths, today))
          throw new Refused('badValue', { param: 'quarter' })
        keepZonesVersion(vault, area)
        const of = { agreement: agreement.reference, agency: viewer.agency, ref: randomRef() }
        writeReport(vault, { record, ...of, quarterBegan: quarterBegan(today) })
      })
      .immediate()
  } finally {
    vault.close()
  }
  await acting.changed()
  return releaseReceipt({ done: true, dataVersion: acting.dataVersion() })
}

function quarterBegan(today: string): string {
  const month = monthNumber(today)
  return `${dayText(firstDayOfMonth(month - (month % 3)))}T00:00:00.000Z`
}

function assertNoDemonstration(dataFolder: string): void {
  const open = openReader(dataFolder, 'open')
  try {
    if (isDemonstration(open)) throw new Refused('demonstrationFolder')
  } finally {
    open.close()
  }
}
