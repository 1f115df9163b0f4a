import type { Minutes } from '../../analysis/patrol/patrol-ground.ts'
import { metreScale } from '../../area/metres.ts'
import { dayNumber, dayText, weekdayOf } from '../../contract/calendar.ts'
import type { PatrolQuestion, PatrolReason } from '../../contract/patrol.ts'
import { placePowers } from '../../contract/told/powers.ts'
import type { Told } from '../../contract/told/told.ts'
import type { WeekHours } from '../../contract/told/week-hours.ts'
import { mayReadTold } from '../../disclosure/told-policy.ts'
import type { Asking } from '../asking.ts'
import type { PatrolWarning } from './patrol-words.ts'

/** A place that stands in the plan before anything is counted. */
export interface FixedPlace {
  readonly cell: number
  readonly reason: Exclude<PatrolReason, 'history'>
  readonly windows: readonly Minutes[]
}

/** A power over cells during the shift. */
export interface PowerInForce {
  readonly id: string
  readonly power: string
  readonly ends: string
  readonly cells: ReadonlySet<string>
}

/** When young people come to a court that sits, and how near the stations and stops are that they come by. */
const arrival: Minutes = { from: 8 * 60 + 30, to: 10 * 60 + 15 }
const stationMetres = 1000
const stopMetres = 350
const mostArrivals = 4

/** Powers over places in force during any part of the shift, as this reader may have them. */
export function powersInForce({ told, viewer }: Asking, { start, end }: PatrolQuestion): PowerInForce[] {
  return told.list(['power']).flatMap((each): PowerInForce[] => {
    const { fields, place, id } = each
    if (!('basis' in fields) || !('power' in fields) || !mayReadTold(viewer, each)) return []
    if (fields.starts >= end || fields.ends <= start) return []
    const label = placePowers.find(({ id: power }) => power === fields.power)?.label ?? fields.power
    return [{ id, power: label, ends: fields.ends, cells: new Set(place?.cells ?? []) }]
  })
}

/** Places somebody pinned, and stations and stops where a court sits; without those that are gone or closed. */
export function fixedPlaces(
  asking: Asking,
  question: PatrolQuestion,
  on: Minutes,
): { places: FixedPlace[]; warnings: PatrolWarning[] } {
  const warnings: PatrolWarning[] = []
  const pinned = question.pins.flatMap((pin): FixedPlace[] => {
    const found = pinnedAt(asking, question, pin, on)
    if (typeof found !== 'string') return [found]
    warnings.push(found)
    return []
  })
  const arriving = arrivals(asking, question, on)
  const pins = new Set(pinned.map(({ cell }) => cell))
  return { places: [...pinned, ...arriving.filter(({ cell }) => !pins.has(cell))], warnings }
}

function pinnedAt(
  asking: Asking,
  question: PatrolQuestion,
  pin: string,
  on: Minutes,
): FixedPlace | PatrolWarning {
  const { area, told, viewer } = asking
  const cell = area.knownCell(pin)
  if (cell !== undefined) return { cell: area.cellNumber(cell), reason: 'pinned', windows: [on] }
  const venue = asking.venues.list().find(({ id }) => id === pin)
  const at = venue && area.knownCell(venue.cell)
  if (!venue || at === undefined) return 'placeDeleted'
  const isClosed = told
    .list(['power'])
    .some(
      (each) =>
        'power' in each.fields &&
        'starts' in each.fields &&
        each.place?.kind === 'venue' &&
        each.place.id === pin &&
        each.fields.power.startsWith('closure') &&
        each.fields.power !== 'closure-partial' &&
        each.fields.starts < question.end &&
        each.fields.ends > question.start &&
        mayReadTold(viewer, each),
    )
  if (isClosed) return 'closedByPower'
  const hours = knownHours(told.list(['venue']), pin)
  const windows = hours.length === 0 ? [on] : openDuring(hours, question.start.slice(0, 10), on)
  return windows.length === 0 ? 'closedThen' : { cell: area.cellNumber(at), reason: 'pinned', windows }
}

/** Opening hours of a venue that people entered, or that they said of one in a register. */
function knownHours(venues: readonly Told[], id: string): WeekHours {
  const told = venues.find(
    ({ id: own, fields }) => own === id || ('register' in fields && fields.register === id),
  )
  return told && 'sittingDays' in told.fields ? told.fields.hours : []
}

/** Opening hours as minutes of a shift, those of the night before and of the day after included. */
export function openDuring(hours: WeekHours, day: string, on: Minutes): Minutes[] {
  const weekday = weekdayOf(dayNumber(day))
  const spans = hours.flatMap(({ day: each, from, to }) =>
    [-1, 0, 1].flatMap((after) => {
      if (each - 1 !== (weekday + after + 7) % 7) return []
      const opens = after * 1440 + from
      return [
        { from: Math.max(on.from, opens), to: Math.min(on.to, after * 1440 + (to > from ? to : to + 1440)) },
      ]
    }),
  )
  return spans.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)
}

/** On a sitting day of a court: stations within a kilometre and the nearest stops, from half past eight to a quarter past ten. */
function arrivals({ area, told }: Asking, { start }: PatrolQuestion, on: Minutes): FixedPlace[] {
  const window = sittingWindow(start, on)
  if (window === null) return []
  const { day, span } = window
  const courts = told
    .list(['venue'])
    .filter(
      ({ fields }) => 'sittingDays' in fields && fields.type === 'court' && fields.sittingDays.includes(day),
    )
  const cells = courts.flatMap(({ place }) => {
    const cell = area.knownCell(place?.cells[0] ?? '')
    if (cell === undefined) return []
    const [lon, lat] = area.cellCentres.subarray(area.cellNumber(cell) * 2)
    const scale = metreScale(lat)
    const near = (points: readonly { lon: number; lat: number }[], most: number) =>
      points
        .map((point) => ({
          point,
          metres: Math.hypot((point.lon - lon) * scale.metresPerLon, (point.lat - lat) * scale.metresPerLat),
        }))
        .filter(({ metres }) => metres <= most)
        .sort((a, b) => a.metres - b.metres)
        .map(({ point }) => area.cellNumber(area.nearestCell(point.lon, point.lat)))
    return [...new Set([...near(area.stations, stationMetres), ...near(area.busStops, stopMetres)])].slice(
      0,
      mostArrivals,
    )
  })
  return [...new Set(cells)].map((cell) => ({ cell, reason: 'safeArrival', windows: [span] }))
}

/** The morning of the shift's first or second day, as far as the shift covers it. */
function sittingWindow(start: string, on: Minutes): { day: string; span: Minutes } | null {
  for (const days of [0, 1]) {
    const span = {
      from: Math.max(on.from, arrival.from + days * 1440),
      to: Math.min(on.to, arrival.to + days * 1440),
    }
    if (span.to - span.from >= 15) return { day: dayText(dayNumber(start.slice(0, 10)) + days), span }
  }
  return null
}
