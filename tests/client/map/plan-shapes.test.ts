import { expect, it } from 'vitest'
import { lightPalette } from '../../../client/map/colours.ts'
import {
  type DrawnPlan,
  middleOf,
  planLines,
  planPlaces,
  stopLabels,
  teamLook,
} from '../../../client/map/plan-shapes.ts'
import { placesBeside } from '../../../client/screens/patrol/places-beside.ts'
import { mostTeams } from '../../../server/contract/patrol.ts'
import { area } from '../../server/area/pack.ts'

const centres = [3000, 3500, 4000].map((cell) => area.cells[cell] as string)
const plan: DrawnPlan = {
  hotspots: centres.map((centre) => ({ centre, cells: [centre], name: 'Example Road', isMovable: true })),
  teams: [{ stops: [{ hotspot: 0 }, { hotspot: 1 }, { hotspot: 0 }] }, { stops: [{ hotspot: 1 }] }],
}

it('no two teams look alike without colour and pattern together, nor have one letter', () => {
  const looks = Array.from({ length: mostTeams }, (_, team) => teamLook(team))
  expect(new Set(looks.map(({ pattern, colour }) => `${pattern} ${colour}`)).size).toBe(mostTeams)
  expect(new Set(looks.map(({ letter }) => letter)).size).toBe(mostTeams)
  // The first four by their pattern alone.
  expect(new Set(looks.slice(0, 4).map(({ pattern }) => pattern)).size).toBe(4)
})

it('a pin says whose stops its place is, and the places nobody visits have none', () => {
  expect(stopLabels(plan)).toEqual(['A1 A3', 'A2 B1', ''])
  expect(planPlaces(plan).features.map(({ properties }) => properties?.isVisited)).toEqual([
    true,
    true,
    false,
  ])
})

it('a line goes from the start from stop to stop and back; one stop alone has none', () => {
  const [one, two, begin] = [middleOf(centres[0]), middleOf(centres[1]), middleOf(centres[2])]
  const lines = (from: string | null) =>
    planLines(plan, from, lightPalette).features.map(({ geometry }) =>
      geometry.type === 'LineString' ? geometry.coordinates : [],
    )
  expect(lines(null)).toEqual([[one, two, one]])
  expect(lines(centres[2])).toEqual([
    [begin, one, two, one, begin],
    [begin, two, begin],
  ])
})

it('the places beside one are its neighbours, each in its own direction', () => {
  const dictionary = { cells: area.cells, places: area.cells.map(() => '') } as unknown as Parameters<
    typeof placesBeside
  >[0]
  const beside = placesBeside(dictionary, centres[0])
  const neighbours = Array.from(area.neighbours.subarray(3000 * 6, 3000 * 6 + 6)).filter((each) => each >= 0)
  expect(new Set(beside.map(({ cell }) => cell))).toEqual(new Set(neighbours.map((each) => area.cells[each])))
  expect(new Set(beside.map(({ direction }) => direction)).size).toBe(beside.length)
  for (const { cell, direction } of beside) {
    const north = middleOf(cell)[1] - middleOf(centres[0])[1]
    if (direction.startsWith('north')) expect(north).toBeGreaterThan(0)
    if (direction.startsWith('south')) expect(north).toBeLessThan(0)
  }
})
