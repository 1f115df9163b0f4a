import type { Histograms } from '../../columns/selection.ts'
import { canonicalFilter } from '../../contract/filter.ts'
import { marking } from '../../contract/marking.ts'
import { sources as everySource, isInvented, type Source } from '../../contract/sources.ts'
import { mapRaw, type Raw } from '../../sealed/raw.ts'
import { histogramsOf } from '../answer-cache.ts'
import { type Asking, dataVersionOf, type View } from '../asking.ts'
import { filterInWords } from '../filter-words.ts'
import { select } from '../select.ts'
import type { ViewFacts } from './view-facts.ts'

/** What is said about a view, with the totals it was counted to. Errors as `select`. */
export function factsOfView(asking: Asking, view: View): Raw<ViewFacts> {
  const known: readonly Source[] = everySource
  const { sources: counted } = select(asking, view.filter)
  const sources = known.filter(({ id }) => counted.includes(id))
  const question = filterInWords(asking, view.filter)
  const filter = canonicalFilter(view.filter)
  return mapRaw(
    histogramsOf(asking, view.filter),
    ({ total, excluded, monthOnly }: Histograms): ViewFacts => ({
      marking,
      areaName: asking.area.name,
      question,
      canonical: [filter, view.vintage === 2022 ? '' : `vintage=${view.vintage}`].filter(Boolean).join('&'),
      sources,
      releasedOnly: everySource
        .filter(({ id }) => asking.releasedOnly.includes(id))
        .map(({ label }) => label),
      vintage: view.vintage,
      dataVersion: dataVersionOf(asking),
      areaVersion: asking.area.version,
      day: asking.today,
      attribution: asking.area.attribution,
      demonstration: sources.some(({ id }) => isInvented(id)),
      monthOnly,
      total,
      excluded,
    }),
  )
}
