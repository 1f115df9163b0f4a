/** Young people's maps over HTTP: the five rule, nothing of any cell before the close, no byte of a single map after it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { cellSteps } from '../../../../server/area/cell-rings.ts'
import { keptMap } from '../../../../server/commands/told/add-safety-map.ts'
import type {
  SafetyCell,
  SafetyMapDraft,
  SafetyMapping,
} from '../../../../server/contract/told/safety-map.ts'
import type { ToldDraft } from '../../../../server/contract/told/told.ts'
import type { Viewer } from '../../../../server/contract/viewer.ts'
import { deleteOldTold } from '../../../../server/jobs/told-retention.ts'
import { openReader, openWriter } from '../../../../server/store/open.ts'
import { applicationOfFile, viewerOf } from '../../../helpers/application.ts'
import { area } from '../../area/pack.ts'
import { assessmentFields } from './assessment-drafts.ts'

const lead = viewerOf('analyst', 'council')
const youth = viewerOf('partner', 'youth-service')
const stranger = viewerOf('analyst', 'housing')
/** Cells that stand for themselves when folded. */
const own = area.cells.filter((_, number) => area.foldOf(number) === number)
const [common, rare, walked] = [own[3000], own[3100], own[3200]]

const { folder, app } = applicationOfFile('2026-04-10T12:00:00Z')
let id: string
beforeEach(async () => {
  const work = openWriter(folder, 'work')
  work.exec('DELETE FROM told')
  work.close()
  const draft: ToldDraft = {
    ...{ kind: 'assessment', place: { kind: 'cell', id: own[3000] }, agencies: ['youth-service'] },
    fields: assessmentFields,
  }
  app().as(lead)
  id = (await (await app().send('POST', '/api/told', draft)).json()).id
})

const step = async (who: Viewer, what: 'openMapping' | 'closeMapping') => {
  app().as(who)
  return (await app().send('POST', `/api/told/${id}/steps`, { step: what })).status
}
const give = async (draft: SafetyMapDraft, who = youth) => {
  app().as(who)
  return (await app().send('POST', `/api/told/${id}/maps`, draft)).status
}
const shown = async (who = youth): Promise<SafetyMapping> => {
  app().as(who)
  return (await app().ask(`/api/told/${id}/maps`)).json()
}
const mark = (cell: string, colour: 'green' | 'amber' | 'red' = 'red') => ({ cell, colour })
const marks = (...cells: string[]): SafetyMapDraft => ({ marks: cells.map((cell) => mark(cell)), route: [] })
const bytesOfWork = (): string =>
  readdirSync(folder)
    .filter((name) => name.startsWith('work'))
    .map((name) => readFileSync(join(folder, name)).toString('latin1'))
    .join('')
const tally = (cell: string, maps: number, red: number, routes = 0): SafetyCell => ({
  ...{ cell, maps, green: maps - red, amber: 0, red, routes },
})

describe('a cell', () => {
  it('is shown only when five different maps marked that very cell', async () => {
    expect(await give(marks(common))).toBe(403)
    expect(await step(youth, 'openMapping')).toBe(403)
    expect(await step(lead, 'openMapping')).toBe(200)
    for (let map = 0; map < 4; map++) await give(marks(common, rare))
    // The same map marking it twice is one map; its neighbour is another cell.
    await give({ marks: [mark(common), mark(common, 'green'), mark(own[3001])], route: [] })
    expect(await step(lead, 'closeMapping')).toBe(200)
    expect((await shown()).cells).toEqual([tally(common, 5, 5)])
    app().as(stranger)
    expect((await app().ask(`/api/told/${id}/maps`)).status).toBe(404)
    expect(await give(marks(common))).toBe(403)
    expect(await step(lead, 'openMapping')).toBe(403)
  })

  it('is not told while the mapping is open: five maps and six answer alike, byte for byte', async () => {
    await step(lead, 'openMapping')
    for (let map = 0; map < 4; map++) await give(marks(common))
    expect(await shown()).toEqual({ hasEnough: false, cells: [] })
    await give(marks(common))
    const answers = async () => {
      const texts: string[] = []
      for (const path of ['/api/told', `/api/told/${id}/maps`, `/api/told/${id}/history`]) {
        app().as(lead)
        texts.push(await (await app().ask(path)).text())
      }
      return texts
    }
    const five = await answers()
    expect(five[1]).toBe('{"hasEnough":true,"cells":[]}')
    await give({ marks: [mark(common, 'green'), mark(rare)], route: [] })
    expect(await answers()).toEqual(five)
    await step(lead, 'closeMapping')
    // The sixth map's own cell is not told either.
    expect((await shown(lead)).cells).toEqual([tally(common, 6, 5)])
  })
})

