import { marking } from '../../contract/marking.ts'
import { isInvented } from '../../contract/sources.ts'
import { type OutstandingRow, outstandingRows } from '../../contract/told/outstanding.ts'
import type { Told } from '../../contract/told/told.ts'
import { releaseTold } from '../../disclosure/gate.ts'
import { mayReadTold } from '../../disclosure/told-policy.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { Asking } from '../asking.ts'
import { heading } from '../exports/about.ts'
import { csvText } from '../exports/csv.ts'
import type { ExportFile } from '../exports/export-file.ts'
import { demonstrationSentence, headerText } from '../exports/view-facts.ts'
import { shown } from './told-entries.ts'

/** Of which meeting; null: actions of none. */
interface OfMeeting {
  readonly meeting: string | null
}

/**
 * Matters outstanding of a meeting as a CSV file: the three columns of the papers, with what this reader may read. `excel`:
 * for a spreadsheet. Refuses `unknownValue` for a meeting that is none.
 */
export function exportOutstanding(
  asking: Asking,
  { meeting, excel }: OfMeeting & { excel: boolean },
): Released<ExportFile> {
  return ofRows(asking, { meeting }, (rows) => {
    const columns = ['minute_number_and_title', 'matter', 'update']
    const fields = rows.map((row) => [row.minute, row.matter, row.update])
    const text = excel
      ? csvText(
          [...columns, 'marking'],
          fields.map((row) => [...row, markOf(asking)]),
          { excel },
        )
      : csvText(columns, fields, { excel })
    return fileOf(asking, { meeting, form: 'csv', text })
  })
}

/** What that file is, in words. Refuses as `exportOutstanding`. */
export function exportOutstandingAbout(asking: Asking, { meeting }: OfMeeting): Released<ExportFile> {
  return ofRows(asking, { meeting }, (rows, name) => {
    const lines = [
      ...[marking, ...(isDemonstration(asking) ? ['', demonstrationSentence] : []), ''],
      `Matters outstanding: ${name}`,
      ...[`Made on ${asking.today}, ${rows.length} matters`, ''],
      ...heading('Columns'),
      '* minute_number_and_title',
      '* matter: what is to be done, with the work initials of who does it',
      '* update: what was said since the last meeting',
      ...['', ...heading('Limits')],
      'It holds Part 2: for the parties of the meeting, never for publication.',
      'Only what the agency that took this file may read is in it.',
      ...['', marking],
    ]
    return fileOf(asking, { meeting, form: 'about.txt', text: `${lines.join('\n')}\n` })
  })
}

function ofRows(
  asking: Asking,
  { meeting }: OfMeeting,
  make: (rows: readonly OutstandingRow[], name: string) => ExportFile,
): Released<ExportFile> {
  const found = meeting === null ? null : meetingOf(asking, meeting)
  return releaseTold(asking.viewer, asking.told.list(['action']), (readable) => {
    const entries = shown(asking, readable).flatMap((entry) => (entry.kind === 'action' ? [entry] : []))
    const last = found?.fields.last ?? null
    return make(outstandingRows(entries, { meeting, last }), found?.fields.name ?? 'actions of no meeting')
  })
}

function meetingOf({ told, viewer }: Asking, id: string): Told<'meeting'> {
  const meeting = told.find(id)
  if (meeting?.kind !== 'meeting' || meeting.removedAt !== null || !mayReadTold(viewer, meeting))
    throw new Refused('unknownValue', { param: 'meeting' })
  return meeting as Told<'meeting'>
}

const isDemonstration = ({ columns }: Asking): boolean => [...columns.coverage.keys()].some(isInvented)
const markOf = (asking: Asking): string =>
  isDemonstration(asking) ? `${marking}; ${demonstrationSentence}` : marking

function fileOf(
  asking: Asking,
  { meeting, form, text }: OfMeeting & { form: 'csv' | 'about.txt'; text: string },
): ExportFile {
  const query = meeting === null ? '' : `?meeting=${encodeURIComponent(meeting)}`
  return {
    bytes: new TextEncoder().encode(text),
    contentType: `text/${form === 'csv' ? 'csv' : 'plain'}; charset=utf-8`,
    fileName: `${asking.area.id}-matters-outstanding-${asking.today}.${form}`,
    headers: {
      'X-Handling-Marking': headerText(markOf(asking)),
      Link: `</api/export/jag/outstanding.about.txt${query}>; rel="describedby"`,
    },
  }
}
