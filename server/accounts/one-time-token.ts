import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits as letters: in the link that is handed over, and nowhere else. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a token; 256 random bits need no salt. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
