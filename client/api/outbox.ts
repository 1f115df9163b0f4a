import { WaitingRecord } from '../../server/contract/told/waiting.ts'

/**
 * What was written without signal and waits on this device, until it is sent or its writer removes it. It outlives the
 * page and a sign-out; whoever else signs in is told that something waits, never what.
 */

const key = 'outbox'

/** Oldest first. What cannot be read any more is no report. */
export function readOutbox(): readonly WaitingRecord[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return (Array.isArray(kept) ? kept : []).flatMap((each) => {
      const parsed = WaitingRecord.safeParse(each)
      return parsed.success ? [parsed.data] : []
    })
  } catch {
    return []
  }
}

/** False when the device takes no more: then nothing was kept. */
export function writeOutbox(all: readonly WaitingRecord[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(all))
    return true
  } catch {
    return false
  }
}
