/**
 * Any `console.error` fails the test in which it happened. A test that expects one replaces this
 * recorder for itself: `vi.spyOn(console, 'error').mockImplementation(…)`.
 */
import { afterAll, afterEach, expect } from 'vitest'

const heard: string[] = []
console.error = (...words: unknown[]): void => {
  heard.push(words.map(String).join(' '))
}

const expectSilence = (): void => {
  const unexpected = heard.splice(0)
  expect(unexpected, 'console.error was called').toEqual([])
}
afterEach(expectSilence)
afterAll(expectSilence)
