/** A plan asked of real records in a real index: what is proposed, what is left out, what is refused by name. */
import { beforeAll, describe, expect, it } from 'vitest'
import {
  PatrolPlan,
  type PatrolQuestion,
  patrolOfText,
  patrolQuery,
} from '../../../server/contract/patrol.ts'
import { noSteps, type Told } from '../../../server/contract/told/told.ts'
import type { Asking } from '../../../server/questions/asking.ts'
import { patrolPlan } from '../../../server/questions/patrol/patrol-plan.ts'
import { readReleased } from '../../../server/sealed/released.ts'
import { nothingTold } from '../../../server/store/told-reader.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { area, askingOf, everySource } from './asking-fixture.ts'
import { neighbourOf, patrolRecords, places } from './patrol-world.ts'

const folder = temporaryFolder()
let asking: Asking
beforeAll(() => {
  asking = askingOf(folder, patrolRecords(), [], { readable: new Set([...everySource, 'youth-services']) })
}, 60_000)

/** Friday 27 November 2026. */
const friday: PatrolQuestion = {
  ...{ start: '2026-11-27T18:00', end: '2026-11-27T22:00', breaks: [], begin: null },
  ...{ teams: [{ agency: 'police', mode: 'drive', hours: null }], pins: [], without: [], orders: null },
  ...{ filter: '', candidates: 12, seed: 4 },
}
const plan = (change: Partial<PatrolQuestion> = {}, of: Partial<Asking> = {}) =>
  PatrolPlan.parse(readReleased(patrolPlan({ ...asking, ...of }, { ...friday, ...change })))
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code)
const id = (cell: number): string => area.cells[cell]
const centres = ({ hotspots }: PatrolPlan) => hotspots.map(({ centre }) => centre)

