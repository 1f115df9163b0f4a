/** What the journeys of accounts have in common: people made by command, the door, and refusals that are expected. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { appCode } from '../helpers/app-code.ts'
import { makeAccount } from '../helpers/sign-in.ts'
import type { Visit } from './browser.ts'
import type { RunningServer } from './server.ts'

export const password = 'seven quiet lanterns'

/** Two of them: whatever raises a role or takes a second factor away needs both. */
export const [first, second] = ['first@council.example', 'second@council.example']

export const makeCouncilAccount = (server: RunningServer, email: string, role: 'admin' | 'officer') =>
  makeAccount(server, { email, role, agency: 'council', password })

/** Refusals are part of these journeys, and a browser writes each on its console; `also` is expected besides. */
export const expectOnlyRefusals = (
  { troubles }: Visit,
  also: (trouble: string) => boolean = () => false,
): void =>
  expect(
    troubles.filter((trouble) => !/status of 4(01|03|09|10|29)/.test(trouble) && !also(trouble)),
  ).toEqual([])

export const typePassword = async (page: Page, email: string, typed: string): Promise<void> => {
  await page.getByLabel('Work e-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(typed)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** The second factor of somebody whose app is bound. */
export const typeCode = async (page: Page, totpUri: string): Promise<void> => {
  await page.getByLabel(/Six digits/).fill(appCode(totpUri))
  await page.getByRole('button', { name: 'Continue' }).click()
}
