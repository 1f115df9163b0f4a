import type { AccountEvent } from '../contract/account.ts'

/** Says that something happened with an account; the composition root connects the audit to it. */
export type Tell = (event: AccountEvent['event'], account: string | null, by?: string) => void