describe('what is proposed', () => {
  it('is what happened on that weekday at those hours, by count, merged with the ring', () => {
    const answer = plan()
    expect(centres(answer)).toEqual(places.busy.map(id))
    expect(answer.history).toMatchObject({
      basis: 'weekday',
      from: '2025-11',
      to: '2026-10',
      counted: ['demonstration'],
    })
    expect(answer.hotspots[0]).toMatchObject({
      ...{
        count: 52 * 4,
        reason: 'history',
        cells: [places.busy[0], neighbourOf(places.busy[0])].sort((a, b) => a - b).map(id),
      },
      why: { hour: 19, text: expect.stringMatching(/^Mostly robbery.*, most from 19:00 to 20:00$/) },
    })
    expect(answer.hotspots.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
    expect(answer.hotspots[0].expected).toBeCloseTo(4)
    expect(answer.teams[0].stops.length).toBeGreaterThanOrEqual(3)
    expect(answer.quality?.events).toBeCloseTo(1)
    const morning = plan({ start: '2026-11-27T07:00', end: '2026-11-27T10:00' })
    expect(centres(morning)).toEqual([id(places.morning)])
    // On Mondays nothing was recorded: the same hours of every day are counted, and that is said.
    const monday = plan({ start: '2026-11-30T18:00', end: '2026-11-30T22:00' })
    expect([monday.history.basis, codes(monday.warnings)]).toEqual(['everyDay', ['tooFewThatDay']])
  })

  it('leaves out what police find and what is welfare, unless they are asked for by name', () => {
    const usual = plan()
    expect(usual.history.leftOut).toContain('drugs-possession')
    expect(centres(usual)).not.toContain(id(places.found))
    expect(centres(usual)).not.toContain(id(places.welfare))
    expect(centres(plan({ filter: 'type=drugs-possession' }))).toEqual([id(places.found)])
    expect(centres(plan({ filter: 'source=youth-services' }))).toEqual([id(places.welfare)])
  })

  it('never goes by where people were searched', () => {
    for (const filter of ['group=stop-search', 'type=stop-search-drugs', 'source=demonstration-stop-search'])
      expect(() => plan({ filter })).toThrowError(
        expect.objectContaining({ code: 'activityWithIncidents', param: filter.split('=')[0] }),
      )
  })

  it('can be asked again by the question it answers with', () => {
    const answer = plan()
    const again = patrolOfText(answer.question)
    expect(again).not.toBeNull()
    expect(plan(again ?? {})).toEqual(answer)
    expect(patrolQuery(again ?? friday)).toBe(answer.question)
  })
})

describe('by hand', () => {
  it('a hotspot is left out, pinned or nudged, and its count follows', () => {
    expect(centres(plan({ without: [id(places.busy[0])] }))).toEqual(places.busy.slice(1).map(id))
    const pinned = plan({ pins: [id(places.nothing)] })
    expect(pinned.hotspots[0]).toMatchObject({
      centre: id(places.nothing),
      count: 0,
      reason: 'pinned',
      planned: 1,
    })
    const nudged = plan({ pins: [id(neighbourOf(places.busy[0]))] })
    expect(centres(nudged)).toEqual([neighbourOf(places.busy[0]), ...places.busy.slice(1)].map(id))
    expect(nudged.hotspots[0].count).toBe(52 * 4)
    const further = neighbourOf(neighbourOf(places.busy[0]))
    if (further !== places.busy[0])
      expect(plan({ pins: [id(further)] }).hotspots[0].count).toBeLessThanOrEqual(52 * 4)
  })

  it('an order of one’s own is timed, and what cannot be is marked', () => {
    const [first, second] = places.busy.map(id)
    const kept = plan({ orders: [[second, first]] })
    expect(kept.teams[0].stops.map(({ hotspot }) => kept.hotspots[hotspot].centre)).toEqual([second, first])
    expect(kept.teams[0].stops.every(({ broken }) => broken === null)).toBe(true)
    expect(kept.hotspots.map(({ reason }) => reason)).toEqual(['history', 'history', 'history'])
    expect(plan({ orders: [[id(places.nothing)]] }).hotspots[0].reason).toBe('pinned')
    // The same place again waits its two hours: the third time the shift is over.
    const much = plan({ orders: [[first, first, first]] })
    expect(much.teams[0].stops.map(({ from, broken }) => [from, broken])).toEqual([
      ['18:00', null],
      ['20:15', null],
      ['22:30', 'afterShift'],
    ])
  })
})

describe('places of their own', () => {
  const told = (kind: Told['kind'], fields: unknown, place: Told['place']): Told =>
    ({
      ...{
        id: `${kind}-1`,
        kind,
        agency: 'police',
        agencies: [],
        place,
        fields,
        steps: noSteps,
        version: '1',
      },
      ...{ madeOn: '2026-11-01', changedAt: '', removedAt: null, writtenAt: '', author: null, whole: null },
    }) as Told
  const of = (list: readonly Told[]): Partial<Asking> => ({
    told: { ...nothingTold, list: (kinds) => list.filter(({ kind }) => kinds.includes(kind)) },
    venues: {
      list: () =>
        [
          {
            id: 'venue-1',
            name: 'Example Club',
            kind: 'Youth club',
            cell: id(places.nothing),
            ward: '',
            lon: 0,
            lat: 0,
            fictional: true,
          },
        ] as unknown as ReturnType<Asking['venues']['list']>,
    },
  })
  const venue = (change: object) => ({
    ...{ name: 'Example Club', type: 'youth-club', register: null, hours: [], sittingDays: [], ...change },
  })

  it('a pinned venue is visited while it is open, not while it is closed, and its power is named', () => {
    const at: Told['place'] = { kind: 'venue', id: 'venue-1', cells: [id(places.nothing)] }
    const open = of([told('venue', venue({ hours: [{ day: 5, from: 1200, to: 1260 }] }), at)])
    const answer = plan({ pins: ['venue-1'] }, open)
    expect(answer.hotspots[0].windows).toEqual([{ from: '20:00', to: '21:00' }])
    const [visit] = answer.teams[0].stops.filter(({ hotspot }) => hotspot === 0)
    expect(visit.from >= '20:00' && visit.to <= '21:00').toBe(true)
    const shut = of([told('venue', venue({ hours: [{ day: 1, from: 1200, to: 1260 }] }), at)])
    expect(codes(plan({ pins: ['venue-1'] }, shut).warnings)).toEqual(['closedThen'])
    const power = (word: string, place: Told['place']) =>
      told(
        'power',
        {
          power: word,
          basis: 'x',
          starts: '2026-11-20T00:00',
          ends: '2026-11-30T00:00',
          isNobodysHome: true,
        },
        place,
      )
    expect(codes(plan({ pins: ['venue-1'] }, of([power('closure-full', at)])).warnings)).toEqual([
      'closedByPower',
    ])
    const dispersal = power('dispersal', { kind: 'cells', id: '', cells: [id(places.busy[0])] })
    expect(plan({}, of([dispersal])).hotspots[0].powers).toEqual([
      { id: 'power-1', power: 'Dispersal', ends: '2026-11-30T00:00' },
    ])
  })

  it('stations and stops near a court that sits are safe-arrival presence in the morning', () => {
    const { lon, lat } = area.stations.filter(({ inside }) => inside)[0]
    const cell = area.nearestCell(lon, lat)
    const court = told('venue', venue({ type: 'court', sittingDays: ['2026-11-27'] }), {
      kind: 'cell',
      id: cell,
      cells: [cell],
    })
    const morning = { start: '2026-11-27T08:00', end: '2026-11-27T12:00' }
    const answer = plan(morning, of([court]))
    const arriving = answer.hotspots.filter(({ reason }) => reason === 'safeArrival')
    expect(arriving.length).toBeGreaterThan(0)
    expect(arriving[0]).toMatchObject({ windows: [{ from: '08:30', to: '10:15' }] })
    expect(arriving.some(({ planned }) => planned > 0)).toBe(true)
    const nextDay = plan({ start: '2026-11-26T08:00', end: '2026-11-26T12:00' }, of([court]))
    expect(nextDay.hotspots.filter(({ reason }) => reason === 'safeArrival')).toEqual([])
  })
})

describe('bad input says so and goes on', () => {
  it.each([
    ['shiftEmpty', { end: '2026-11-27T18:00' }],
    ['shiftEmpty', { end: '2026-11-26T18:00' }],
    ['shiftTooLong', { end: '2026-11-29T00:00' }],
    ['noCandidates', { filter: 'type=arson' }],
    ['allExcluded', { without: places.busy.map(id) }],
    ['teamWithoutTime', { breaks: [{ from: '18:00', to: '22:00' }] }],
    [
      'teamWithoutTime',
      { teams: [{ agency: 'police', mode: 'walk', hours: { from: '18:00', to: '18:10' } }] },
    ],
    ['ordersOfOtherTeams', { orders: [[], []] }],
  ] as const)('%s', (code, change) => {
    const answer = plan(change as Partial<PatrolQuestion>)
    expect(codes(answer.refused)).toEqual([code])
    expect([answer.hotspots, answer.teams, answer.quality]).toEqual([[], [], null])
  })

  it('a pinned place that is gone is left out, and so is a break outside the shift', () => {
    const answer = plan({ pins: ['venue-that-was'], breaks: [{ from: '03:00', to: '03:30' }] })
    expect(codes(answer.warnings)).toEqual(['breakOutside', 'placeDeleted'])
    expect(centres(answer)).toEqual(places.busy.map(id))
  })

  it('a cell that is none is refused by its parameter', () => {
    const none = '8a194ad3056ffff'.replace(/.$/, '0')
    for (const change of [{ begin: none }, { without: [none] }, { orders: [[none]] }])
      expect(() => plan(change)).toThrowError(
        expect.objectContaining({ code: 'unknownValue', param: Object.keys(change)[0] }),
      )
  })
})

it('a shift past midnight counts the hours after it with the evening they began on', () => {
  const late = plan({ start: '2026-11-27T20:00', end: '2026-11-28T02:00' })
  expect(late.history.basis).toBe('weekday')
  // 19:00 and 19:xx of the first place lie before it: its neighbour at 20:00 is what is left of it.
  expect(late.hotspots.map(({ count }) => count)).toEqual([52 * 2, 52, 52])
  expect(late.teams[0].stops.length).toBeGreaterThan(0)
})
