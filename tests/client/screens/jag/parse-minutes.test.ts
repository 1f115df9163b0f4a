/** Minutes as people paste them: what was resolved comes out, nothing is made up, and no text breaks it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostProposed, parseMinutes } from '../../../../client/screens/jag/parse-minutes.ts'
import { pastedMinutes, sixMatters } from './six-matters.ts'

const said = (text: string) =>
  parseMinutes(text).map(({ minute, wording, initials }) => [minute, wording, initials])

describe('what is found', () => {
  it('the six matters of a paper, each with its minute, title, initials and update', () => {
    expect(
      parseMinutes(pastedMinutes).map(({ minute, title, wording, initials, update }) => ({
        ...{ minute, wording: wording.replace(/\.$/, ''), initials, update },
        title: title.toLowerCase(),
      })),
    ).toEqual(sixMatters.map((matter) => ({ ...matter, title: matter.title.toLowerCase() })))
  })

  it.each([
    [
      'a list, each line its own',
      'RESOLVED:\n\n(1) that A be done; and\n(2) that B be done (AB).',
      [
        ['', 'A be done', []],
        ['', 'B be done', ['AB']],
      ],
    ],
    [
      'a list in one line',
      '4 Title\nRESOLVED (1) that A be done; (2) that B be done',
      [
        ['4', 'A be done', []],
        ['4', 'B be done', []],
      ],
    ],
    [
      'several owners, at most four',
      'RESOLVED that A be done (AB, CD & EF/GH/IJ)',
      [['', 'A be done', ['AB', 'CD', 'EF', 'GH']]],
    ],
    [
      'an abbreviation is nobody',
      'RESOLVED that it be put to the group (JAG)',
      [['', 'It be put to the group (JAG)', []]],
    ],
    ['initials in the margin', 'RESOLVED that A be done            AB', [['', 'A be done', ['AB']]]],
    [
      'a table of three columns',
      'Minute number\tMatter\tUpdate\n5 Lamps\tAsk for a lamp (AB)\tAn update will be provided at the meeting.\n\tAsk for two\t',
      [
        ['5', 'Ask for a lamp', ['AB']],
        ['5', 'Ask for two', []],
      ],
    ],
    ['nothing that was only noted', '5 Lamps\nMembers noted the report and thanked everybody.', []],
    [
      'no heading in a sentence that begins with a number',
      'RESOLVED that there be\n4 officers at the gate',
      [['', 'There be 4 officers at the gate', []]],
    ],
    ['a date is no heading', '12 May 2026\nRESOLVED that A be done', [['', 'A be done', []]]],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each([
    ['by 5 May 2026', '2026-05-05'],
    ['by the 31st of December 2026', '2026-12-31'],
    ['by 05/06/2026', '2026-06-05'],
  ])('the day it is due leaves the words: %s', (words, due) => {
    expect(parseMinutes(`RESOLVED that a lamp be asked for ${words} (AB)`)).toEqual([
      { minute: '', title: '', wording: 'A lamp be asked for', initials: ['AB'], due, update: '' },
    ])
  })

  it('a day that there is not stays in the words', () => {
    const [action] = parseMinutes('RESOLVED that A be done by 31/02/2026')
    expect(action).toMatchObject({ due: null, wording: 'A be done by 31/02/2026' })
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      'RESOLVED',
      'Resolved:',
      ' that ',
      '(1)',
      '(AB)',
      'RV/CP',
      '\n',
      '\n\n',
      '\t',
      '4.2 ',
      'Title',
      '; and ',
      ':',
    ],
    ...['by 31/02/2026', 'Action: ', '•', '(', ')', 'a) ', '\u00A0', '\u200B', 'minute 7', 'AGREED', ' '],
  )
  const texts = fc.oneof(
    fc.string({ maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 60 }).map((parts) => parts.join('')),
  )

  it('gives a result of the promised form, the same each time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = parseMinutes(text)
        expect(parseMinutes(text)).toEqual(found)
        for (const { wording, initials, due } of found) {
          expect(wording.trim()).not.toBe('')
          expect(initials.length).toBeLessThanOrEqual(4)
          for (const each of initials) expect(each).toMatch(/^[A-Z]{2,4}$/)
          if (due !== null) expect(new Date(`${due}T00:00:00Z`).toISOString().slice(0, 10)).toBe(due)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('says nothing that was not in the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const letters = (words: string) => new Set(words.toLowerCase().replaceAll(/\s/g, ''))
        const known = letters(text)
        for (const { wording, title } of parseMinutes(text))
          for (const letter of letters(wording + title)) expect(known.has(letter)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['spaces', ' '.repeat(100_000)],
    ['initials', 'RESOLVED '.concat('AB/'.repeat(60_000))],
    ['brackets', '('.repeat(100_000)],
    ['numbers', '1.'.repeat(50_000)],
    ['items', 'RESOLVED: '.concat('and (1) '.repeat(20_000))],
    ['resolutions', 'RESOLVED that A be done\n'.repeat(8000)],
  ])('is read in time: %s', (_, text) => {
    const before = performance.now()
    expect(parseMinutes(text).length).toBeLessThanOrEqual(mostProposed)
    expect(performance.now() - before).toBeLessThan(2000)
  })
})
