import { KeptShift, PhoneVisit } from '../../server/contract/phone-shift.ts'

/** What a phone keeps of a patrol, as the contract says it; every reading of it is checked. */

const shiftKey = 'shift'
const visitsKey = 'shift-visits'
/** Set while a phone was told to leave the shift and something is still to be sent. */
const leavingKey = 'shift-leaving'

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** False when the device takes no more: then nothing was kept. */
function write(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export const readShift = (): KeptShift | null => KeptShift.safeParse(read(shiftKey)).data ?? null
export const keepShift = (shift: KeptShift): boolean => write(shiftKey, shift)
export const dropShift = (): void => localStorage.removeItem(shiftKey)

/** Oldest first. What cannot be read any more is no visit. */
export const readVisits = (): readonly PhoneVisit[] => {
  const kept = read(visitsKey)
  return (Array.isArray(kept) ? kept : []).flatMap((each) => PhoneVisit.safeParse(each).data ?? [])
}
export const keepVisits = (visits: readonly PhoneVisit[]): boolean => write(visitsKey, visits)

export const isLeaving = (): boolean => localStorage.getItem(leavingKey) !== null
export function setLeaving(leaving: boolean): void {
  if (leaving) localStorage.setItem(leavingKey, 'yes')
  else localStorage.removeItem(leavingKey)
}
