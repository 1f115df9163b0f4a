/** Agreements, retention and audit on the Data screen. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeViolations } from './axe.ts'
import { desktop, launchBrowser, newPage, phone } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'

let browser: Browser
let server: RunningServer

beforeAll(async () => {
  ;[browser, server] = await Promise.all([
    launchBrowser(),
    startServer({ flags: ['--demo-sign-in'], readyWithinMilliseconds: 150_000 }),
  ])
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

it.each([
  ['desktop', desktop],
  ['phone', phone],
] as const)(
  'the data-protection lead reads agreements, retention and a whole audit: %s',
  async (name, size) => {
    const { page } = await newPage(browser, server.url, size)
    await page.addInitScript(() => localStorage.setItem('three-doors-seen', 'yes'))
    const signedIn = await page.request.post('/api/demo/sign-in', { data: { role: 'dpo' } })
    expect(signedIn.ok()).toBe(true)
    await page.goto('/data')
    const tab = (label: string) => page.getByRole('tab', { name: label })
    await tab('Agreements').click()
    await page.getByRole('heading', { name: 'Demonstration incidents (invented)' }).waitFor()
    await page
      .getByText(/In force until .*days left/)
      .first()
      .waitFor()
    expect(await axeViolations(page)).toEqual([])
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/agreements-${name}.png` })
    await tab('Kept how long').click()
    await page.getByText("Partners' records").waitFor()
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/kept-${name}.png` })
    await tab('Audit').click()
    await page.getByText(/The chain is whole: [\d,]+ entries checked/).waitFor()
    expect(await page.locator('.audit-list li').count()).toBeGreaterThan(0)
    expect(await axeViolations(page)).toEqual([])
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/audit-${name}.png` })
  },
)
