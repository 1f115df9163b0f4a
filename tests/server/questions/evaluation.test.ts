import { describe, expect, it } from 'vitest'
import { cellSteps } from '../../../server/area/cell-rings.ts'
import { monthNumber } from '../../../server/contract/calendar.ts'
import { EvaluationAnswer, parseEvaluation } from '../../../server/contract/evaluation.ts'
import { parseFilter } from '../../../server/contract/filter.ts'
import { Refused } from '../../../server/errors.ts'
import type { Asking } from '../../../server/questions/asking.ts'
import { evaluation } from '../../../server/questions/evaluate/evaluation.ts'
import { readReleased } from '../../../server/sealed/released.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { area, askingOf, everySource, inCell, savedArea } from './asking-fixture.ts'
import { evaluationRecords, planted } from './evaluation-world.ts'

const records = evaluationRecords()
// A second source that begins in the middle of what is measured, and one that knows wards only.
const late = Array.from({ length: 30 }, (_, at) => ({
  ...inCell(planted.works[0]),
  ...{
    source: 'ambulance',
    type: 'violence',
    month: monthNumber('2026-01') + (at % 10),
    day: null,
    hour: null,
  },
}))
const wardCounts = Array.from({ length: 58 }, (_, at) => ({
  ...{ source: 'mps-ward', type: 'robbery', ward2022: inCell(planted.works[0]).ward2022 },
  ...{ month: monthNumber('2022-01') + at, count: 5 },
}))
// Each measure was an impact day: none is a control of another.
const impactDays = (['works', 'moves', 'nothing'] as const).map((name) => ({
  ...savedArea(name, planted[name]),
  kind: 'impact-day' as const,
}))
const asking = askingOf(temporaryFolder(), [...records, ...late], wardCounts, {
  readable: everySource,
  areas: { list: () => impactDays, find: (id) => impactDays.find((each) => each.id === id) },
})
const withAmbulance: Asking = { ...asking, readable: new Set([...everySource, 'ambulance']) }

const year = 'from=2025-11&to=2026-10&againstFrom=2024-11&againstTo=2025-10'
const ids = (cells: readonly number[]) => cells.map((cell) => area.cells[cell])
const named = (cells: readonly number[]) => ids(cells).join()
const ask = (text: string, by: Asking = asking) => {
  const query = new URLSearchParams(text)
  const filter = parseFilter(query)
  const read = filter.ok ? parseEvaluation(query, filter.filter) : filter
  if (!read.ok) throw new Error(`the test's own question is wrong at ${read.param}`)
  return EvaluationAnswer.parse(readReleased(evaluation(by, read.question)))
}
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code)
/** Counted again from the records themselves. */
const naive = (cells: readonly string[], from: string, to: string, type?: string) => {
  const inside = new Set(cells)
  return records.filter(
    (record) =>
      inside.has(record.cell ?? '') &&
      record.month >= monthNumber(from) &&
      record.month <= monthNumber(to) &&
      (type === undefined || record.type === type),
  ).length
}

describe('three planted measures', () => {
  const [works, moves, nothing] = (['works', 'moves', 'nothing'] as const).map((name) =>
    ask(`${year}&target=${named(planted[name])}`),
  )

  it('one that prevents 30 %: fewer, and not moved next door', () => {
    expect(works.refused).toEqual([])
    expect(works.verdict.code).toBe('fewerNotMoved')
    expect(works.figures?.total.ci95.high).toBeLessThan(0)
    // 30 % of what the place held is inside the interval of the target.
    const prevented = -0.3 * (works.counts?.target.before ?? 0)
    expect(works.figures?.target.ci95.low).toBeLessThan(prevented)
    expect(works.figures?.target.ci95.high).toBeGreaterThan(prevented)
  })

  it('one that moves it: moved next door', () => {
    expect(moves.verdict.code).toBe('movedNextDoor')
    expect(moves.figures?.displacement.ci95.low).toBeGreaterThan(0)
    expect(moves.figures?.quotient.value).toBeLessThan(-0.7)
  })

  it('one that does nothing: no sign of an effect', () => {
    expect(nothing.verdict).toMatchObject({
      code: 'noSign',
      text: 'No sign of an effect: the change is within chance',
    })
    expect(nothing.warnings).toEqual([])
  })

  it('and nowhere else does it find more than chance would', () => {
    // The same place in two years before anything was done.
    const earlier = 'from=2024-11&to=2025-10&againstFrom=2023-11&againstTo=2024-10'
    for (const name of ['works', 'moves'] as const)
      expect(ask(`${earlier}&target=${named(planted[name])}`).verdict.code).toBe('noSign')
  })
})

