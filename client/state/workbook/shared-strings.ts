import { readXml } from './read-xml.ts'
import type { Parts } from './unpack.ts'

/** The words that cells point to by number. Pronunciation hints are no part of a word. */
export function sharedStrings(parts: Parts): string[] {
  const bytes = parts.get('xl/sharedStrings.xml')
  const words: string[] = []
  if (!bytes) return words
  let word = ''
  let inText = false
  let inHint = false
  readXml(bytes, {
    open: (name) => {
      if (name === 'si') word = ''
      if (name === 'rPh') inHint = true
      inText = name === 't'
    },
    text: (text) => {
      if (inText && !inHint) word += text
    },
    close: (name) => {
      if (name === 't') inText = false
      if (name === 'rPh') inHint = false
      if (name === 'si') words.push(word)
    },
  })
  return words
}
