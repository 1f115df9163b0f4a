import type { Span } from './finding.ts'

/** Not inside a word or number: nothing of either stands before, nothing after. */
export const before = '(?<![\\p{L}\\p{N}])'
export const after = '(?![\\p{L}\\p{N}])'

/**
 * Every match of a global pattern that `replacementFor` gives a replacement to. After a match that it turns down
 * (null) the search goes on one character later, so a wrong beginning hides nothing. Patterns bound their
 * repetitions: the time grows with the length of the text and with nothing else.
 */
export function findSpans(
  text: string,
  pattern: RegExp,
  replacementFor: (match: RegExpExecArray) => string | null,
): Span[] {
  const spans: Span[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index
    const replacement = replacementFor(match)
    if (replacement !== null) spans.push({ start, end: start + match[0].length, replacement })
    // A step never ends inside a surrogate pair: the pattern would go back to where it was.
    else pattern.lastIndex = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1)
  }
  return spans
}

export const digitsOf = (text: string): string => text.replace(/\D/g, '')
