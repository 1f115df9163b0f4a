import { localProjection } from '../../analysis/local-projection.ts'
import { type PatrolTeam, type Spot, visitMinutes } from '../../analysis/patrol/patrol-ground.ts'
import { type PatrolHotspot, patrolHotspots } from '../../analysis/patrol/patrol-hotspots.ts'
import { planShift, quotasOf, type UnallottedSite } from '../../analysis/patrol/plan-shift.ts'
import { timeByHand } from '../../analysis/patrol/time-by-hand.ts'
import { teamClock } from '../../analysis/patrol/time-route.ts'
import { cellSteps } from '../../area/cell-rings.ts'
import { clockText, type PatrolPlan, type PatrolQuestion } from '../../contract/patrol.ts'
import { Refused } from '../../errors.ts'
import type { Asking } from '../asking.ts'
import type { PatrolHistory } from './patrol-history.ts'
import { type FixedPlace, type PowerInForce, powersInForce } from './patrol-places.ts'
import type { ReadShift } from './patrol-shift.ts'
import {
  type PatrolRefusal,
  type PatrolWarning,
  refusalInWords,
  warningInWords,
  whyInWords,
} from './patrol-words.ts'

export interface PlanGround {
  readonly question: PatrolQuestion
  readonly shift: ReadShift
  readonly fixed: readonly FixedPlace[]
}

type PlannedTeam = PatrolPlan['teams'][number]
type Composed = Pick<PatrolPlan, 'refused' | 'hotspots' | 'teams' | 'quality'> & {
  readonly warnings: PatrolPlan['warnings']
}

/** Candidates of a history: chosen ones first, then proposals. Refuses `unknownValue` for an order of a cell that is none. */
function candidates(
  asking: Asking,
  { question, fixed }: PlanGround,
  history: PatrolHistory,
): PatrolHotspot[] {
  const { area } = asking
  const numberOf = (text: string, param: string): number => {
    const cell = area.knownCell(text)
    if (cell === undefined) throw new Refused('unknownValue', { param })
    return area.cellNumber(cell)
  }
  const without = question.without.map((text) => numberOf(text, 'without'))
  const ordered = (question.orders ?? []).flat().map((text) => numberOf(text, 'orders'))
  const points = metresOf(asking)
  return patrolHotspots({
    ...{
      counts: history.counts,
      neighbours: area.neighbours,
      xMetres: points.xMetres,
      yMetres: points.yMetres,
    },
    forced: [...new Set([...fixed.map(({ cell }) => cell), ...ordered])],
    excluded: new Set(cellSteps(area.neighbours, without, 1).keys()),
    most: question.candidates,
  })
}

/** Works out the plan from what was counted. */
export function composePlan(asking: Asking, ground: PlanGround, history: PatrolHistory): Composed {
  const { question, shift } = ground
  const found = candidates(asking, ground, history)
  const refused = refusalsOf(ground, found, history)
  if (refused.length > 0)
    return {
      refused: refused.map(refusalInWords),
      warnings: basisWarnings(history),
      hotspots: [],
      teams: [],
      quality: null,
    }
  const points = metresOf(asking)
  const fixedAt = new Map(ground.fixed.map((place) => [place.cell, place]))
  const sites = found.map(({ centre, count }): UnallottedSite => {
    const fixed = fixedAt.get(centre)
    return {
      ...{ x: points.xMetres[centre], y: points.yMetres[centre], windows: fixed?.windows ?? [shift.on] },
      ...{
        value: (count / history.shifts) * (visitMinutes / shift.hours.minutes),
        isMust: fixed !== undefined,
      },
    }
  })
  const teams = teamsOf(asking, ground, points)
  const { quotas, planned } =
    question.orders === null
      ? proposed(question, sites, teams)
      : byHand(question, found, sites, teams, asking)
  const visits = sites.map(
    (_, at) => planned.flatMap(({ stops }) => stops).filter(({ hotspot }) => hotspot === at).length,
  )
  const powers = powersInForce(asking, question)
  const warnings: PatrolWarning[] = sites.some(({ isMust }, at) => isMust && visits[at] === 0)
    ? ['pinNotReached']
    : []
  return {
    refused: [],
    warnings: [...basisWarnings(history), ...warnings.map(warningInWords)],
    hotspots: found.map((hotspot, at) => ({
      ...placeOf(
        asking,
        hotspot,
        sites[at],
        // In an order by hand a proposal keeps its reason; what history does not know was somebody's choice.
        fixedAt.get(hotspot.centre)?.reason ??
          (hotspot.isForced && hotspot.count === 0 ? 'pinned' : 'history'),
        powers,
      ),
      count: hotspot.count,
      share: history.events === 0 ? 0 : hotspot.count / history.events,
      expected: hotspot.count / history.shifts,
      ...{ allotted: quotas[at], planned: visits[at], why: whyHere(asking, hotspot.cells, history) },
    })),
    teams: planned,
    quality: qualityOf(asking, found, sites, visits, history),
  }
}

function refusalsOf(
  { question, shift }: PlanGround,
  found: readonly PatrolHotspot[],
  history: PatrolHistory,
): PatrolRefusal[] {
  if (shift.refused.length > 0) return [...shift.refused]
  if (question.orders !== null && question.orders.length !== question.teams.length)
    return ['ordersOfOtherTeams']
  if (found.length > 0) return []
  return [history.events > 0 && question.without.length > 0 ? 'allExcluded' : 'noCandidates']
}

