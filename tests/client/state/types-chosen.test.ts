import { describe, expect, it } from 'vitest'
import {
  asksActivity,
  chosenTypes,
  filterOfTypes,
  groupState,
  toggleTypes,
} from '../../../client/state/types-chosen.ts'

const types = [
  { id: 'robbery', group: 'person' },
  { id: 'snatch', group: 'person' },
  { id: 'drugs', group: 'drugs' },
  { id: 'stop', group: 'stop-search' },
]
const nothing = { type: [], group: [] }

describe('ticking', () => {
  it('a whole group names the group', () => {
    expect(toggleTypes(nothing, ['robbery', 'snatch'], types)).toEqual({ group: ['person'], type: [] })
  })
  it('part of a group names every type, because the server narrows types by groups', () => {
    const whole = { type: [], group: ['drugs'] }
    expect(toggleTypes(whole, ['robbery'], types)).toEqual({ group: [], type: ['drugs', 'robbery'] })
  })
  it('twice takes back', () => {
    const once = toggleTypes(nothing, ['robbery'], types)
    expect(toggleTypes(once, ['robbery'], types)).toEqual(nothing)
  })
  it('police activity puts incidents aside, and the other way round', () => {
    const activity = toggleTypes({ type: [], group: ['person'] }, ['stop'], types)
    expect(activity).toEqual({ group: ['stop-search'], type: [] })
    expect(asksActivity(activity, types)).toBe(true)
    expect(toggleTypes(activity, ['drugs'], types)).toEqual({ group: ['drugs'], type: [] })
  })
})

it('types and groups together narrow each other', () => {
  expect([...chosenTypes({ type: ['robbery', 'drugs'], group: ['person'] }, types)]).toEqual(['robbery'])
  expect(chosenTypes(nothing, types).size).toBe(0)
})

it('says whether a group is whole, in part or out', () => {
  expect(groupState(new Set(['robbery']), 'person', types)).toBe('some')
  expect(groupState(new Set(['robbery', 'snatch']), 'person', types)).toBe('all')
  expect(groupState(new Set(), 'person', types)).toBe('none')
})

it('no type chosen is no filter', () => {
  expect(filterOfTypes(new Set(), types)).toEqual(nothing)
})
