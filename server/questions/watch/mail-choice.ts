import type { AskedKind, MailChoice } from '../../contract/mail.ts'
import { releaseRecord } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import type { MailReader } from '../../store/mail-store.ts'
import type { Asking } from '../asking.ts'

/** Who chose to be told by mail, and the way to send one; null where no mail host is set. */
export interface MailDesk {
  readonly choices: Pick<MailReader, 'chosenSince'>
  readonly sending: {
    /** Puts a mail into the outbox; nobody waits for it. False: no such account, or one of this kind still waits. */
    sendMail(account: string, kind: AskedKind): boolean
    /** Looks now who is to be told, and sends what is due. */
    round(): Promise<void>
  } | null
}

/** Whether mail can be sent to this person, and whether they chose it. By one click nobody has an address. */
export function mailChoice({ viewer }: Asking, { choices, sending }: MailDesk): Released<MailChoice> {
  const { account, role } = viewer
  const isOffered = sending !== null && account !== null
  return releaseRecord(role, { isOffered, isOn: isOffered && choices.chosenSince(account) !== undefined })
}
