import { cellToBoundary } from 'h3-js'
import { expect, it } from 'vitest'
import {
  cellGeometry,
  cellTriangles,
  mercatorX,
  mercatorY,
  verticesPerCell,
} from '../../../client/map/cell-geometry.ts'
import { cellValues } from '../../../client/map/cell-values.ts'

const cell = '8a194ad08007fff'

it('one byte a cell, and positions nobody knows are left out', () => {
  const values = cellValues(4, { index: [0, 2, 9], count: [1, 50, 3] }, [1, 4, 8, 14, 24, 40])
  expect([...values]).toEqual([1, 0, 6, 0])
})

it('the mesh holds each corner to a centimetre', () => {
  const { origin, vertices, count } = cellGeometry([cell, '8a194ad0800ffff'])
  expect(count).toBe(2)
  expect(vertices.length).toBe(2 * verticesPerCell * 3)
  const earth = 40_075_016
  cellToBoundary(cell).forEach(([lat, lon], corner) => {
    const at = (corner + 1) * 3
    expect(Math.abs(vertices[at] + origin[0] - mercatorX(lon)) * earth).toBeLessThan(0.01)
    expect(Math.abs(vertices[at + 1] + origin[1] - mercatorY(lat)) * earth).toBeLessThan(0.01)
  })
})

it('a pentagon is refused', () => {
  expect(() => cellGeometry(['8a0800000007fff'])).toThrow('not a hexagon')
})

it('draws only cells that have something', () => {
  const triangles = cellTriangles(Uint8Array.of(0, 3, 0))
  expect(triangles.length).toBe(18)
  expect(Math.min(...triangles)).toBe(verticesPerCell)
  expect(Math.max(...triangles)).toBe(2 * verticesPerCell - 1)
})
