import { Notice } from '../../parts/Notice.tsx'
import { useAnswers } from '../../state/answers.ts'
import { useBasemap } from '../../state/basemap.ts'
import { useLayers } from '../../state/layers.ts'
import { useReference } from '../../state/reference.ts'
import { refreshAll } from '../../state/refresh.ts'
import { currentViewText } from '../../state/url.ts'
import { TabLink } from '../TabLink.tsx'
import './print.css'
import './paper.css'
import { PrintSheet } from './PrintSheet.tsx'

/** The present view as an A4 sheet. What stands around the sheet is not printed. */
export function PrintScreen() {
  const ready = useSheetReady()
  const failed = useAnswers((state) => state.failure !== null && state.counts === null)
  const unreachable = useReference((state) => state.failure !== null)
  if (failed || unreachable)
    return (
      <main className="print-screen" id="main">
        <h1 className="visually-hidden">Print</h1>
        <Notice
          title="The sheet cannot be made"
          tone="trouble"
          action={{ label: 'Try again', run: () => void refreshAll() }}
        >
          The figures could not be fetched. Nothing was lost: the view is in the address of this page.
        </Notice>
      </main>
    )
  return (
    <main className="print-screen" id="main">
      <div className="print-bar">
        <h1>Print</h1>
        <p className="quiet">A4 portrait, two pages. Your browser can also save it as PDF.</p>
        <TabLink to="/" search={currentViewText()} className="button">
          Back to the map
        </TabLink>
        <button
          type="button"
          className="button button-strong"
          disabled={!ready}
          onClick={() => window.print()}
        >
          Print
        </button>
      </div>
      {ready ? <PrintSheet /> : <p className="print-wait">Making the sheet …</p>}
    </main>
  )
}

/** All answers belong to the newest question: paper must not mix two. */
function useSheetReady(): boolean {
  const facts = useReference((state) => state.reference !== null && state.cells !== null)
  const outlines = useBasemap((state) => state.layers !== null)
  const answered = useAnswers(
    (state) =>
      state.counts !== null &&
      state.hotspots !== null &&
      state.countsOf === state.asked &&
      state.hotspotsOf === state.asked,
  )
  const wantsDensity = useLayers((state) => state.view === 'density')
  const density = useAnswers((state) => state.density !== null)
  return facts && outlines && answered && (density || !wantsDensity)
}
