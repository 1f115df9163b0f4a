/** Codes of an event: eight characters that nobody reads wrongly (Crockford's base 32: no I, L, O, U). */

export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const codeLength = 8

/** As it is hashed: O is read as 0, I and L as 1; case, spaces and hyphens do not matter. Null: no code at all. */
export function readCode(typed: string): string | null {
  if (typed.length > 40) return null
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return code.length === codeLength && [...code].every((each) => codeAlphabet.includes(each)) ? code : null
}

/** As it is shown: two groups of four. */
export const spacedCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`
