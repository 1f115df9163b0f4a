import { expect, it } from 'vitest'
import { nextTry, settleMail } from '../../../server/jobs/settle-mail.ts'

const at = '2026-04-10T12:00:00.000Z'
const earlier = '2026-04-09T12:00:00.000Z'
const later = '2026-04-10T13:00:00.000Z'
const sent = { at, dueAt: null }
const waiting = { at, dueAt: at }

it('one mail until its person has looked, and none for what is gone before it went', () => {
  expect(settleMail(undefined, { isDue: false, since: earlier })).toBe('leave')
  expect(settleMail(undefined, { isDue: true, since: earlier })).toBe('add')
  // More happens, or it is taken back and comes again: nothing, as long as nobody looked.
  expect(settleMail(sent, { isDue: true, since: earlier })).toBe('leave')
  expect(settleMail(sent, { isDue: false, since: earlier })).toBe('leave')
  expect(settleMail(waiting, { isDue: true, since: earlier })).toBe('leave')
  expect(settleMail(waiting, { isDue: false, since: earlier })).toBe('forget')
  // Looked since.
  expect(settleMail(sent, { isDue: true, since: later })).toBe('again')
  expect(settleMail(sent, { isDue: false, since: later })).toBe('forget')
  expect(settleMail(waiting, { isDue: true, since: later })).toBe('again')
})

it('pauses grow, and end', () => {
  const minutes = Array.from({ length: 7 }, (_, tries) => {
    const due = nextTry(tries, new Date(at))
    return due === null ? null : (Date.parse(due) - Date.parse(at)) / 60_000
  })
  expect(minutes).toEqual([1, 5, 30, 120, 360, 1440, null])
})
