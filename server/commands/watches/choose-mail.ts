import { isAsked, mailKindNames } from '../../contract/mail.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import { openMailWriter } from '../../store/mail-store.ts'
import { openWriter } from '../../store/open.ts'
import type { Acting } from '../acting.ts'
import type { Receipt } from '../receipt.ts'

/**
 * Somebody chooses to be told by mail, or takes it back, and what waited for them with it. Refuses `notAllowed` where no mail
 * can be sent, and for whoever has no account: by one click nobody has an address.
 */
export function chooseMail(
  { config, viewer, clock, dataVersion }: Acting,
  { on, isOffered }: { on: boolean; isOffered: boolean },
): Released<Receipt> {
  const { account } = viewer
  if (account === null || (on && !isOffered)) throw new Refused('notAllowed')
  const connection = openWriter(config.dataFolder, 'work')
  try {
    const writer = openMailWriter(connection)
    connection
      .transaction(() => {
        writer.choose(account, on ? clock().toISOString() : null)
        if (!on) for (const kind of mailKindNames) if (!isAsked(kind)) writer.forget(account, kind)
      })
      .immediate()
  } finally {
    connection.close()
  }
  return releaseReceipt({ done: true, dataVersion: dataVersion() }, on ? 'mail=on' : 'mail=off')
}
