import { longestPassword, shortestPassword } from '../../../server/contract/account.ts'

export interface PasswordJudgement {
  /** Whether it will be taken. */
  taken: boolean
  words: string
}

/** How good a new password is, in plain words. Length is what counts; repetition and the own address are named. */
export function judgePassword(password: string, email: string): PasswordJudgement {
  const missing = shortestPassword - password.length
  if (password === '')
    return {
      taken: false,
      words: `At least ${shortestPassword} characters. Four or five words in a row are easy to remember.`,
    }
  if (missing > 0)
    return {
      taken: false,
      words: `Too short: ${missing} more ${missing === 1 ? 'character' : 'characters'}.`,
    }
  if (password.length > longestPassword)
    return { taken: false, words: `Too long: at most ${longestPassword} characters.` }
  if (new Set(password.toLowerCase()).size < 6)
    return { taken: true, words: 'Long enough, but it repeats the same few characters: easy to guess.' }
  if (holdsAddress(password, email))
    return { taken: true, words: 'Long enough, but it holds your e-mail address: easy to guess.' }
  return {
    taken: true,
    words: password.length >= 20 ? 'Strong: long and hard to guess.' : 'Good: long enough.',
  }
}

function holdsAddress(password: string, email: string): boolean {
  const name = email.split('@', 1)[0].toLowerCase()
  return name.length >= 4 && password.toLowerCase().includes(name)
}
