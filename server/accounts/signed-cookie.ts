import { createHmac, timingSafeEqual } from 'node:crypto'

/** The value of one cookie of a Cookie header, as it was sent; undefined when there is none of this name. */
export function cookieValue(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}

/**
 * What a signed cookie holds (`value.base64(HMAC-SHA-256(secret, value))`, percent-encoded: the form in which
 * better-auth sets its cookies); undefined when the signature is not ours.
 */
export function signedValue(sent: string, secret: string): string | undefined {
  const text = decoded(sent)
  const at = text.lastIndexOf('.')
  if (at < 1) return undefined
  const value = text.slice(0, at)
  const given = Buffer.from(text.slice(at + 1))
  const right = Buffer.from(createHmac('sha256', secret).update(value).digest('base64'))
  return given.length === right.length && timingSafeEqual(given, right) ? value : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
