import { demonstrationSentence, releasedOnlyLines, type SourceFacts, type ViewFacts } from './view-facts.ts'

const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',')

/** about.txt: what a file of figures is, in plain words, for whoever finds it later. Lines end with LF. */
export function aboutText(facts: ViewFacts): string {
  const parts = [
    facts.marking,
    ...(facts.demonstration ? ['', demonstrationSentence] : []),
    '',
    `Incidents by place in ${facts.areaName}`,
    `Made on ${facts.day}`,
    '',
    ...heading('What was asked'),
    facts.question,
    `As an address: ${facts.canonical === '' ? '(no filter)' : facts.canonical}`,
    `Records counted: ${number(facts.total)}`,
    ...excludedLines(facts),
    '',
    ...heading('Sources'),
    ...(facts.sources.length === 0 ? ['None: nothing was counted.'] : facts.sources.flatMap(sourceLines)),
    ...releasedOnlyLines(facts),
    'Sources that describe the same events are never added together: one of them is counted at a time.',
    '',
    ...heading('Geography'),
    `Wards: boundaries of ${facts.vintage}.`,
    'Place cells: H3 resolution 10, hexagons about 130 m across. Coordinates are the centre of a cell or the',
    'outline of a whole cell, WGS84 degrees. No exact point of an incident is stored or exported.',
    'A saved area is the whole cells whose centre lies inside the outline that was drawn.',
    '',
    ...heading('Columns'),
    ...columnLines,
    '',
    ...heading('Limits'),
    ...limitLines(facts),
    '',
    ...heading('Version'),
    `Data version ${facts.dataVersion}; area pack ${facts.areaVersion.slice(0, 12)}.`,
    '',
    ...heading('Attribution'),
    facts.attribution,
    '',
    facts.marking,
  ]
  return `${parts.join('\n')}\n`
}

/** A title with its line beneath. */
export const heading = (text: string): string[] => [text, '-'.repeat(text.length)]

const sourceLines = (source: SourceFacts): string[] => [
  `* ${source.label} (${source.class})`,
  `  ${source.cells ? 'placed by cell' : 'by ward only: no place cells'}; ${
    source.days ? 'with days' : 'month only'
  }${source.snapped ? '; points snapped by the publisher before publication' : ''}`,
]

function excludedLines({ excluded }: ViewFacts): string[] {
  const reasons: [number, string][] = [
    [excluded.monthOnly, 'know only their month, and a day, hour or part of a month was asked for'],
    [excluded.noHour, 'have no hour, and an hour was asked for'],
    [excluded.noCell, 'have no place cell: in the ward table, not in the cells'],
    [excluded.outsideWards, 'lie in the margin around the wards'],
  ]
  return reasons.filter(([count]) => count > 0).map(([count, why]) => `  ${number(count)} records ${why}.`)
}

const columnLines = [
  'cells: cell (H3 index) · lon, lat (its centre) · ward (code) · count · rank (1 = most; no two alike) ·',
  '  z (Gi*) · p (two-sided) · q (p after Benjamini-Hochberg over every cell of the borough) ·',
  '  bin (3, 2, 1 = higher than its surroundings at 99, 95, 90 %; -3..-1 = lower; 0 = neither).',
  '  z, p and q are empty when the data were too thin for the test; bin is then 0.',
  'wards: code · name · vintage · count · residents (Census 2021, best fit; empty where not published) ·',
  '  per1000 (count per 1,000 residents).',
  'areas: id · name · kind · cells (number of whole cells) · count · area_km2.',
]

function limitLines(facts: ViewFacts): string[] {
  const snapped = facts.sources.some((source) => source.snapped)
  return [
    ...(facts.monthOnly
      ? ['Every counted record knows only its month: nothing here says which day or hour.']
      : []),
    ...(snapped
      ? [
          'Published points were moved to a nearby anonymous map point (street middle, station, shopping area):',
          'many incidents of one neighbourhood share one point, so a single cell may look worse than it is.',
        ]
      : []),
    'Recorded incidents are what was reported and recorded, not all that happened.',
    'Residents are not the people present: town centres have an unknown daytime population, so a high rate per',
    '1,000 residents there is no risk to a resident.',
    'A place that stands out is a reason to look, not an explanation and not a judgement on anyone there.',
    'With many empty cells p is approximate. How the figures were made: method.md of the pack.',
  ]
}
