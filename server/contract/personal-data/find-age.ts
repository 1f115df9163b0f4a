import { after, before, findSpans } from './find-spans.ts'
import type { Span } from './finding.ts'

const numbers =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ')
const age = `(\\d{1,3}|${numbers.join('|')})`
/** A span of ages is a band already. */
const alone = '(?<!\\d\\s?(?:-|to|and|or|/)\\s?)'
const old = '(?:y(?:ea)?rs?[\\s-]{0,2}(?:old|of\\s+age)|y\\.?\\s?/?\\s?o)'
const trailing = new RegExp(`${before}${alone}${age}([\\s-]{0,2})(${old}s?)${after}`, 'giu')
const leading = new RegExp(
  `${before}(age(?:d)?(?:\\s(?:of|is|about|around|approx\\.?))?[\\s:=-]{1,3})${age}(?!\\s?(?:-|to|and|or|/)\\s?\\d)(?![\\d\\p{L}+%:]|\\.\\d)`,
  'giu',
)
const bands = [0, 10, 13, 16, 18, 25, 35, 50, 65]

/** Exact ages of one person, made into bands: 0–9, 10–12, 13–15, 16–17, 18–24, 25–34, 35–49, 50–64, 65+. */
export function findAges(text: string): Span[] {
  return [
    ...findSpans(text, trailing, ([, years, gap, unit]) => {
      const band = bandOf(years)
      return band && `${band}${gap}${unit}`
    }),
    ...findSpans(text, leading, ([, words, years]) => {
      const band = bandOf(years)
      return band && `${words}${band}`
    }),
  ]
}

function bandOf(written: string): string | null {
  const place = numbers.indexOf(written.toLowerCase())
  const years = place < 0 ? Number(written) : place + 10
  if (years > 120) return null
  const index = bands.findLastIndex((from) => from <= years)
  if (index === 0) return '0–9'
  return index === bands.length - 1 ? '65+' : `${bands[index]}–${bands[index + 1] - 1}`
}
