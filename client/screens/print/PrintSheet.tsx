import { useAnswers } from '../../state/answers.ts'
import { useReference } from '../../state/reference.ts'
import { useSession } from '../../state/session.ts'
import { PaperFoot, PaperHead } from './PaperEdges.tsx'
import { PaperLegend } from './PaperLegend.tsx'
import { PaperMap } from './PaperMap.tsx'
import { FirstPlaces, RankedTable, WardTable } from './PrintTables.tsx'
import { paperDay, sourceLines } from './paper-facts.ts'

/** Two pages: the answer with its map, then the tables and what must be known to read them. */
export function PrintSheet() {
  const counts = useAnswers((state) => state.counts)
  const hotspots = useAnswers((state) => state.hotspots)
  const reference = useReference((state) => state.reference)
  const session = useSession((state) => state.session)
  if (!counts || !hotspots || !reference) return null
  const sources = sourceLines(counts, reference)
  const marking = session?.marking ?? 'OFFICIAL'
  return (
    <div className="print-sheet">
      <section className="paper-page" aria-label="Page 1">
        <PaperHead marking={marking} demonstration={session?.demo ?? false} />
        <p className="paper-area">{reference.areaName}</p>
        <h2 className="paper-title">{hotspots.verdict.text}</h2>
        <p className="paper-question">{hotspots.question}</p>
        <p className="paper-detail">{hotspots.verdict.detail}</p>
        <PaperMap />
        <PaperLegend />
        <FirstPlaces />
        <PaperFoot marking={marking} page={1} of={2} />
      </section>
      <section className="paper-page" aria-label="Page 2">
        <PaperHead marking={marking} demonstration={session?.demo ?? false} />
        <p className="paper-question">{hotspots.question}</p>
        <div className="paper-tables">
          <RankedTable />
          <WardTable />
        </div>
        <div className="paper-notes">
          <h3>Sources</h3>
          {sources.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <h3>How to read it</h3>
          <p>
            A place is a hexagon about 130 m across; no exact point is stored. “Stands out” compares a place
            and its six neighbours with the whole borough (Gi*, corrected for{' '}
            {hotspots.testedCells.toLocaleString('en-GB')} places, 95 %). Recorded incidents are what was
            reported, not all that happened. Residents are not the people present: town centres have an
            unknown daytime population.
          </p>
          <p>
            Wards of {counts.vintage} · data version {counts.dataVersion.slice(0, 12)} · printed on{' '}
            {paperDay(new Date())}
          </p>
          <p>{reference.attribution}</p>
        </div>
        <PaperFoot marking={marking} page={2} of={2} />
      </section>
    </div>
  )
}
