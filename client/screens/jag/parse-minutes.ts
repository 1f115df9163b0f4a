// Long because the forms that minutes take are read one after another: apart, which comes before which could not be seen.
import { noUpdateWords } from '../../../server/contract/told/action-standing.ts'

/** An action that pasted minutes seem to agree: proposed, never kept before somebody has looked at it. */
export interface ProposedAction {
  readonly minute: string
  readonly title: string
  readonly wording: string
  /** Work initials, in capitals. */
  readonly initials: readonly string[]
  /** `YYYY-MM-DD`, where the words name a day. */
  readonly due: string | null
  /** What a pasted table says of it since; empty where it says nothing. */
  readonly update: string
}

/** More than the minutes of a year; what is beyond is not read. */
const mostCharacters = 200_000
export const mostProposed = 100
const mostOwners = 4

/**
 * What was RESOLVED in minutes: prose (number and title of a minute, then *RESOLVED: that … (AB/CD)*, in one piece or as
 * a list), lines *Action: AB/CD*, and tables of three columns as they come off a word processor. Any text gives a result:
 * where nothing is found, an empty one.
 */
export function parseMinutes(text: string): ProposedAction[] {
  const lines = text
    .slice(0, mostCharacters)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u00A0\u2007\u202F]/g, ' ')
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .split('\n')
  const found: ProposedAction[] = []
  let heading: Heading = { minute: '', title: '' }
  let resolved: string[] | null = null
  const finish = (): void => {
    if (resolved) for (const part of partsOf(resolved)) found.push(proposed(heading, part))
    resolved = null
  }
  for (const line of lines) {
    const row = rowOf(line, heading)
    if (row) {
      finish()
      heading = row.heading
      if (row.matter) found.push({ ...proposed(heading, row.matter), update: row.update })
      continue
    }
    const next = headingOf(line)
    if (next) {
      finish()
      heading = next
      continue
    }
    const begun = resolvedIn(line)
    if (begun !== null) {
      finish()
      resolved = [begun]
      continue
    }
    const whose = ownersLine(line)
    if (whose) {
      finish()
      const last = found.at(-1)
      if (last && last.initials.length === 0) found[found.length - 1] = { ...last, initials: whose }
      continue
    }
    if (line.trim() === '' && !(resolved && isWaiting(resolved))) finish()
    else resolved?.push(line)
  }
  finish()
  return found.filter(({ wording }) => wording !== '').slice(0, mostProposed)
}

interface Heading {
  readonly minute: string
  readonly title: string
}

const number = String.raw`\d{1,3}(?:[./-]\d{1,4}){0,3}[a-z]?`
const headingForm = new RegExp(String.raw`^\s{0,20}(?:minute\s{1,5})?(${number})[.):]?\s{1,20}(\S.*)$`, 'i')
const monthsForm = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b/i
const longestTitle = 120

/** `37 MATTERS ARISING`, `4.2. Information sharing`: a number and a short title, no sentence and no date. */
function headingOf(line: string): Heading | null {
  const match = headingForm.exec(line)
  if (!match) return null
  const [, minute, rest] = match
  const title = rest.trim()
  // A line that goes on from the one before begins small.
  if (title.length > longestTitle || /[.;,]$/.test(title) || !/^["'“(]?[A-Z]/.test(title)) return null
  if (/^(?:that|to)\s/i.test(title) || monthsForm.test(title) || resolvedIn(title) !== null) return null
  return { minute, title: sentenceCase(title) }
}

/** A title all in capitals as it is read. */
function sentenceCase(title: string): string {
  if (title !== title.toUpperCase() || !/[A-Z]{4}/.test(title)) return title
  const words = title.toLowerCase().split(' ')
  return upperFirst(
    words.map((word) => (known.has(word.toUpperCase()) ? word.toUpperCase() : word)).join(' '),
  )
}

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** What follows RESOLVED (or AGREED) in a line; null when it is not there. */
function resolvedIn(line: string): string | null {
  const match =
    /\b(?:RESOLVED|AGREED)\b|^\s{0,20}(?:resolved|agreed)\b/.exec(line) ?? /^\s{0,20}Resolved\b/.exec(line)
  return match ? line.slice(match.index + match[0].length).replace(/^\s*[:\-–—]?\s*/, '') : null
}

/** Nothing of it has been said yet: an empty line between *RESOLVED:* and its list. */
const isWaiting = (lines: readonly string[]): boolean => {
  const said = lines.join(' ').trim()
  return said === '' || /^(?:that|to)?\s*:?$/i.test(said) || said.endsWith(':')
}

const itemForm = /^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[).]|[•·▪*–-])\s+/i

/** A resolution in one piece, or the lines of its list. */
function partsOf(lines: readonly string[]): string[] {
  const parts: string[] = []
  for (const line of lines.flatMap(splitItems)) {
    const isItem = itemForm.test(line)
    const said = line.replace(itemForm, '').trim()
    if (isItem || parts.length === 0) parts.push(said)
    else parts[parts.length - 1] = `${parts[parts.length - 1]} ${said}`.trim()
  }
  return parts.filter((part, at) => !(at === 0 && parts.length > 1 && isWaiting([part])))
}

/** `(1) that …; (2) that …` in one line. */
const splitItems = (line: string): string[] => line.split(/(?:;|\band\b)\s+(?=\((?:\d{1,2}|[a-z])\)\s)/i)

