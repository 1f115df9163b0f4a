const SMALL_WORDS = new Set(['and', 'at', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to'])
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  rd: 'Road',
  pk: 'Park',
  cir: 'Circus',
  stn: 'Station',
}
const KEPT_CAPITALS = new Set(['pru', 'gp'])

/** "NEWTOWN HIGH STREET / THE MALL" → "Newtown High Street / The Mall"; the trailing "T" for a tram stop goes. */
export function busStopName(published: string): string {
  return published
    .replace(/\bP R U\b/, 'PRU')
    .split('/')
    .map((part) => titleCase(part.replace(/ T\s*$/, '')))
    .filter((part) => part !== '')
    .join(' / ')
}

/** "Prince'S Plain" → "Prince's Plain": the publisher's capitals after an apostrophe. */
export function streetName(published: string): string {
  return published.trim().replace(/'S\b/g, "'s")
}

/** "Newtown (Kent)" → "Newtown": the county tells stations apart nationally, not in one borough. */
export function stationName(published: string): string {
  return published.replace(/\s*\([^)]*\)\s*$/, '').trim()
}

/** Words of one name in Title Case; small words stay small except first. */
function titleCase(name: string): string {
  const words = name.trim().toLowerCase().split(/\s+/)
  return words.map((word, at) => titleWord(word, at === 0)).join(' ')
}

function titleWord(word: string, first: boolean): string {
  if (KEPT_CAPITALS.has(word) || /\d/.test(word)) return word.toUpperCase()
  if (SMALL_WORDS.has(word) && !first) return word
  if (ABBREVIATIONS[word]) return ABBREVIATIONS[word]
  return word.replace(
    /(^|[-("])([a-z])/g,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  )
}
