import { minuteNumber, type SittingFields } from '../../../server/contract/told/sitting.ts'
import type { PaperSection } from '../../state/paper/paper-section.ts'
import { minuteWords, outcomeWords } from './minute-words.ts'

/** The minutes of a sitting as a table; `isPublic`: Part 1 alone. Numbers stay those of the whole. */
export function minutesSection(fields: SittingFields, isPublic: boolean): PaperSection {
  return {
    ...{ id: 'minutes', title: 'Minutes', notes: [], empty: 'Nothing was minuted.' },
    table: {
      caption: 'Minutes in the order in which they were taken',
      ...{ head: ['Number', 'Matter', 'Decision'], widths: [0.18, 0.4, 0.42] },
      rows: fields.minutes
        .map((minute, at) => ({ minute, number: minuteNumber(fields, at) }))
        .filter(({ minute }) => !isPublic || minute.part === 1)
        .map(({ minute, number }) => [
          number,
          minute.title,
          [outcomeWords(minute), minuteWords(minute)].filter(Boolean).join(': '),
        ]),
    },
  }
}
