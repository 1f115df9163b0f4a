/** What is said about a view wherever its figures go: about.txt, file headers, spreadsheet notes. */
export interface ViewFacts {
  /** Handling marking: "OFFICIAL". */
  marking: string
  areaName: string
  /** The filter in words. */
  question: string
  /** The filter as an address holds it; '' = everything. */
  canonical: string
  sources: readonly SourceFacts[]
  /** Labels of sources left out, since only their released figures are for this reader. */
  releasedOnly: readonly string[]
  vintage: number
  dataVersion: string
  areaVersion: string
  /** London day on which the file was made, `YYYY-MM-DD`. */
  day: string
  attribution: string
  /** Some counted source is invented. */
  demonstration: boolean
  /** Every counted record knows only its month. */
  monthOnly: boolean
  total: number
  excluded: { monthOnly: number; noHour: number; noCell: number; outsideWards: number }
}

export interface SourceFacts {
  label: string
  class: string
  /** Records lie on place cells; otherwise they answer by ward only. */
  cells: boolean
  /** Records know their day; otherwise their month only. */
  days: boolean
  /** Points were moved before publication. */
  snapped: boolean
}

/** The sentence that stands on every screen, print and file while invented records are counted. */
export const demonstrationSentence =
  'DEMONSTRATION DATA: the incidents are invented and set on real geography. Do not act on them.'

/** Lines short enough to stand in a GeoJSON member, a GeoPackage table or a spreadsheet note. */
export function factLines(facts: ViewFacts): string[] {
  return [
    facts.marking,
    ...(facts.demonstration ? [demonstrationSentence] : []),
    `${facts.areaName}: ${facts.question}`,
    `Filter: ${facts.canonical === '' ? 'none' : facts.canonical}`,
    `Sources: ${facts.sources.map((source) => source.label).join('; ') || 'none'}`,
    ...releasedOnlyLines(facts),
    `Wards of ${facts.vintage} · data version ${facts.dataVersion} · made on ${facts.day}`,
    facts.attribution,
  ]
}

/** What is not counted because only released figures of it are for this reader; nothing where there is none. */
export function releasedOnlyLines({ releasedOnly }: Pick<ViewFacts, 'releasedOnly'>): string[] {
  return releasedOnly.length === 0
    ? []
    : [`Not counted here, only as released figures (/released): ${releasedOnly.join('; ')}`]
}

/**
 * The same as response headers. Header text is ASCII: other letters are written plainly or as `%XX`-free `?`.
 */
export function factHeaders(facts: ViewFacts): Record<string, string> {
  return {
    'X-Handling-Marking': headerText(
      facts.demonstration ? `${facts.marking}; ${demonstrationSentence}` : facts.marking,
    ),
    'X-Filter': headerText(facts.canonical),
    'X-Ward-Vintage': String(facts.vintage),
    'X-Data-Version': headerText(facts.dataVersion),
    'X-Attribution': headerText(facts.attribution),
    Link: `</api/export/about.txt${facts.canonical === '' ? '' : `?${encodeURI(facts.canonical)}`}>; rel="describedby"`,
  }
}

/** Header text is ASCII. */
export function headerText(text: string): string {
  return text
    .replaceAll('©', '(c)')
    .replace(/[–—−]/g, '-')
    .normalize('NFKD')
    .replace(/[^\x20-\x7E]/g, '')
}
