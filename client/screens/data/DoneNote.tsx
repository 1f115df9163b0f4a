import type { ImportReport } from '../../../server/contract/imports.ts'
import { sources } from '../../../server/contract/sources.ts'
import { PartnerSentences } from '../partner/PartnerSentences.tsx'
import { placesSearch } from '../places/places-link.ts'
import { TabLink } from '../TabLink.tsx'
import { Answers } from './Answers.tsx'
import { mapSearch } from './map-link.ts'
import { periodWords } from './month-words.ts'
import { TallyBar } from './TallyBar.tsx'
import { tallyOf } from './tally.ts'

interface DoneNoteProps {
  report: ImportReport
  batch: string | null
  showHistory: () => void
}

type Source = (typeof sources)[number]

/** A row of a police.uk file is an incident; a row of a ward table holds many counts, a register's row is a place. */
function nounOf(source: Source | undefined): string {
  if (source === undefined) return 'places'
  if (source.yearly) return 'outreach contacts'
  if (source.class === 'protected') return 'protected records'
  if (source.answers) return 'survey answers'
  if (!source.cells) return 'rows of ward counts'
  return source.activity ? 'stops' : 'incidents'
}

/** What is on the map now, what it can say, and the way there. */
export function DoneNote({ report, batch, showHistory }: DoneNoteProps) {
  const source = sources.find(({ id }) => id === report.source)
  const noun = nounOf(source)
  const tally = tallyOf(report, true)
  return (
    <div className="done-note">
      <p className="done-sentence">
        {report.accepted.toLocaleString('en-GB')} {noun} are{' '}
        {source?.answers ? 'in the ward profiles' : source?.yearly ? 'in the yearly table' : 'on the map'}
        {report.months.length > 0 && <>: {periodWords(report.months)}</>}
      </p>
      <p>
        {source?.yearly ? (
          <TabLink to="/places" search={placesSearch({ list: 'services' })} className="button button-strong">
            See them beside the services
          </TabLink>
        ) : source ? (
          <TabLink to="/" search={mapSearch(source.id, report.months)} className="button button-strong">
            See them on the map
          </TabLink>
        ) : (
          <TabLink to="/" className="button button-strong">
            See the map
          </TabLink>
        )}{' '}
        <button type="button" className="link-button" onClick={showHistory}>
          History and undo
        </button>
      </p>
      <TallyBar tally={tally} />
      <PartnerSentences report={report} />
      {report.replaced > 0 && (
        <p className="quiet">
          {report.replaced.toLocaleString('en-GB')} earlier records gave way to newer ones.
        </p>
      )}
      {tally.parts[2].count > 0 && batch && (
        <p>
          <a href={`/api/imports/${batch}/refusals.csv`} download>
            Download every refused row number and reason (CSV)
          </a>
        </p>
      )}
      {source && <Answers source={source} />}
    </div>
  )
}
