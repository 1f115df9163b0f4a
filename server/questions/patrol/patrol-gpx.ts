import { londonMoment } from '../../contract/calendar.ts'
import type { PatrolBriefing } from '../../contract/patrol.ts'
import { type FileFacts, middleOf, stopMoment, visitedPlaces } from './file-facts.ts'

/** A briefing as GPX 1.1: places as waypoints and one route a team, for any satnav. Lines are in the order of the schema. */
export function patrolGpx(briefing: PatrolBriefing, { area, about }: FileFacts): string {
  const point = (tag: string, cell: string, inside: readonly string[]): string => {
    const [lon, lat] = middleOf(area, cell)
    return [`<${tag} lat="${lat}" lon="${lon}">`, ...inside.map((line) => `  ${line}`), `</${tag}>`].join(
      '\n',
    )
  }
  const places = visitedPlaces(briefing).map((at) => {
    const { centre, name, ward, text, windows, powers, figures } = briefing.hotspots[at]
    const when = windows.map(({ from, to }) => `${from}-${to}`).join(', ')
    const said = [when, ward, text, figures?.why, ...powers.map(({ power }) => power)]
    return point('wpt', centre, [
      element('name', name),
      element('desc', said.filter((each) => each).join('. ')),
    ])
  })
  const routes = briefing.teams.flatMap(({ agency, mode, stops }, team) => {
    if (stops.length === 0) return []
    const begin = briefing.begin
      ? [point('rtept', briefing.begin.cell, [element('name', briefing.begin.name)])]
      : []
    const points = stops.map(({ hotspot, from, to }) => {
      const { centre, name } = briefing.hotspots[hotspot]
      const time = new Date(londonMoment(stopMoment(briefing, from))).toISOString()
      return point('rtept', centre, [
        element('time', time),
        element('name', `${from} ${name}`),
        element('desc', `${from}-${to}`),
      ])
    })
    const name = element('name', `Team ${team + 1}: ${agency}, ${mode}`)
    return ['<rte>', name, ...begin, ...points, ...begin, '</rte>']
  })
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="Safer Places Map" xmlns="http://www.topografix.com/GPX/1/1">',
    '<metadata>',
    element('name', briefing.shift),
    element('desc', about.join(' ')),
    '</metadata>',
    ...places,
    ...routes,
    '</gpx>',
  ].join('\n')}\n`
}

const element = (tag: string, text: string): string => `<${tag}>${escaped(text)}</${tag}>`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
