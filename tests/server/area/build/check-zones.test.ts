import { describe, expect, it } from 'vitest'
import { checkFold, checkZones } from '../../../../server/area/build/check-zones.ts'
import type { ZoneProblem } from '../../../../server/area/build/zone-problem.ts'

/** Two wards of four cells; each cell of the first would do as a zone of either tier by itself. */
const ground = {
  wardOfCell: ['A', 'A', 'A', 'A', 'B', 'B', 'B', 'B'],
  homes: [3000, 3000, 3000, 3000, 100, 100, 70, 0].map((householdTenths) => ({
    ...{ householdTenths, postcodes: 20, largestTenths: householdTenths / 10, squareMetres: 15_000 },
  })),
}
const wardB = [4, 5, 6, 7]
const sound = { Z1: [[0], [1], [2, 3], wardB], Z2: [[0, 1], [2, 3], wardB] }
const identity = [0, 1, 2, 3, 4, 5, 6, 7]
const problem = (name: ZoneProblem) => expect.objectContaining({ name: 'ZoneBuildError', problem: name })

describe('zones that may be written', () => {
  it('pass, and a whole ward may be too small', () => {
    expect(() => checkZones(ground, sound)).not.toThrow()
  })
})

describe('zones that may not', () => {
  it.each<[ZoneProblem, typeof sound]>([
    ['underThreshold', { ...sound, Z1: [[0], [1], [2, 3], [4, 5], [6, 7]] }],
    ['underThreshold', { Z1: sound.Z1, Z2: [[0, 1], [2, 3], [4, 5, 6], [7]] }],
    ['overlap', { ...sound, Z1: [[0], [0, 1], [2, 3], wardB] }],
    ['overlap', { ...sound, Z2: [[0, 1, 2], [2, 3], wardB] }],
    ['crossesWard', { ...sound, Z1: [[0], [1], [2], [3, ...wardB]] }],
    ['hole', { ...sound, Z1: [[0], [1], [2], wardB] }],
    ['hole', { ...sound, Z2: [[0, 1], [3], wardB] }],
    ['notOfWholeZones', { ...sound, Z2: [[0, 1, 2], [3], wardB] }],
  ])('%s', (name, zones) => {
    expect(() => checkZones(ground, zones)).toThrow(problem(name))
  })

  it('too few postcodes, or one postcode with more than its share, is under the threshold, too', () => {
    const change = (part: object) => ({
      ...ground,
      homes: ground.homes.map((homes, cell) => (cell === 0 ? { ...homes, ...part } : homes)),
    })
    expect(() => checkZones(change({ postcodes: 9 }), sound)).toThrow(problem('underThreshold'))
    expect(() => checkZones(change({ largestTenths: 1501 }), sound)).toThrow(problem('underThreshold'))
    // Exactly half of Z1's 300 homes, but more than a fifth of Z2's 600.
    expect(() => checkZones(change({ largestTenths: 1500 }), sound)).toThrow(problem('underThreshold'))
    expect(() => checkZones(change({ largestTenths: 1200 }), sound)).not.toThrow()
  })
})

describe('a fold table', () => {
  it('passes when every group has homes enough, or none', () => {
    expect(() => checkFold(ground, [0, 1, 2, 3, 4, 5, 4, 7])).not.toThrow()
  })

  it.each<[ZoneProblem, number[]]>([
    ['foldGroupTooSmall', identity],
    ['foldTargetFolded', [0, 1, 2, 3, 5, 5, 4, 7]],
    ['foldCrossesWard', [0, 1, 2, 3, 4, 5, 3, 7]],
  ])('%s', (name, foldOf) => {
    expect(() => checkFold(ground, foldOf)).toThrow(problem(name))
  })
})
