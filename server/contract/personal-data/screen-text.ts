import { detectors } from './detectors.ts'
import { digitsOf } from './find-spans.ts'
import { type Finding, needsReview, personalDataKinds } from './finding.ts'
import { normalise } from './normalise.ts'

export interface Screened {
  /** The text with every finding replaced. */
  readonly text: string
  /** In the order of the text, none overlapping; positions are those of the original. */
  readonly found: readonly Finding[]
  /** Something was found that a person looks at before others may read the text: anything but dates and ages. */
  readonly held: boolean
}

const passes = 3

/**
 * Looks for personal data and takes it out. Pure and the same everywhere: the browser warns with it, the server
 * stores only what comes out of it. A text that comes out is looked at again until nothing more is found, because
 * what stood around a finding may itself be one. Names without a word that introduces them are not found.
 */
export function screenText(original: string): Screened {
  const found = findingsIn(original)
  let text = replaced(original, found)
  for (let pass = 1, rest = found; rest.length > 0 && pass < passes; pass++) {
    rest = findingsIn(text)
    text = replaced(text, rest)
  }
  return { text, found, held: found.some(({ kind }) => needsReview(kind)) }
}

/** All findings. Where several cover the same words the longest names them, else the earlier kind; it covers them all. */
function findingsIn(original: string): Finding[] {
  const { text, originalOf } = normalise(original)
  const digits = digitsOf(text).length
  const all: Finding[] = []
  for (const kind of personalDataKinds) {
    const { find, leastDigits } = detectors[kind]
    if (digits < leastDigits) continue
    for (const { start, end, replacement } of find(text))
      all.push({ kind, start: originalOf(start), end: originalOf(end), replacement })
  }
  all.sort((one, other) => one.start - other.start)
  const kept: Finding[] = []
  for (const finding of all) {
    const last = kept.at(-1)
    if (last === undefined || finding.start >= last.end) kept.push(finding)
    else kept[kept.length - 1] = joined(last, finding)
  }
  return kept
}

/** Two that overlap as one. A longest wins; the order of `all` keeps the kinds' order among equals. */
function joined(one: Finding, other: Finding): Finding {
  const named = other.end - other.start > one.end - one.start ? other : one
  return { ...named, start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) }
}

function replaced(original: string, found: readonly Finding[]): string {
  let text = ''
  let at = 0
  for (const { start, end, replacement } of found) {
    text += original.slice(at, start) + replacement
    at = end
  }
  return text + original.slice(at)
}
