import type { Area } from '../area/area.ts'
import { monthOfDay } from '../contract/calendar.ts'
import type { WardCode } from '../contract/ids.ts'
import { wordKey } from '../contract/mappings.ts'
import { surveyLimits } from '../contract/surveys.ts'
import { londonTime } from './london-time.ts'
import { createPartnerTimeReader } from './partner-time.ts'
import { bad, good, type Read } from './refusal.ts'
import { admitText } from './strip-text.ts'

const wholeArea: readonly string[] = ['whole area', 'whole borough', 'borough', 'all wards']

/**
 * Reads a ward of 2022 by its name or code; null for the whole area, by its name or in plain words. Nothing else: areas
 * that overlap wards could be subtracted from them.
 */
export function createWardReader(area: Area, column: string): (text: string) => Read<WardCode | null> {
  const wards = area.wards(2022)
  const byKey = new Map(wards.flatMap(({ code, name }) => [code, name].map((each) => [placeKey(each), code])))
  const whole = new Set([area.name, ...wholeArea].map(placeKey))
  return (text) => {
    const key = placeKey(text)
    if (key === '') return bad('noLocation', column)
    const ward = byKey.get(key)
    if (ward !== undefined) return good(ward)
    if (whole.has(key)) return good(null)
    return bad(area.knownWard(text.trim()) ? 'otherWards' : 'unknownWard', column)
  }
}

/** Without the words that some write and some do not. */
function placeKey(text: string): string {
  return wordKey(text)
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/ ward$/, '')
    .trim()
}

const quarterFirst = /^q([1-4])[ /-]*(\d{4})$/i
const yearFirst = /^(\d{4})[ /-]*q([1-4])$/i

/** Reads a quarter (`2026 Q1`, `Q1 2026`) or a month; a full date is its month. First and last month. */
export function createPeriodReader(
  column: string,
  now: Date,
): (text: string) => Read<readonly [number, number]> {
  const readDate = createPartnerTimeReader({ column, order: 'uk', hourColumn: null, clock: 'london' }, now)
  return (text) => {
    const plain = text.trim()
    if (plain === '') return bad('noTime', column)
    const [, early, late] = yearFirst.exec(plain) ?? []
    if (early !== undefined) return quarterMonths(Number(early), Number(late), column, now)
    const [, quarter, year] = quarterFirst.exec(plain) ?? []
    if (year !== undefined) return quarterMonths(Number(year), Number(quarter), column, now)
    const read = readDate(plain, '')
    return read.issue ? read : good([read.value.month, read.value.month])
  }
}

function quarterMonths(
  year: number,
  quarter: number,
  column: string,
  now: Date,
): Read<readonly [number, number]> {
  if (year < 2000) return bad('before2000', column)
  const first = (year - 2000) * 12 + (quarter - 1) * 3
  return first > monthOfDay(londonTime(now.getTime()).day) ? bad('future', column) : good([first, first + 2])
}

/**
 * Reads the words of a question or an answer through the screen. Whatever somebody would have to look at refuses its
 * row: nobody reads rows of a file one by one, and the sender can write the words again.
 */
export function createWordsReader(
  kind: 'question' | 'answer',
  column: string,
): (text: string) => Read<string> {
  return (text) => {
    const words = text
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    if (words === '') return bad(kind === 'question' ? 'noQuestion' : 'noAnswer', column)
    if (words.length > surveyLimits[kind]) return bad('wordsTooLong', column)
    const { text: screened, held } = admitText(words, surveyLimits[kind])
    if (held) return bad('personalDataText', column)
    if (kind === 'answer' && isTotal(screened)) return bad('totalRow', column)
    return good(screened)
  }
}

/** A row that adds the others up would give back what is withheld among them. */
function isTotal(answer: string): boolean {
  return /^(grand |sub ?|overall )?(totals?|base|sum|n|all( (answers|respondents|responses|people))?)( \(?(base|n|respondents|responses|answers)\)?)?:?$/i.test(
    answer.replace(/-/g, ' '),
  )
}

/** A whole number of zero or more; an empty cell is a missing figure, not zero. */
export function createCountReader(column: string): (text: string) => Read<number> {
  return (text) => {
    const plain = text.trim().replace(/(?<=\d),(?=\d{3}\b)/g, '')
    return /^\d{1,7}$/.test(plain) ? good(Number(plain)) : bad('badCount', column)
  }
}
