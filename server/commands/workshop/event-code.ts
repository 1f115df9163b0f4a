import { randomBytes, randomInt, scryptSync, timingSafeEqual } from 'node:crypto'
import { codeAlphabet, codeLength } from '../../contract/workshop/code.ts'
import type { KeptWorkshop } from '../../contract/workshop/kept.ts'

/** Forty bits could be tried one after another against a fast hash that was stolen: this one takes about 10 ms. */
const cost = { N: 4096, r: 8, p: 1 }
const hashOf = (code: string, salt: string): Buffer => scryptSync(code, salt, 32, cost)
const hoursOpen = 24

/** Another code for an event, and what is kept of it. */
export function newCode(now: Date): { code: string; kept: NonNullable<KeptWorkshop['code']> } {
  const code = Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('')
  const salt = randomBytes(16).toString('base64url')
  const expires = new Date(now.getTime() + hoursOpen * 3_600_000).toISOString()
  return { code, kept: { salt, hash: hashOf(code, salt).toString('base64url'), expires } }
}

/** Whether this code, as `readCode` reads it, lets people into this workshop now. */
export function opens(workshop: KeptWorkshop, code: string, now: Date): boolean {
  if (workshop.code === null || workshop.code.expires <= now.toISOString()) return false
  return timingSafeEqual(hashOf(code, workshop.code.salt), Buffer.from(workshop.code.hash, 'base64url'))
}
