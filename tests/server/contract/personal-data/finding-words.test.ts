import { describe, expect, it } from 'vitest'
import { findingWords } from '../../../../server/contract/personal-data/finding-words.ts'

describe('findings in words', () => {
  it('name the kinds in one order, once', () => {
    expect(findingWords(['phone'])).toBe(
      'This looks like a phone number. Names and numbers of people are not kept here.',
    )
    expect(findingWords(['name', 'phone', 'postcode', 'name'])).toMatch(
      /^This looks like a phone number, a full postcode and a person’s name\. /,
    )
  })
  it('say what becomes of dates and ages, and nothing for nothing', () => {
    expect(findingWords(['fullDate'])).toMatch(/Only the month/)
    expect(findingWords([])).toBe('')
  })
})
