/** Invented records are marked on paper too, and go when asked; what a person imported stays. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SignedIn, signInAs, signInWithAccount } from '../helpers/sign-in.ts'
import { axeViolations } from './axe.ts'
import { desktop, launchBrowser, newPage } from './browser.ts'
import { fictionalFile, fictionalText } from './fictional-police-file.ts'
import { type RunningServer, startServer } from './server.ts'

let browser: Browser
let server: RunningServer
let analyst: SignedIn

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), startServer({ readyWithinMilliseconds: 170_000 })])
  analyst = await signInAs(server.url)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const health = async (): Promise<{ incidents: number; demo: boolean }> =>
  (await fetch(`${server.url}/api/health`)).json()

it('marks the printed sheet, on both pages', async () => {
  const visit = await newPage(browser, server.url, desktop, { signedIn: analyst })
  await visit.page.goto('/print')
  await visit.page.locator('.paper-map').waitFor()
  const marks = visit.page.getByText('Demonstration data: the incidents are invented.')
  expect(await marks.count()).toBe(2)
  const pdf = await visit.page.pdf({ preferCSSPageSize: true, printBackground: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
  visit.expectNoTrouble()
  await visit.close()
})

it('removes the demonstration and leaves what was imported', async () => {
  const visit = await newPage(browser, server.url, desktop, { signedIn: analyst })
  const { page } = visit
  await page.goto('/data')
  const buffer = Buffer.from(fictionalText())
  await page
    .getByLabel('Files to check')
    .setInputFiles({ name: fictionalFile.name, mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: /^Import \d/ }).click()
  await page.getByText(`${fictionalFile.accepted} incidents are on the map`).waitFor()
  expect((await health()).demo).toBe(true)

  await page.getByRole('tab', { name: 'Demonstration data' }).click()
  await page.getByRole('button', { name: 'Remove the demonstration data' }).click()
  const dialog = page.getByRole('dialog', { name: 'Remove the demonstration data?' })
  await dialog.waitFor()
  expect(await axeViolations(page)).toEqual([])
  await dialog.getByText('The one-click sign-in goes with them').waitFor()
  await dialog.getByRole('button', { name: 'Remove it' }).click()
  // Nobody has an account, and the one-click sign-in is gone: the page says how the first account is made.
  await page.getByRole('heading', { name: 'Nobody can sign in here yet' }).waitFor()
  await visit.screenshot('import-demonstration-removed')
  expect(await page.locator('.demo-banner').count()).toBe(0)
  expect(await health()).toMatchObject({ incidents: fictionalFile.accepted, demo: false })
  const own = await signInWithAccount(server, 'analyst', 'council')
  const counts = await fetch(`${server.url}/api/counts?source=police-uk-street`, { headers: own })
  expect(await counts.json()).toMatchObject({ total: fictionalFile.accepted })
  // What the page asked after the sign-in had ended was refused, and the browser notes it on its console.
  expect(visit.troubles.filter((trouble) => !/status of 401/.test(trouble))).toEqual([])
  await visit.close()
})