describe('the places', () => {
  const answer = ask(`${year}&target=${named(planted.works)}`)
  const cellIds: readonly string[] = area.cells
  const numbers = (cells: readonly string[]) => cells.map((cell) => cellIds.indexOf(cell))
  const steps = cellSteps(area.neighbours, planted.works, 6)

  it('are rings 1 and 2 as the buffer, and a control that keeps clear of four rings more', () => {
    expect(answer.places.target).toEqual(ids(planted.works))
    const rings = [...steps].filter(([, step]) => step === 1 || step === 2).map(([cell]) => cell)
    expect([...answer.places.buffer].sort()).toEqual(ids(rings).sort())
    expect(answer.places.control).toHaveLength(planted.works.length)
    expect(numbers(answer.places.control).some((cell) => steps.has(cell))).toBe(false)
    const beside = new Set([...answer.places.target, ...answer.places.buffer, ...answer.places.control])
    expect(answer.places.controlBuffer.some((cell) => beside.has(cell))).toBe(false)
  })

  it('are matched on the months before those measured', () => {
    const { matched } = answer
    expect(matched?.months).toEqual({ from: '2022-01', to: '2024-10', count: 34 })
    expect(matched?.targetCount).toBe(naive(answer.places.target, '2022-01', '2024-10'))
    expect(matched?.controlCount).toBe(naive(answer.places.control, '2022-01', '2024-10'))
    expect((matched?.controlCount ?? 0) / (matched?.targetCount ?? 1)).toBeCloseTo(1, 1)
  })

  it('are none where another measure was taken, or beside it', () => {
    const other = new Set<string>(
      ids([...cellSteps(area.neighbours, [...planted.moves, ...planted.nothing], 2).keys()]),
    )
    expect(answer.places.control.some((cell) => other.has(cell))).toBe(false)
    // Without the impact days such a busy place would have been taken.
    const unaware = { ...asking, areas: { ...asking.areas, list: () => [] } }
    const taken = (['works', 'moves', 'nothing'] as const).flatMap((name) => {
      const beside = new Set<string>(ids(Object.values(planted).flat()))
      const { control } = ask(`${year}&target=${named(planted[name])}`, unaware).places
      return control.filter((cell) => beside.has(cell))
    })
    expect(taken).not.toEqual([])
  })

  it('are the same for a saved area, and whoever spells it otherwise', () => {
    expect(ask(`${year}&area=works`).places).toEqual(answer.places)
    const backwards = ids(planted.works).reverse().join()
    expect(ask(`${year}&target=${backwards}`)).toEqual(answer)
  })

  it('may be named', () => {
    const control = ids(planted.nothing)
    const own = ask(`${year}&target=${named(planted.works)}&control=${control.join()}`)
    expect(own.places.control).toEqual(control)
    expect(own.matched).toBeNull()
    expect(own.figures?.target.ci95.high).toBeLessThan(0)
    expect(codes(own.warnings)).toContain('controlHadMeasure')
  })
})

describe('the figures', () => {
  const control = [...planted.nothing, ...planted.moves]
  const answer = ask(
    `${year}&type=robbery&target=${named(planted.works)}&control=${named(control)}&cost=500000`,
  )

  it('are those of the records, counted anew', () => {
    for (const place of ['target', 'buffer', 'control', 'controlBuffer'] as const)
      expect(answer.counts?.[place]).toEqual({
        before: naive(answer.places[place], '2024-11', '2025-10', 'robbery'),
        after: naive(answer.places[place], '2025-11', '2026-10', 'robbery'),
      })
    expect(answer.months).toHaveLength(24)
    const sum = (period: string) =>
      answer.months
        .filter((month) => month.period === period)
        .reduce((total, month) => total + month.target, 0)
    expect(sum('before')).toBe(answer.counts?.target.before)
    expect(sum('after')).toBe(answer.counts?.target.after)
  })

  it('divide a control of twice the cells by two', () => {
    const { counts, figures } = answer
    if (!counts || !figures) throw new Error('refused')
    expect(figures.sizes.control).toBe(2)
    const change = ({ before, after }: { before: number; after: number }) => after - before
    expect(figures.target.estimate).toBeCloseTo(change(counts.target) - change(counts.control) / 2, 9)
    expect(figures.target.variance).toBeCloseTo(
      counts.target.before + counts.target.after + (counts.control.before + counts.control.after) / 4,
      9,
    )
  })

  it('say what one prevented incident cost, and refuse to within chance', () => {
    const worked = ask(`${year}&target=${named(planted.works)}&cost=500000`)
    const { cost, total } = worked.figures ?? {}
    expect(cost?.pence).toBe(Math.round(500_000 / -(total?.estimate ?? 0)))
    expect(cost?.text).toMatch(/^£\d+ for each incident prevented \(95 %: £\d+ to £[\d,]+\)$/)
    const none = ask(`${year}&target=${named(planted.nothing)}&cost=500000`)
    expect(none.figures?.cost).toEqual({
      pence: null,
      pence95: null,
      text: 'No cost for each incident: the change is within chance',
    })
    expect(ask(`${year}&target=${named(planted.works)}`).figures?.cost).toBeNull()
  })

  it('say the question in words', () => {
    expect(ask(`${year}&type=robbery&area=works`).question).toBe(
      'Robbery · Area works · Nov 2025 – Oct 2026, against Nov 2024 – Oct 2025',
    )
  })
})

