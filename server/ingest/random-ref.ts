import { randomBytes } from 'node:crypto'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** A random 128-bit id in base32 (RFC 4648 alphabet, lower case): 26 characters. */
export function randomRef(): string {
  let bits = BigInt(`0x${randomBytes(16).toString('hex')}`)
  let text = ''
  for (let at = 0; at < 26; at++) {
    text += alphabet[Number(bits & 31n)]
    bits >>= 5n
  }
  return text
}
