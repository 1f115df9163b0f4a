import type { WriteAudit } from '../contract/audit.ts'
import { openWriter } from '../store/open.ts'
import { openTicketWriter, type ShiftUse } from '../store/ticket-store.ts'

const everyMilliseconds = 5 * 60_000

/**
 * Writes what phones did in hours that are over into the audit, by plan, team and hour. It was written down in work.sqlite
 * before each was answered; the audit's own entries say the second, and so they come only afterwards, all of an hour together.
 * Killed in between an entry may come twice, never be lost. Tickets that are over go too.
 */
export async function settleShiftUse(
  dataFolder: string,
  clock: () => Date,
  audit: WriteAudit,
): Promise<void> {
  const work = openWriter(dataFolder, 'work')
  try {
    const tickets = openTicketWriter(work)
    const now = clock().toISOString()
    tickets.removeOver(now)
    for (const use of tickets.usesBefore(now.slice(0, 13))) {
      await audit({
        ...{ event: 'shift', account: null, role: use.role, agency: use.agency, endpoint: use.what },
        ...{ question: useWords(use), basis: use.basis, outcome: 'done', withheld: 0 },
      })
      tickets.forgetUse(use)
    }
  } finally {
    work.close()
  }
}

const useWords = ({ plan, team, hour, times }: ShiftUse): string =>
  `plan=${plan}&team=${team + 1}&hour=${hour}&times=${times}`

/** Does so now and every few minutes. Answers with how it is stopped: what is being written then is waited for. */
export function startShiftAudit(
  settle: () => Promise<void>,
  onError: (error: unknown) => void,
): { stop: () => Promise<void> } {
  let running = Promise.resolve()
  const look = (): void => {
    running = running.then(settle).catch(onError)
  }
  look()
  const timer = setInterval(look, everyMilliseconds)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
