/** Somebody from a partner reports a home that was taken over: from the phone, in half a minute, without an address. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { agreementWriter } from '../../server/store/agreement-writer.ts'
import { openWriter } from '../../server/store/open.ts'
import { type SignedIn, signInWithAccount } from '../helpers/sign-in.ts'
import { axeViolations } from './axe.ts'
import { desktop, launchBrowser, newPage, phone } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'

let browser: Browser
let server: RunningServer
let partner: SignedIn
const safeguarding = {
  SAFEGUARDING_NUMBER: '020 7946 0000',
  SAFEGUARDING_ROUTE: 'the invented secure mailbox',
}

beforeAll(async () => {
  ;[browser, server] = await Promise.all([
    launchBrowser(),
    startServer({ flags: ['--empty'], environment: safeguarding, readyWithinMilliseconds: 150_000 }),
  ])
  const vault = openWriter(server.dataFolder, 'vault')
  agreementWriter(vault).add({
    ...{ reference: 'TEST-1', source: 'cuckooing', class: 'protected', purpose: 'test', publish: 'none' },
    ...{ starts: '2025-01-01', ends: '2099-12-31', parties: ['council'], demo: false },
  })
  vault.close()
  partner = await signInWithAccount(server, 'partner', 'council')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

it('takes an area, a quarter and signs on a phone, and nothing else', async () => {
  const visit = await newPage(browser, server.url, phone, { signedIn: partner })
  const { page } = visit
  await page.goto('/report')
  await page.getByRole('heading', { name: 'Report cuckooing' }).waitFor()
  await page.locator('.zone-map path').first().waitFor()
  await visit.screenshot('report-phone-1-map')
  expect(await page.locator('textarea').count()).toBe(0)
  await page.getByText('by their own secure route: the invented secure mailbox.').waitFor()
  await page.getByText('This form does none of these.').waitFor()
  expect(await page.getByRole('link', { name: '020 7946 0000' }).getAttribute('href')).toBe('tel:02079460000')

  const send = page.getByRole('button', { name: 'Send' })
  expect(await send.isDisabled()).toBe(true)
  // A tap on the map opens a ward, a second one chooses an area of it.
  const box = await page.locator('.zone-map').boundingBox()
  const middle = { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) / 2 }
  await page.locator('.zone-map').click({ position: middle })
  await page.locator('.zone-number').first().waitFor()
  await page.locator('.zone-map').click({ position: middle })
  await page.locator('.report-chosen').waitFor()
  await page.locator('.zone-map').scrollIntoViewIfNeeded()
  await visit.screenshot('report-phone-2-area')
  await page.getByRole('radio', { name: /^1 / }).check()
  const zone = await page.locator('.report-chosen').textContent()
  await page.getByRole('checkbox', { name: 'Many visitors at odd hours, staying for minutes' }).check()
  await page.getByRole('checkbox', { name: 'A safeguarding referral has been made' }).check()
  expect(await axeViolations(page)).toEqual([])
  await send.scrollIntoViewIfNeeded()
  await visit.screenshot('report-phone-3-send')
  const [request] = await Promise.all([
    page.waitForRequest((each) => each.method() === 'POST' && each.url().endsWith('/api/cuckooing-reports')),
    send.click(),
  ])
  expect(Object.keys(request.postDataJSON()).sort()).toEqual(['quarter', 'referralMade', 'signs', 'zone'])
  await page.getByText(`Received. Zone ${zone}`).waitFor()
  await page.getByText('Nothing else was kept.').waitFor()
  await visit.screenshot('report-phone-4-received')
  expect(await axeViolations(page)).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
  visit.expectNoTrouble()
  await visit.close()
})

it('finds the area by a street, with the keyboard alone, and sends no street', async () => {
  const visit = await newPage(browser, server.url, desktop, { signedIn: partner })
  const { page } = visit
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('/report')
  await page.locator('.zone-map path').first().waitFor()
  const before = asked.length
  await page.getByLabel('Street or stop nearby').fill('High Street')
  const found = page.getByRole('list', { name: 'Found streets and stops' }).getByRole('button').first()
  await found.waitFor()
  await visit.screenshot('report-1-street')
  await found.focus()
  await page.keyboard.press('Enter')
  await page.locator('.report-chosen').waitFor()
  expect(asked.length).toBe(before)
  await visit.screenshot('report-2-area')
  expect(await axeViolations(page)).toEqual([])
  visit.expectNoTrouble()
  await visit.close()
})
