import { before, findSpans } from './find-spans.ts'
import type { Span } from './finding.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const day = '\\d{1,2}(?:\\s?(?:st|nd|rd|th))?'
const fullYear = '((?:19|20)\\d{2})'
const end = '(?!\\d)'

const numeric = new RegExp(
  `(?<!\\d)(?<!\\d[/.])(\\d{1,4})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})${end}(?!\\s?(?:%|m|min|mins|metres|minutes|hours)(?!\\p{L}))`,
  'giu',
)
const spaced = new RegExp(
  `(?<!\\d)(?<!\\d[ /.:-])(\\d{1,2})\\s{1,2}(\\d{1,2})\\s{1,2}${fullYear}${end}`,
  'gu',
)
const inOne = new RegExp(`(?<![\\d\\p{L}/])${fullYear}(\\d{2})(\\d{2})(?![\\d\\p{L}/])`, 'gu')
const dayFirst = new RegExp(
  `${before}${day}[\\s/.,-]{0,3}(?:of\\s{1,2})?${month}[\\s/.,-]{0,3}(?:${fullYear}${end}|(?<=[-/])(\\d{2})${end}|'\\s?(\\d{2})${end}|(\\d{2})(?=\\s*(?:[,;)!?\\n]|\\.(?!\\d)|$)))`,
  'giu',
)
const monthFirst = new RegExp(
  `${before}${month}[\\s-]{1,2}(?:the\\s)?${day}[\\s,-]{1,3}${fullYear}${end}`,
  'giu',
)

const numberDate = '\\d{1,4}\\s?[/. -]\\s?\\d{1,2}(?:\\s?[/. -]\\s?\\d{2,4})?'
const wordDate = `${day}[\\s/.,-]{0,3}(?:of\\s{1,2})?${month}(?:[\\s/.,-]{0,3}'?\\d{2,4})?`
const wordDateBack = `${month}[\\s-]{0,2}(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s{1,2})?(?:\\d{4})?`
const birth = new RegExp(
  `(?<=${before}(?:d\\.?\\s?o\\.?\\s?b\\.?|date of birth|birth ?date|birthday|born)(?:\\s?(?:is|was|on|in|:|=|-))?\\s{0,2}(?:the\\s)?)(?:${numberDate}|${wordDate}|${wordDateBack}|\\d{8}|(?:19|20)\\d{2})${end}`,
  'giu',
)

/** Dates that the text itself calls somebody's birth; day, month or year alone, too. */
export const findBirthDates = (text: string): Span[] => findSpans(text, birth, () => '[birth date removed]')

/**
 * Dates with day, month and year, made into month and year. Day before month, as in Great Britain; the other way
 * round where only that can be a date.
 */
export function findFullDates(text: string): Span[] {
  return [
    ...findSpans(text, numeric, ([, first, , second, third]) =>
      first.length === 4 ? monthOf(first, second, third) : monthOf(third, second, first),
    ),
    ...findSpans(text, spaced, ([, first, second, year]) => monthOf(year, second, first)),
    ...findSpans(text, inOne, ([, year, second, third]) =>
      Number(second) <= 12 && Number(third) <= 31 ? monthOf(year, second, third) : null,
    ),
    ...findSpans(text, dayFirst, ([, name, ...years]) =>
      named(
        name,
        years.find((year) => year !== undefined),
      ),
    ),
    ...findSpans(text, monthFirst, ([, name, year]) => named(name, year)),
  ]
}

function monthOf(yearText: string, monthText: string, dayText: string): string | null {
  if (dayText.length > 2 || yearText.length % 2 === 1) return null
  let [monthNumber, dayNumber] = [Number(monthText), Number(dayText)]
  if (monthNumber > 12) [monthNumber, dayNumber] = [dayNumber, monthNumber]
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31) return null
  const year = yearOf(yearText)
  return year < 1900 || year > 2099 ? null : `${months[monthNumber - 1]} ${year}`
}

const named = (name: string, year = ''): string | null => {
  const full = months.find((each) => each.toLowerCase().startsWith(name.slice(0, 3).toLowerCase()))
  return full === undefined || year === '' ? null : `${full} ${yearOf(year)}`
}

/** Two digits are of this century up to 49. */
const yearOf = (text: string): number =>
  text.length === 2 ? Number(text) + (Number(text) < 50 ? 2000 : 1900) : Number(text)
