import { describe, expect, it } from 'vitest'
import { monthNumber } from '../../../server/contract/calendar.ts'
import { HiddenPlaces } from '../../../server/contract/hidden-places.ts'
import { noSteps, type Told } from '../../../server/contract/told/told.ts'
import { askHiddenPlaces } from '../../../server/questions/hidden-places.ts'
import { readReleased } from '../../../server/sealed/released.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { analyst, area, askingOf, everySource, filterOf, inCell } from './asking-fixture.ts'

const busy = 3000
const quiet = [500, 1200, 1900, 2600, 4100, 5200]

const concern = (cell: number, at: number, changes: Partial<Told> = {}): Told => ({
  ...{ id: `c${cell}-${at}`, kind: 'concern', agency: analyst.agency, agencies: [], steps: noSteps },
  ...{ version: '1', madeOn: '2026-11-10', changedAt: '', removedAt: null, writtenAt: '' },
  ...{ author: null, whole: null },
  place: { kind: 'cell', id: area.cells[cell], cells: [area.cells[cell]] },
  fields: { harm: 'drugs', bands: [], since: 'weeks', text: '' },
  ...changes,
})

const record = (cell: number, source = 'police-uk-street') => ({
  ...{ ...inCell(cell), source, type: 'violence', month: monthNumber('2026-06'), day: null, hour: null },
})
const records = [
  ...Array.from({ length: 400 }, (_, at) => record(busy + (at % 40))),
  ...Array.from({ length: 12 }, () => record(quiet[0], 'ae-assaults')),
  ...[700, 1400, 2100, 2800].map((cell) => record(cell, 'ae-assaults')),
]
const all = [...quiet.map((cell) => concern(cell, 0)), concern(busy, 1), concern(busy, 2)]

const folder = temporaryFolder()
const asking = askingOf(folder, records)
const ask = (told: readonly Told[], change: Partial<typeof asking> = {}) =>
  HiddenPlaces.parse(
    readReleased(
      askHiddenPlaces(
        { ...asking, told: { ...asking.told, list: () => [...told] }, ...change },
        { filter: filterOf('') },
      ),
    ),
  )

describe('hidden places', () => {
  it('are those spoken of where little is recorded, with the reason in words', () => {
    const { places, spokenOf } = ask(all)
    expect(spokenOf).toBe(quiet.length + 1)
    expect(places?.map(({ cell }) => cell).sort()).toEqual(
      quiet.map((cell) => String(area.cells[cell])).sort(),
    )
    expect(places?.[0].sentence).toMatch(
      /^Ahead of \d+ of 100 such places by what people say, of \d+ of 100 by/,
    )
  })

  it('leave out what faded and what another agency was told', () => {
    const faded = { madeOn: '2026-09-01' }
    const others = { agency: 'housing' }
    expect(ask(all.map((each) => ({ ...each, ...faded })))).toMatchObject({ places: null, spokenOf: 0 })
    expect(ask(all.map((each) => ({ ...each, ...others })))).toMatchObject({ places: null, spokenOf: 0 })
  })

  it('compare A&E with the police for a party alone', () => {
    expect(ask([])).toMatchObject({ places: null, comparedWithHospital: false })
    const party = ask([], { readable: new Set([...everySource, 'ae-assaults']) as typeof everySource })
    expect(party.comparedWithHospital).toBe(true)
    expect(party.places?.[0]).toMatchObject({ cell: area.cells[quiet[0]], reason: 'hospital' })
  })
})
