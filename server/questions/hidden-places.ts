import { type HiddenPlace, hiddenPlaces } from '../analysis/hidden-index.ts'
import type { Filter } from '../contract/filter.ts'
import type { HiddenPlaces } from '../contract/hidden-places.ts'
import type { SourceId } from '../contract/sources.ts'
import { releaseAnswer } from '../disclosure/gate.ts'
import { mayReadTold } from '../disclosure/told-policy.ts'
import { mapRaw, type Raw, zipRaw } from '../sealed/raw.ts'
import type { Released } from '../sealed/released.ts'
import { histogramsOf } from './answer-cache.ts'
import { type Asking, dataVersionOf } from './asking.ts'
import { hiddenWardsOf, shownSurveys } from './hidden-wards.ts'
import { standingOf } from './told/standing.ts'

const mostShown = 20
const hospital: SourceId = 'ae-assaults'
const violence = 'violence-weapons'

/**
 * Where concerns and reports that this reader may have rank high and recorded incidents low; and, for a party of the A&E
 * agreement, where treated assaults do and the police's records of violence do not; for a party of surveys, wards where
 * fear or “told nobody” does. Faded concerns no longer count. The filter's own wards and areas are left out: places are ranked among all. Errors as `select`.
 */
export function askHiddenPlaces(asking: Asking, { filter }: { filter: Filter }): Released<HiddenPlaces> {
  const everywhere: Filter = { ...filter, ward: [], area: [] }
  const told = toldByCell(asking)
  const spokenOf = told.filter((count) => count > 0).length
  const ofConcerns = mapRaw(histogramsOf(asking, everywhere), ({ everyCell }) =>
    hiddenPlaces(told, everyCell, asking.area.neighbours),
  )
  const ofSurveys = surveysAgainstRecords(asking, everywhere)
  const ofHospital = hospitalAgainstPolice(asking, everywhere)
  const ofWards = ofSurveys ?? mapRaw(ofConcerns, () => null)
  const answer = zipRaw(
    zipRaw(ofConcerns, ofHospital ?? mapRaw(ofConcerns, () => null), (concerns, treated) => ({
      concerns,
      treated,
    })),
    ofWards,
    ({ concerns, treated }, wards): HiddenPlaces => {
      const words = wordsOf(asking)
      return {
        places:
          concerns === null && treated === null
            ? null
            : [
                ...(concerns ?? []).map((place) => words(place, 'told')),
                ...(treated ?? []).map((place) => words(place, 'hospital')),
              ].slice(0, mostShown),
        spokenOf,
        comparedWithHospital: ofHospital !== null,
        wards,
        comparedWithSurveys: ofSurveys !== null,
        dataVersion: dataVersionOf(asking),
      }
    },
  )
  return releaseAnswer(asking.viewer, answer, asking.readable)
}

/** Concerns and reports by place cell: what a confirmed and what an unconfirmed one say is the same thing here. */
function toldByCell(asking: Asking): Uint32Array {
  const { area, viewer, told } = asking
  const counts = new Uint32Array(area.cells.length)
  for (const each of told.list(['concern', 'report'])) {
    if (!mayReadTold(viewer, each) || standingOf(each, asking).isFaded) continue
    for (const text of each.place?.cells ?? []) {
      const cell = area.knownCell(text)
      if (cell !== undefined) counts[area.cellNumber(cell)]++
    }
  }
  return counts
}

/** Null where this reader does not see A&E records live. */
function hospitalAgainstPolice(asking: Asking, everywhere: Filter): Raw<HiddenPlace[] | null> | null {
  if (!asking.readable.has(hospital)) return null
  const treated = histogramsOf(asking, { ...everywhere, type: [], group: [], source: [hospital] })
  const recorded = histogramsOf(asking, { ...everywhere, type: [], group: [violence], source: [] })
  return zipRaw(treated, recorded, (a, b) => hiddenPlaces(a.everyCell, b.everyCell, asking.area.neighbours))
}

/** Null where no agreement over surveys names this reader's agency. */
function surveysAgainstRecords(asking: Asking, everywhere: Filter): Raw<HiddenPlaces['wards']> | null {
  const surveys = shownSurveys(asking)
  if (surveys === null) return null
  const wards = asking.area.wards(2022)
  return zipRaw(surveys, histogramsOf(asking, everywhere), (questions, { wards: counts }) =>
    hiddenWardsOf(asking, questions, new Map(wards.map(({ code }, at) => [code, counts[2022][at]]))),
  )
}

function wordsOf({ area }: Asking) {
  const rank = (share: number): string => `${Math.round(share * 100)} of 100`
  return ({ cell, told, recorded }: HiddenPlace, reason: 'told' | 'hospital') => ({
    cell: area.cells[cell],
    name: area.placeName(cell),
    ward: area.wards(2022)[area.wardOfCell(cell, 2022)].name,
    reason,
    high: told,
    low: recorded,
    sentence:
      reason === 'told'
        ? `Ahead of ${rank(told)} such places by what people say, of ${rank(recorded)} by what is recorded: not reported so far, this is new information.`
        : `Ahead of ${rank(told)} such places by assaults treated in A&E, of ${rank(recorded)} by violence the police recorded.`,
  })
}