describe('a way', () => {
  it('loses both ends, its order, and every cell that fewer than five went through', () => {
    const way = walkFrom(area.cells.indexOf(own[3000]), 14)
    const kept = keptMap(area, { marks: [], route: way.map((each) => area.cells[each]) }).route
    const folded = (numbers: readonly number[]) =>
      [...new Set(numbers.map((each) => area.cells[area.foldOf(each)]))].sort()
    expect(kept).toEqual(folded(way.slice(3, -3)))
    expect(kept.length).toBeGreaterThan(3)
    const back = keptMap(area, { marks: [], route: way.toReversed().map((each) => area.cells[each]) }).route
    expect(back).toEqual(kept)
    expect(
      keptMap(area, { marks: [], route: way.slice(0, 3).map((each) => area.cells[each]) }).route,
    ).toEqual([])
  })
})

it('leaves no byte of a single map, of who gave it or when, once it is closed', async () => {
  await step(lead, 'openMapping')
  for (let map = 0; map < 5; map++) await give(marks(common, ...(map === 0 ? [rare, walked] : [])))
  const work = openReader(folder, 'work')
  const columns = work.prepare<[], string>("SELECT name FROM pragma_table_info('safety_map')").pluck().all()
  work.close()
  expect(columns).toEqual(['id', 'told', 'marks', 'route'])
  expect(bytesOfWork()).toContain(rare)
  await step(lead, 'closeMapping')
  expect(bytesOfWork()).not.toContain(rare)
  expect(bytesOfWork()).not.toContain(walked)
  expect(bytesOfWork()).toContain(common)
  const audit = openReader(folder, 'audit')
  expect(
    audit
      .prepare("SELECT count(*) FROM entry WHERE endpoint = 'addSafetyMap' AND event <> 'refused'")
      .pluck()
      .get(),
  ).toBe(0)
  audit.close()
})

it('is closed by itself after thirty days, so that single maps never stay', async () => {
  await step(lead, 'openMapping')
  for (let map = 0; map < 5; map++) await give(marks(common, ...(map === 0 ? [rare] : [])))
  const night = (today: string): void => {
    const vault = openWriter(folder, 'vault')
    deleteOldTold(folder, vault, { today, at: `${today}T02:00:00Z` })
    vault.close()
  }
  night('2026-05-09')
  expect(bytesOfWork()).toContain(rare)
  night('2026-05-10')
  expect(bytesOfWork()).not.toContain(rare)
  expect((await shown()).cells).toEqual([tally(common, 5, 5)])
  expect(await give(marks(common))).toBe(403)
})

it('takes nothing that would say who, and no cell that is none', async () => {
  await step(lead, 'openMapping')
  expect(await give({ ...marks(common), name: 'nobody' } as SafetyMapDraft)).toBe(400)
  expect(await give({ marks: [], route: [] })).toBe(400)
  expect(await give(marks('8a1'))).toBe(400)
  expect(await give(marks(common), stranger)).toBe(404)
})

/** A shortest way of so many cells: in the end as many steps from where it began. */
function walkFrom(start: number, length: number): number[] {
  const steps = cellSteps(area.neighbours, [start], length - 1)
  const way = [[...steps].find(([, step]) => step === length - 1)?.[0] ?? start]
  for (let step = length - 2; step >= 0; step--) {
    const nearer = [...cellSteps(area.neighbours, [way[0]], 1).keys()].find(
      (cell) => steps.get(cell) === step,
    )
    way.unshift(nearer ?? start)
  }
  return way
}
