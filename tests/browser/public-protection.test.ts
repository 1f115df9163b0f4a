/** The pages on protection: anybody may read them, on a desk, a phone and on paper. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeViolations } from './axe.ts'
import { desktop, launchBrowser, newPage, phone } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'

let browser: Browser
let server: RunningServer

beforeAll(async () => {
  const starting = startServer({ flags: ['--empty', '--demo-sign-in'], readyWithinMilliseconds: 150_000 })
  ;[browser, server] = await Promise.all([launchBrowser(), starting])
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

it('is read without sign-in and asks nothing of the data', async () => {
  const visit = await newPage(browser, server.url, desktop)
  const { page } = visit
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/')) asked.push(pathname)
  })
  await page.goto('/protection')
  await page.getByRole('heading', { name: 'How this map protects people' }).waitFor()
  await page.getByText('Share of the texts in which it was found').waitFor()
  expect([...new Set(asked)].sort()).toEqual(['/api/protection', '/api/session'])
  expect(await axeViolations(page)).toEqual([])
  const contents = page.getByRole('navigation', { name: 'On this page' }).getByRole('link')
  for (const title of await contents.allTextContents())
    await page.getByRole('heading', { name: title, exact: true, level: 2 }).waitFor()
  await visit.screenshot('protection')
  await contents.filter({ hasText: 'Who might attack it' }).click()
  await visit.screenshot('protection-threats')
  await contents.filter({ hasText: 'Figures' }).click()
  await visit.screenshot('protection-figures')

  const pdf = await page.pdf({ preferCSSPageSize: true })
  const sheets = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
  expect(sheets).toBeGreaterThan(4)
  // A line for every column that is stored, and every attack: some sheets more with each issue.
  expect(sheets).toBeLessThan(24)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 700, height: 2400 })
  expect(await page.locator('.top-row:visible, .protection .button:visible').count()).toBe(0)
  await visit.screenshot('protection-paper')
  visit.expectNoTrouble()
  await visit.close()
})

it('fits a phone, and the public page leads to it', async () => {
  const visit = await newPage(browser, server.url, phone)
  const { page } = visit
  await page.goto('/protection')
  await page.getByText('Share of the texts in which it was found').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  const wide = await page.locator('.main').evaluate((main) => main.scrollWidth - main.clientWidth)
  expect(wide).toBe(0)
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('protection-phone')
  await page.getByRole('link', { name: 'Who might attack it' }).click()
  await visit.screenshot('protection-phone-threats')
  visit.expectNoTrouble()
  await visit.close()

  // Here nothing is published yet, which the page and the console say; the way to the explanation is there all the same.
  const other = await newPage(browser, server.url, phone)
  await other.page.goto('/public')
  await other.page.getByRole('link', { name: 'How people are protected' }).click()
  await other.page.getByRole('heading', { name: 'How this map protects people' }).waitFor()
  await other.close()
})