function basisWarnings({ basis }: PatrolHistory): PatrolPlan['warnings'] {
  if (basis === 'everyDay') return [warningInWords('tooFewThatDay')]
  return basis === 'allHours' ? [warningInWords('monthsOnly')] : []
}

function metresOf({ area }: Asking) {
  const of = (offset: number) =>
    Float64Array.from(area.cells, (_, cell) => area.cellCentres[cell * 2 + offset])
  return localProjection(of(0), of(1), [area.centre[0], area.centre[1]])
}

function teamsOf(
  { area }: Asking,
  { question, shift }: PlanGround,
  points: ReturnType<typeof metresOf>,
): PatrolTeam[] {
  const cell = question.begin === null ? undefined : area.knownCell(question.begin)
  if (question.begin !== null && cell === undefined) throw new Refused('unknownValue', { param: 'begin' })
  const at = cell === undefined ? null : area.cellNumber(cell)
  const start: Spot | null = at === null ? null : { x: points.xMetres[at], y: points.yMetres[at] }
  return question.teams.map(({ mode }, team) => ({
    mode,
    start,
    on: shift.teams[team],
    breaks: shift.breaks,
  }))
}

function proposed(question: PatrolQuestion, sites: readonly UnallottedSite[], teams: readonly PatrolTeam[]) {
  const plan = planShift(sites, teams, question.seed)
  const planned = plan.teams.map(({ visits, ends }, team) =>
    teamWords(
      question,
      team,
      ends,
      visits.map((visit) => ({ ...visit, broken: null })),
    ),
  )
  return { quotas: plan.quotas, planned }
}

function byHand(
  question: PatrolQuestion,
  found: readonly PatrolHotspot[],
  sites: readonly UnallottedSite[],
  teams: readonly PatrolTeam[],
  { area }: Asking,
) {
  const quotas = quotasOf(sites, teams)
  const allotted = sites.map((site, at) => ({ ...site, quota: quotas[at] }))
  const placeOfCentre = new Map(found.map(({ centre }, at): [string, number] => [area.cells[centre], at]))
  const planned = teams.map((team, at) => {
    const order = (question.orders?.[at] ?? []).flatMap((centre) => placeOfCentre.get(centre) ?? [])
    const { visits, ends } = timeByHand(teamClock(team, allotted), order)
    return teamWords(question, at, ends, visits)
  })
  return { quotas, planned }
}

function teamWords(
  { teams }: PatrolQuestion,
  team: number,
  ends: number,
  visits: readonly {
    site: number
    from: number
    to: number
    way: number
    broken: PlannedTeam['stops'][number]['broken']
  }[],
): PlannedTeam {
  const { agency, mode } = teams[team]
  return {
    ...{ agency, mode, ends: clockText(ends) },
    stops: visits.map(({ site, from, to, way, broken }) => ({
      ...{ hotspot: site, from: clockText(from), to: clockText(to), way, broken },
    })),
    wayMinutes: visits.reduce((sum, { way }) => sum + way, 0),
  }
}

/** A place of a plan without any figure. */
export function placeOf(
  { area }: Asking,
  { centre, cells }: Pick<PatrolHotspot, 'centre' | 'cells'>,
  { windows }: Pick<UnallottedSite, 'windows'>,
  reason: FixedPlace['reason'] | 'history',
  powers: readonly PowerInForce[],
) {
  const ids = cells.map((cell): string => area.cells[cell])
  return {
    ...{ centre: area.cells[centre] as string, cells: ids, reason },
    name: area.placeName(centre),
    ward: area.wards(2022)[area.wardOfCell(centre, 2022)]?.name ?? '',
    windows: windows.map(({ from, to }) => ({ from: clockText(from), to: clockText(to) })),
    powers: powers
      .filter((power) => ids.some((id) => power.cells.has(id)))
      .map(({ id, power, ends }) => ({ id, power, ends })),
  }
}

/** What was recorded most there, and at which hour: a type and an hour, never who. */
export function whyHere({ categories }: Asking, cells: readonly number[], { groups, hours }: PatrolHistory) {
  const sum = (counts: Uint32Array) => cells.reduce((all, cell) => all + counts[cell], 0)
  const most = <T extends { counts: Uint32Array }>(list: readonly T[]): T | null =>
    list.reduce<T | null>(
      (best, each) => (sum(each.counts) > (best ? sum(best.counts) : 0) ? each : best),
      null,
    )
  const group = most(groups)
  if (group === null) return null
  const label = categories.groups.find(({ id }) => id === group.group)?.label ?? group.group
  const hour = most(hours)?.hour ?? null
  return { group: group.group, hour, text: whyInWords(label, hour) }
}

function qualityOf(
  { area }: Asking,
  found: readonly PatrolHotspot[],
  sites: readonly UnallottedSite[],
  planned: readonly number[],
  history: PatrolHistory,
): PatrolPlan['quality'] {
  const visits = planned.reduce((sum, each) => sum + each, 0)
  if (visits === 0) return null
  const patrolHours = (visits * visitMinutes) / 60
  const expected = planned.reduce((sum, each, at) => sum + each * sites[at].value, 0)
  const visited = found.filter((_, at) => planned[at] > 0)
  const events = visited.reduce((sum, { count }) => sum + count, 0)
  return {
    ...{ visits, patrolHours, expectedPerHour: expected / patrolHours },
    cells: visited.reduce((sum, { cells }) => sum + cells.length, 0) / area.cells.length,
    events: history.events === 0 ? 0 : events / history.events,
  }
}
