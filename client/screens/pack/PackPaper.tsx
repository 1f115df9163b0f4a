import { useMemo } from 'react'
import type { JagPack } from '../../../server/contract/jag/pack.ts'
import { packDrawing } from '../../map/pack-drawing.ts'
import { wardLabels } from '../../map/sources.ts'
import { useBasemap } from '../../state/basemap.ts'
import { useReference } from '../../state/reference.ts'
import { PackChart } from './PackChart.tsx'
import { PackMap } from './PackMap.tsx'
import { PaperSections } from './PaperTables.tsx'
import { packSections } from './pack-sections.ts'
import {
  audienceWords,
  distributionWords,
  inventedWords,
  limitsTitle,
  paperDayWords,
  paperTitle,
} from './pack-words.ts'

/** The pack as it is read on screen and printed: pages are the browser's, marking and page numbers the style sheet's. */
export function PackPaper({ pack }: { pack: JagPack }) {
  const reference = useReference((state) => state.reference)
  const cells = useReference((state) => state.cells)
  const layers = useBasemap((state) => state.layers)
  const { agenda } = pack
  const drawing = useMemo(
    () =>
      reference && cells && layers
        ? packDrawing(agenda, {
            bounds: reference.bounds,
            ...{ wards: layers['wards-2022'], roads: layers['major-roads'] },
            names: wardLabels(reference, cells, 2022),
          })
        : null,
    [agenda, reference, cells, layers],
  )
  const hasChart = agenda.places.ranked.length > 0
  return (
    <article className={pack.demonstration ? 'jag-paper jag-paper-invented' : 'jag-paper'} id="jag-paper">
      <header className="jag-paper-head">
        <p className="jag-marking">{pack.marking}</p>
        {pack.demonstration && <p className="jag-invented">{inventedWords}</p>}
        <h1>{paperTitle(pack)}</h1>
        <p>
          {paperDayWords(pack)}. <strong>{audienceWords(agenda.room)}.</strong>{' '}
          {distributionWords(agenda.room)}
        </p>
      </header>
      {(drawing || hasChart) && (
        <div className="jag-pictures">
          {drawing && (
            <figure data-picture="map">
              <PackMap drawing={drawing} />
            </figure>
          )}
          {hasChart && (
            <figure data-picture="chart">
              <PackChart ranked={agenda.places.ranked} />
            </figure>
          )}
        </div>
      )}
      <PaperSections sections={packSections(pack)} />
      <section className="jag-section jag-limits" aria-labelledby="section-limits">
        <h2 id="section-limits">{limitsTitle}</h2>
        {pack.limits.map((words) => (
          <p key={words}>{words}</p>
        ))}
        <p>
          {pack.attribution} Data version {agenda.places.dataVersion.slice(0, 12)}.
        </p>
      </section>
      <p className="jag-marking jag-marking-foot">{pack.marking}</p>
    </article>
  )
}
