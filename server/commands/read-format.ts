import { type ImportFormat, importFormats } from '../contract/sources.ts'
import { Refused } from '../errors.ts'

/** The format an address names; undefined when it names none. Throws `Refused('unknownValue')`. */
export function readFormat(text: string | null | undefined): ImportFormat | undefined {
  if (text === null || text === undefined || text === '') return undefined
  if (!isFormat(text)) throw new Refused('unknownValue', { param: 'format' })
  return text
}

function isFormat(text: string): text is ImportFormat {
  return Object.hasOwn(importFormats, text)
}
