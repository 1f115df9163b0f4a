/** Decks, codes and closed words of a workshop: data that screens and printed sheets stand on. */
import { describe, expect, it } from 'vitest'
import { codeAlphabet, readCode, spacedCode } from '../../../server/contract/workshop/code.ts'
import { deckWords } from '../../../server/contract/workshop/deck-words.ts'
import { decks } from '../../../server/contract/workshop/decks.ts'
import { runSteps, usualRunSheet } from '../../../server/contract/workshop/settings.ts'
import { doers, whens } from '../../../server/contract/workshop/workshop.ts'
import { categories } from '../questions/asking-fixture.ts'

const inOrder = (ids: readonly string[]) => [...ids].sort()

describe('the decks', () => {
  it('have words for every phrase, eight colours and letters, none of the violets', () => {
    expect(decks).toHaveLength(8)
    for (const { id, phrases } of decks) {
      expect(Object.keys(deckWords[id].phrases).sort()).toEqual(inOrder(phrases.map((phrase) => phrase.id)))
      expect(phrases.length).toBeGreaterThanOrEqual(6)
      expect(phrases.length).toBeLessThanOrEqual(10)
    }
    const groups = new Set(categories.groups.map(({ id }) => id))
    expect(decks.flatMap((deck) => [...deck.groups]).filter((group) => !groups.has(group))).toEqual([])
    for (const part of ['colour', 'letter', 'icon'] as const)
      expect(new Set(decks.map((deck) => deck[part])).size).toBe(8)
    for (const { colour } of decks) {
      const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
      expect(red > green + 20 && blue > green + 20).toBe(false)
    }
  })
})

describe('a code', () => {
  it.each([
    ['7K3M 0Q1Z', '7K3M0Q1Z'],
    ['7k3m-oqlz', '7K3M0Q1Z'],
    [' 7K3MOQIZ ', '7K3M0Q1Z'],
    ['7K3M0Q1', null],
    ['7K3M0Q1ZZ', null],
    ['7K3M0Q1U', null],
    ['', null],
    [' '.repeat(10_000), null],
  ])('%s', (typed, code) => expect(readCode(typed)).toBe(code))
  it('is shown in two groups, and read back', () => {
    expect(codeAlphabet).toHaveLength(32)
    expect(readCode(spacedCode('7K3M0Q1Z'))).toBe('7K3M0Q1Z')
  })
})

it('sorts by nine cells, and half a day has eight steps', () => {
  expect(whens.flatMap((when) => doers.map((who) => `${when.label} ${who.label}`))).toHaveLength(9)
  expect(runSteps.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(4 * 60)
  expect(usualRunSheet.map(({ step }) => step)).toEqual(runSteps.map(({ id }) => id))
})