/** Abbreviations that stand where initials do. */
const known = new Set(
  [
    'ASB',
    'BID',
    'CCTV',
    'CID',
    'CSP',
    'DPIA',
    'ISA',
    'ISTV',
    'JAG',
    'LED',
    'MASH',
    'MEGA',
    'MPS',
    'NHS',
  ].concat(['PSPO', 'RSL', 'SNB', 'SPOC', 'TBC', 'TYS', 'UK', 'YJS', 'YOS', 'YP', 'AOB', 'CSE', 'FGM']),
)
const some = String.raw`[A-Z]{2,4}(?:\s{0,2}(?:/|,|&|\+|and)\s{0,2}[A-Z]{2,4}){0,5}`
const inBrackets = new RegExp(
  String.raw`\s{0,5}[([]\s{0,3}(?:[Aa]ction|ACTION)?\s{0,2}:?\s{0,3}(${some})\s{0,3}[)\]]\s{0,3}[.;]?\s{0,3}$`,
)
const afterWord = new RegExp(
  String.raw`\s{0,5}\b(?:Action|ACTION)\s{0,3}:?\s{1,5}(${some})\s{0,3}[.;]?\s{0,3}$`,
)
const inMargin = new RegExp(String.raw`\s{3,40}(${some})\s{0,3}$`)
const onlyOwners = new RegExp(
  String.raw`^\s{0,40}(?:(?:Action|ACTION|Owner|Lead)s?\s{0,3}:?\s{0,5})?[([]?(${some})[)\]]?\s{0,3}[.;]?\s{0,3}$`,
)

/** A line that holds nothing but initials belongs to what stands above it. */
function ownersLine(line: string): string[] | null {
  const match = line.length > 80 ? null : onlyOwners.exec(line)
  const initials = match ? listOf(match[1]) : []
  return initials.length > 0 ? initials : null
}

const listOf = (text: string): string[] =>
  [...new Set(text.split(/[^A-Z]+/))]
    .filter((each) => each.length > 1 && !known.has(each))
    .slice(0, mostOwners)

function proposed({ minute, title }: Heading, part: string): ProposedAction {
  const { words, initials } = ownersOf(part)
  const { wording, due } = dueOf(words)
  return { minute, title, wording: cleaned(wording), initials, due, update: '' }
}

function ownersOf(part: string): { words: string; initials: string[] } {
  // The end alone is looked at: where initials stand.
  const tail = Math.max(0, part.length - 120)
  for (const form of [inBrackets, afterWord, inMargin]) {
    const match = form.exec(part.slice(tail))
    const initials = match ? listOf(match[1]) : []
    if (match && initials.length > 0) return { words: part.slice(0, tail + match.index), initials }
  }
  return { words: part, initials: [] }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const dueInWords = /,?\s{0,3}\bby (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([A-Za-z]{3,9}),? (20\d\d)\b/
const dueInFigures = /,?\s{0,3}\bby (\d{1,2})[/.](\d{1,2})[/.](20\d\d)\b/

/** `by 12 May 2026` is the day it is due: a whole date stands in no wording. */
function dueOf(words: string): { wording: string; due: string | null } {
  const named = dueInWords.exec(words)
  const figures = named ? null : dueInFigures.exec(words)
  const match = named ?? figures
  if (!match) return { wording: words, due: null }
  const [, day, month, year] = match
  const number = named ? months.indexOf(month.slice(0, 3).toLowerCase()) + 1 : Number(month)
  const due = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${due}T00:00:00Z`)
  // There is no such day.
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== due)
    return { wording: words, due: null }
  return { wording: words.slice(0, match.index) + words.slice(match.index + match[0].length), due }
}

/** Without the *that* of a resolution, in one line, with a capital. */
const cleaned = (words: string): string =>
  upperFirst(
    words
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replace(/^(?:it was |they )?that:? /i, '')
      .replace(/^to /, '')
      .replace(/[;,\s]+(?:and)?$/, '')
      // The initials of who does it follow, not another sentence.
      .replace(/\.$/, '')
      .trim(),
  )

const cellNumber = new RegExp(String.raw`^(?:minute\s{1,5})?(${number})[.):]?(?:\s{1,20}(.*))?$`, 'i')

/** A row of a table with tabs between its columns: minute number and title, matter, update. */
function rowOf(line: string, before: Heading): { heading: Heading; matter: string; update: string } | null {
  if (!line.includes('\t')) return null
  const cells = line.split('\t').map((cell) => cell.trim())
  const [first, matter = '', update = ''] = cells
  if (matter === '' || /^(?:minute|item|no\.?$)/i.test(first)) return null
  const match = cellNumber.exec(first)
  // The number and its title may have a column each.
  if (match && match[2] === undefined && cells.length > 3)
    return {
      heading: { minute: match[1], title: sentenceCase(matter) },
      matter: update,
      update: said(cells[3]),
    }
  if (match)
    return {
      heading: { minute: match[1], title: sentenceCase(match[2] ?? '') },
      matter,
      update: said(update),
    }
  return first === '' && before.minute !== '' ? { heading: before, matter, update: said(update) } : null
}

const said = (update: string): string => (update === noUpdateWords ? '' : update)
