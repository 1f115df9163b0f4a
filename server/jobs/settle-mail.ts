import type { MailReason } from '../questions/watch/mail-reasons.ts'
import type { KeptMail } from '../store/mail-store.ts'

/**
 * What becomes of somebody's mail of one kind: one at most until they have looked. `again`: they have looked since, and there
 * is something new.
 */
export function settleMail(
  mail: Pick<KeptMail, 'at' | 'dueAt'> | undefined,
  { isDue, since }: Pick<MailReason, 'isDue' | 'since'>,
): 'add' | 'again' | 'forget' | 'leave' {
  if (!mail) return isDue ? 'add' : 'leave'
  if (since > mail.at) return isDue ? 'again' : 'forget'
  // What is gone before the mail went out need not be told.
  return mail.dueAt !== null && !isDue ? 'forget' : 'leave'
}

/** Pauses between the tries of one mail, in minutes: a day and a half, then it is given up. */
const pausesMinutes = [1, 5, 30, 120, 360, 1440]

/** When the next try is due if the one that begins now fails, having been tried so often before; null: it is the last. */
export function nextTry(tries: number, now: Date): string | null {
  const pause = pausesMinutes[tries]
  return pause === undefined ? null : new Date(now.getTime() + pause * 60_000).toISOString()
}
