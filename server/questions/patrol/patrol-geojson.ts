import type { Feature } from 'geojson'
import { cellsOutline } from '../../area/cell-outline.ts'
import type { PatrolBriefing } from '../../contract/patrol.ts'
import { type FileFacts, middleOf, stopMoment, visitedPlaces } from './file-facts.ts'

/** A briefing as GeoJSON (RFC 7946): outlines of places, a point a stop, a line a team. `about` travels as a foreign member. */
export function patrolGeoJson(briefing: PatrolBriefing, { area, about }: FileFacts): string {
  const places = visitedPlaces(briefing).map((at): Feature => {
    const { centre, cells, name, ward, reason, text, windows, powers, figures } = briefing.hotspots[at]
    return {
      type: 'Feature',
      properties: {
        ...{ what: 'place', cell: centre, name, ward, reason, why: figures?.why ?? text },
        ...{ count: figures?.count ?? null, share: figures?.share ?? null },
        ...{ windows, powers: powers.map(({ power, ends }) => ({ power, ends })) },
      },
      geometry: cellsOutline(cells.flatMap((cell) => area.knownCell(cell) ?? [])),
    }
  })
  const ofTeams = briefing.teams.flatMap(({ agency, mode, stops }, team): Feature[] => {
    const own = { team: team + 1, agency, mode }
    const points = stops.map((stop) => middleOf(area, briefing.hotspots[stop.hotspot].centre))
    const begin = briefing.begin ? [middleOf(area, briefing.begin.cell)] : []
    const line = [...begin, ...points, ...begin]
    return [
      ...stops.map((stop, at): Feature => {
        const { name, ward } = briefing.hotspots[stop.hotspot]
        const [from, to] = [stop.from, stop.to].map((clock) => stopMoment(briefing, clock))
        return {
          type: 'Feature',
          properties: { what: 'stop', ...own, order: at + 1, name, ward, from, to },
          geometry: { type: 'Point', coordinates: points[at] },
        }
      }),
      // A line needs two ends.
      ...(stops.length > 0 && line.length > 1
        ? [
            {
              ...{ type: 'Feature', properties: { what: 'order of stops', ...own } },
              geometry: { type: 'LineString', coordinates: line },
            } satisfies Feature,
          ]
        : []),
    ]
  })
  const features = [...places, ...ofTeams]
  return `${JSON.stringify({ type: 'FeatureCollection', name: 'patrol', about, features })}\n`
}
