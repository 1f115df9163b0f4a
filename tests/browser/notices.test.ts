/** A safety notice: sent from an officer's phone, on a youth worker's screen within a minute, and *seen* back. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SignedIn, signInWithAccount } from '../helpers/sign-in.ts'
import { axeViolations } from './axe.ts'
import { desktop, launchBrowser, newPage, phone } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'

let browser: Browser
let server: RunningServer
let youth: SignedIn
let police: SignedIn

beforeAll(async () => {
  ;[browser, server] = await Promise.all([
    launchBrowser(),
    startServer({ flags: ['--empty'], readyWithinMilliseconds: 150_000 }),
  ])
  youth = await signInWithAccount(server, 'partner', 'youth-service')
  police = await signInWithAccount(server, 'officer', 'police')
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true }).click()

it('reaches a site that looks at another screen within a minute, and is seen', async () => {
  const site = await newPage(browser, server.url, desktop, { signedIn: youth })
  await site.page.goto('/places?list=services')
  await site.page.getByText('No services yet').waitFor()
  const bar = site.page.getByRole('region', { name: 'Safety notices' })
  expect(await bar.count()).toBe(0)

  const sender = await newPage(browser, server.url, phone, { signedIn: police })
  const { page } = sender
  await page.goto('/places?list=notices')
  await page.locator('summary', { hasText: 'Add' }).click()
  await page
    .locator('.add-menu')
    .getByRole('link', { name: /^Warn sites/ })
    .click()
  await press(page, 'A corrosive substance')
  await next(page)
  await page.getByLabel('Street, stop or venue').fill('High Street')
  // A street, not a shop that is called after it.
  const found = page.getByRole('list', { name: 'Places found' }).getByRole('button')
  await found.filter({ hasNotText: 'venue' }).first().click()
  await next(page)
  await page.getByRole('heading', { name: 'Is it somebody’s home?' }).waitFor()
  await next(page)
  await press(page, /^Evening/)
  await press(page, 'Two members of staff at all times')
  expect(await axeViolations(page)).toEqual([])
  await sender.screenshot('notice-phone-when')
  await next(page)
  // A warning to nobody is not sent.
  await press(page, 'Send')
  await page.getByText('Still missing: who else may read it.').waitFor()
  const other = page.getByLabel('Another agency')
  await other.fill('youth service')
  await other.press('Enter')
  await press(page, 'Send')
  const sent = Date.now()
  await page.getByText(/^Sent\./).waitFor()

  await bar.waitFor({ timeout: 60_000 })
  expect(Date.now() - sent).toBeLessThan(60_000)
  await bar.getByText(/Safety notice from Police/).waitFor()
  expect(await bar.textContent()).toMatch(/A corrosive substance near .*, evening\. Two members of staff/)
  expect(await axeViolations(site.page)).toEqual([])
  await site.screenshot('notice-site')
  await bar.getByRole('button', { name: 'Seen' }).click()
  await bar.waitFor({ state: 'detached' })

  await page.goto('/places?list=notices')
  const row = page.locator('main li', { hasText: 'A corrosive substance' }).first()
  await row.waitFor()
  expect(await row.textContent()).toContain('Until')
  expect(await row.textContent()).not.toContain('not seen yet')
  await sender.screenshot('notice-phone-seen')
  site.expectNoTrouble()
  sender.expectNoTrouble()
  await Promise.all([site.close(), sender.close()])
}, 180_000)

it('an impact day and a power are written with their area and their end', async () => {
  const visit = await newPage(browser, server.url, desktop, { signedIn: police })
  const { page } = visit
  await page.goto('/places?list=impact-days&add=impactDay')
  await page.getByLabel('Or a street, station or stop').fill('High Street')
  await page.getByRole('list', { name: 'Places found' }).getByRole('button').first().click()
  await page.getByText(/7 place cells/).waitFor()
  await page.getByLabel('Name').fill('Example day of action')
  await page.getByLabel('First day').fill('2026-05-04')
  await page.getByLabel('Last day').fill('2026-05-02')
  await press(page, 'Send')
  await page.getByText('Still missing: to.').waitFor()
  await page.getByLabel('Last day').fill('2026-05-05')
  await press(page, 'Add a line')
  await page.getByLabel('What', { exact: true }).fill('Doors knocked')
  await page.getByLabel('How many').fill('120')
  await page.getByLabel('Cost in pounds').fill('2500')
  await visit.screenshot('impact-day')
  await press(page, 'Send')
  await page.getByText(/^Added\./).waitFor()
  await page.getByText('Example day of action').first().waitFor()

  await page.goto('/places?list=powers&add=power')
  await page.getByLabel('Or a street, station or stop').fill('High Street')
  await page.getByRole('list', { name: 'Places found' }).getByRole('button').first().click()
  await press(page, 'Dispersal')
  expect(await page.getByLabel('Legal basis').inputValue()).toMatch(/s\. 34/)
  await page.getByLabel('Starts').fill('2026-05-04T18:00')
  expect(await page.getByLabel('Ends').inputValue()).toBe('2026-05-06T18:00')
  await press(page, 'Send')
  await page.getByText('Still missing: nobody’s home.').waitFor()
  await press(page, 'These are no premises where anybody lives')
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('power')
  await press(page, 'Send')
  await page.getByText(/^Added\./).waitFor()
  await page.getByText('until 6 May 2026, 18:00').waitFor()
  await visit.screenshot('powers')
  visit.expectNoTrouble()
  await visit.close()
}, 120_000)
