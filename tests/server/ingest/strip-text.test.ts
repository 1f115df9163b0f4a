import { expect, it } from 'vitest'
import { admitText } from '../../../server/ingest/strip-text.ts'

it('gives the text without what was found, the kinds once, and whether it waits', () => {
  expect(admitText('Mr Smith and Mr Testworth, E8 3AB', 280)).toEqual({
    text: '[name removed] and [name removed], [postcode removed]',
    held: true,
    kinds: ['postcode', 'name'],
  })
  expect(admitText('on 12/03/2024', 280)).toEqual({ text: 'on March 2024', held: false, kinds: ['fullDate'] })
  expect(admitText('dark underpass', 280)).toEqual({ text: 'dark underpass', held: false, kinds: [] })
})

it('refuses more than the limit by name', () => {
  expect(admitText('a'.repeat(280), 280).text).toHaveLength(280)
  expect(() => admitText('a'.repeat(281), 280)).toThrow(expect.objectContaining({ code: 'tooLarge' }))
})
