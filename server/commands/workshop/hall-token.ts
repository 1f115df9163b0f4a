import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits as letters: on the phone, and nowhere else. */
export const newHallToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of it; 256 random bits need no salt. */
export const hallTokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url')
