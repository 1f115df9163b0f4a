import { readCode } from '../../contract/workshop/code.ts'
import type { JoinHall } from '../../contract/workshop/hall.ts'
import { mostParticipants } from '../../contract/workshop/workshop.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { Acting } from '../acting.ts'
import { opens } from './event-code.ts'
import { hallTokenHash, newHallToken } from './hall-token.ts'
import { atWorkshopDesk } from './workshop-desk.ts'

/** How often a browser, and all of them together, have tried a wrong code lately. */
export interface JoinTries {
  /** Seconds until another try; 0: now. */
  wait(browser: string): number
  wrong(browser: string): void
}

/**
 * Lets somebody into the event of a code, at a table, without an account. Refuses `codeRefused` for every wrong code alike,
 * `tooManyRequests` after five of them a minute from one browser or sixty from all, `badValue` for a table that is not there,
 * `workshopFull`.
 */
export function joinHall(
  acting: Acting,
  { code, table }: JoinHall,
  { browser, tries }: { browser: string; tries: JoinTries },
): Released<{ token: string }> {
  const retryAfterSeconds = tries.wait(browser)
  if (retryAfterSeconds > 0) throw new Refused('tooManyRequests', { retryAfterSeconds })
  const read = readCode(code)
  return atWorkshopDesk(acting, ({ writer }) => {
    const workshop =
      read === null ? undefined : writer.withCode().find((each) => opens(each, read, acting.clock()))
    if (!workshop) {
      tries.wrong(browser)
      throw new Refused('codeRefused')
    }
    if (table > workshop.settings.tables) throw new Refused('badValue', { param: 'table' })
    if (writer.participants(workshop.id) >= mostParticipants) throw new Refused('workshopFull')
    const token = newHallToken()
    writer.join({ hash: hallTokenHash(token), workshop: workshop.id, table, isStopped: false })
    writer.changed(workshop.id, false)
    return releaseReceipt({ token })
  })
}
