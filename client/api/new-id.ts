const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** A random id as the server makes them, 26 characters of base32, for what may have to be sent twice. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(26)), (byte) => alphabet[byte & 31]).join('')
