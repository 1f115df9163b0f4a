import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { screenText } from '../../../../server/contract/personal-data/screen-text.ts'

const kindsOf = (text: string): string[] => screenText(text).found.map(({ kind }) => kind)

describe('what is found is replaced', () => {
  it.each([
    ['flat 3, 12 station road', '[flat number removed], station road'],
    ['No. 14 Example Road', 'Example Road'],
    ['at 12a Example Road', 'at Example Road'],
    ['14 The Larches, BR1 1AA', '[house number removed] The Larches, [postcode removed]'],
    ['Born 12/03/2008, dob: 3 March 2008', 'Born [birth date removed], dob: [birth date removed]'],
    ['on 12/03/2024, 3rd of March 2024 or 03/25/24', 'on March 2024, March 2024 or March 2024'],
    ['a 17-year-old, aged 14, 70yo', 'a 16–17-year-old, aged 13–15, 65+yo'],
    ['Mrs O’Sample-Jones’s shop', '[name removed]’s shop'],
    ['a boy called smiler, aka Ghost', 'a boy called [name removed], aka [name removed]'],
    ['ring ０７７００ ９００ １２３', 'ring [phone number removed]'],
    ['see www.example.com/a, or not', 'see [link removed], or not'],
    ['car reg P123 ABC', 'car reg [vehicle registration removed]'],
    ['PNC 2008/0012345A', 'PNC [police reference removed]'],
    ['51.40321, 0.01234', '[exact place removed]'],
    ['1 12 Example Road', 'Example Road'],
  ])('%s', (written, cleaned) => expect(screenText(written).text).toBe(cleaned))

  it('at the positions of what was written, invisible characters included', () => {
    const written = 'near E\u200b8 3A\u200dB\u200b today'
    const { found, text } = screenText(written)
    expect(found).toEqual([{ kind: 'postcode', start: 5, end: 14, replacement: '[postcode removed]' }])
    expect(text).toBe('near [postcode removed] today')
  })
})

describe('what is allowed stays', () => {
  it.each([
    '6 youths on Station Road, SE20, at 14:30–17:00; year 10, 24 hour shop, bus 194',
    'The park called Green Acres, the café called Example Grill, the estate known as Sample Court',
    'We called the police, then called Crimestoppers on 0800 555 111, or 101',
    'SE20 3rd youth, SE20 has 3 shops, A21 car park, B4 3pm',
    'Aged 11 to 16, 16–17-year-olds, under 18s, 12–14 year olds',
    'At 1600 High Street was busy, in 2023 High Street was not, 3 Station Road incidents',
    'TQ 40 69 and 51.4, 0.0 are coarse; JAG minute 3.2; 24/7',
    'meet @ 4pm, @4pm; MR in HMRC; miss the bus; dr',
    'on 12 March 24 youths came',
  ])('%s', (text) => expect(kindsOf(text)).toEqual([]))

  it.each([
    ['an NHS number with a wrong check digit', '943 476 5918'],
    ['a card that fails Luhn', '4111 1111 1111 1112'],
    ['an account with wrong check digits', 'GB83 WEST 1234 5698 7654 32'],
    ['a prefix never given out', 'BG 12 34 56 A'],
    ['a day that is none', '45/13/2024'],
  ])('%s', (_, text) => expect(kindsOf(text)).toEqual([]))
  it.each([
    ['nhsNumber', '943 476 5919'],
    ['card', '4111 1111 1111 1111'],
    ['iban', 'GB82 WEST 1234 5698 7654 32'],
    ['niNumber', 'AB 12 34 56 A'],
  ])('and with the right ones it is found: %s', (kind, text) => expect(kindsOf(text)).toEqual([kind]))
})

describe('a text is held', () => {
  it('for anything but coarsened dates and ages', () => {
    expect(screenText('a 17-year-old on 12/03/2024')).toMatchObject({ held: false })
    expect(screenText('born on 12/03/2008').held).toBe(true)
    expect(screenText('E8 3AB').held).toBe(true)
  })
  it('never, and unchanged, when nothing is found', () => {
    for (const text of ['', ' ', 'Café ½ ＡＢ\u200b', '😀'])
      expect(screenText(text)).toEqual({ text, found: [], held: false })
  })
})

it('holds for whatever is sent: findings apart, in order, inside the text', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let last = 0
      for (const { start, end } of screenText(text).found) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
    { seed: 8, numRuns: 300 },
  ))