describe('what cannot be compared', () => {
  const target = `target=${named(planted.works)}`
  const isRefused = (text: string, reasons: string[], by?: Asking) => {
    const answer = ask(text, by)
    expect(codes(answer.refused)).toEqual(reasons)
    expect(answer.figures).toBeNull()
    expect(answer.verdict).toMatchObject({ code: 'cannotSay', detail: answer.refused[0].text })
    return answer
  }

  it('is refused by name', () => {
    isRefused(`from=2026-06&to=2026-08&againstFrom=2025-06&againstTo=2025-07&${target}`, ['unequalLengths'])
    isRefused(`from=2026-06&to=2026-08&againstFrom=2025-05&againstTo=2025-07&${target}`, ['differentMonths'])
    isRefused(`from=2024-06&to=2024-08&againstFrom=2025-06&againstTo=2025-08&${target}`, ['periodsTouch'])
    isRefused(`${year}&${target}&control=${area.cells[area.neighbours[planted.works[0] * 6]]}`, [
      'controlTooNear',
    ])
  })

  it('is refused with fewer than 20 before', () => {
    const quiet = area.cells.findIndex((cell) => {
      const count = naive([cell], '2024-11', '2025-10')
      return count > 0 && count < 20
    })
    const answer = isRefused(`${year}&target=${named([quiet])}`, ['tooFewBefore'])
    // The counts stay: it is the comparison that cannot be made.
    expect(answer.counts?.target.before).toBeGreaterThan(0)
  })

  it('is refused outside the months with data, and the places are proposed all the same', () => {
    isRefused(`from=2022-06&to=2022-08&againstFrom=2021-06&againstTo=2021-08&${target}`, [
      'monthsWithoutData',
    ])
    const ahead = isRefused(`from=2027-06&to=2027-08&againstFrom=2026-06&againstTo=2026-08&${target}`, [
      'notOver',
    ])
    expect(ahead.counts).toBeNull()
    expect(ahead.places.control).toHaveLength(planted.works.length)
    // November 2026 is not over.
    isRefused(`from=2026-09&to=2026-11&againstFrom=2025-09&againstTo=2025-11&${target}`, ['notOver'])
  })

  it('is refused where a source begins in between, or knows wards only', () => {
    isRefused(`${year}&${target}`, ['monthsWithoutData'], withAmbulance)
    expect(ask(`${year}&${target}&source=demonstration`, withAmbulance).verdict.code).toBe('fewerNotMoved')
    expect(codes(ask(`${year}&${target}&source=mps-ward`).refused)).toContain('noPlaces')
  })

  it('is refused as everywhere where a source is not live for whoever asks', () => {
    const notAParty: Asking = { ...asking, readable: new Set(['police-uk-street', 'mps-ward', 'mps-lsoa']) }
    expect(() => ask(`${year}&${target}&source=demonstration`, notAParty)).toThrow(Refused)
    const answer = ask(`${year}&${target}`, notAParty)
    expect(answer.counted).toEqual(['mps-ward'])
    expect(answer.figures).toBeNull()
    expect(answer.counts?.target ?? { before: 0, after: 0 }).toEqual({ before: 0, after: 0 })
  })

  it.each([
    ['area', `${year}&area=nobodys`],
    ['target', `${year}&target=8a2a1072b59ffff`],
    ['control', `${year}&area=works&control=8a2a1072b59ffff`],
  ])('names an unknown %s', (param, text) => {
    expect(() => ask(text)).toThrow(expect.objectContaining({ code: 'unknownValue', param }))
  })
})

describe('warnings', () => {
  it('name a place picked in months that are measured', () => {
    const picked = `${year}&area=works&pickedFrom=2025-05&pickedTo=2025-06`
    expect(codes(ask(picked).warnings)).toEqual(['pickedOnMeasuredMonths'])
    expect(ask(`${year}&area=works&pickedFrom=2024-05&pickedTo=2024-06`).warnings).toEqual([])
  })

  it('name a place that stood far above its own earlier years', () => {
    // The buffer of the place that was moved out of: since then three times what it was.
    const { buffer } = ask(`${year}&target=${named(planted.moves)}`).places
    const two = 'from=2026-08&to=2026-10&againstFrom=2026-02&againstTo=2026-04'
    const since = ask(`${two}&target=${buffer.join()}`)
    expect(codes(since.warnings)).toContain('aboveOwnHistory')
  })

  it('name a control that is not alike, and one matched on what it is measured by', () => {
    const quiet = ask(`${year}&area=works`).places.controlBuffer.slice(0, 5)
    expect(codes(ask(`${year}&area=works&control=${quiet.join()}`).warnings)).toContain('controlUnlike')
    const first = 'from=2023-01&to=2023-06&againstFrom=2022-01&againstTo=2022-06'
    expect(codes(ask(`${first}&area=works`).warnings)).toEqual(['matchedOnMeasuredMonths'])
  })
})
