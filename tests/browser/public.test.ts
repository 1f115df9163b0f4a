/** The release as it is made and as it is seen: by the public, on paper, on a phone, on the projector. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PublicCounts } from '../../server/contract/released.ts'
import { axeViolations } from './axe.ts'
import { desktop, launchBrowser, newPage, phone, type Visit } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'

let browser: Browser
let server: RunningServer

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), startServer({ readyWithinMilliseconds: 150_000 })])
  await agreeToPublish()
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** The data-protection lead agrees that the demonstration's records may be released to the public. */
async function agreeToPublish(): Promise<void> {
  const headers = { 'content-type': 'application/json', origin: server.url }
  const entered = await fetch(`${server.url}/api/demo/sign-in`, {
    ...{ method: 'POST', headers, body: JSON.stringify({ role: 'dpo' }) },
  })
  const cookie = entered.headers.getSetCookie().map((line) => line.split(';', 1)[0])
  const signedIn = { ...headers, cookie: cookie.join('; ') }
  const agreements = await (await fetch(`${server.url}/api/agreements`, { headers: signedIn })).json()
  for (const { reference, source } of agreements as { reference: string; source: string }[]) {
    const body = JSON.stringify({ publish: 'public', agreedBy: 'Head of service', agreedOn: '2026-01-05' })
    const address = `${server.url}/api/agreements/${reference}/publish`
    const reply = await fetch(address, { method: 'POST', headers: signedIn, body })
    // Welfare contacts are never published, whoever agrees.
    expect(reply.status, reference).toBe(source === 'demonstration-welfare' ? 400 : 200)
  }
}

/** Live figures and what goes with them: none of it may be asked by the public page or before a hall. */
const live = /^\/api\/(counts|hotspots|density|compare|profiles|search|venues|areas|export|imports|mappings)/
const askedLive = (visit: Visit): string[] => {
  const asked: string[] = []
  visit.page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (live.test(pathname)) asked.push(pathname)
  })
  return asked
}

const open = async (path: string, size = desktop): Promise<Visit> => {
  const visit = await newPage(browser, server.url, size)
  await visit.page.addInitScript(() => localStorage.setItem('three-doors-seen', 'yes'))
  await visit.page.goto(path)
  return visit
}
const signIn = (page: Page, role: string) =>
  page.request.post('/api/demo/sign-in', { data: { role }, headers: { origin: server.url } })
const sentence = (page: Page) => page.locator('.answer-sentence')
const mapIsDrawn = (page: Page) => page.waitForSelector('.map-canvas[data-ready]', { state: 'attached' })
const publicCounts = async (query: string) =>
  PublicCounts.parse(await (await fetch(`${server.url}/api/public/counts?${query}`)).json())

it('a release is built, looked at as the public would, and approved by two', async () => {
  const visit = await open('/data?tab=releases')
  const { page } = visit
  expect((await signIn(page, 'analyst')).ok()).toBe(true)
  await page.goto('/data?tab=releases')
  await page.getByRole('button', { name: 'Build a release' }).click()
  const card = page.locator('.release-built').first()
  await card
    .getByText('Still missing: the analyst and the data-protection lead.')
    .waitFor({ timeout: 90_000 })
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('releases')

  await card.getByRole('link', { name: /^Preview/ }).click()
  await page.getByText(/^Preview of release \d+: not published/).waitFor()
  await sentence(page).filter({ hasText: 'Most reported' }).waitFor()
  await mapIsDrawn(page)
  await visit.screenshot('release-preview')
  await page.getByRole('link', { name: 'Back to the releases' }).click()

  await card.getByRole('button', { name: 'Approve' }).click()
  await card.getByText('Approved by an analyst. Still missing: the data-protection lead.').waitFor()
  expect(await card.getByRole('button', { name: 'Approved by your role' }).isDisabled()).toBe(true)
  expect((await signIn(page, 'dpo')).ok()).toBe(true)
  await page.goto('/data?tab=releases')
  expect(await page.getByRole('button', { name: 'Build a release' }).count()).toBe(0)
  await card.getByRole('button', { name: 'Approve' }).click()
  await page.locator('.release-current').getByText('published').waitFor()
  await visit.screenshot('release-approved')
  visit.expectNoTrouble()
  await visit.close()
})

it('the public sees zones, and a withheld count as withheld', async () => {
  const visit = await open('/public')
  const { page } = visit
  const asked = askedLive(visit)
  await page.reload()
  await sentence(page).filter({ hasText: 'Most reported around' }).waitFor()
  await mapIsDrawn(page)
  expect(await page.getByRole('navigation').count()).toBe(0)
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('public')

  const year = (await publicCounts('')).released.years.at(-1)?.year
  const query = `from=${year}-01&to=${year}-12&group=robbery-theft-person`
  await page.getByRole('radio', { name: new RegExp(`^${year}`) }).check()
  await page.getByRole('checkbox', { name: /^Robbery/ }).check()
  const reply = await publicCounts(query)
  const { zones } = reply.released
  const hidden = zones.filter(({ count }) => typeof count !== 'number').length
  expect(hidden).toBeGreaterThan(0)
  await sentence(page)
    .filter({ hasText: `In ${hidden} of ${zones.length} zones fewer than 10, so not shown` })
    .waitFor()
  await page.getByText('fewer than 10: not shown, and not zero').waitFor()
  await expect.poll(() => page.url()).toContain(query)
  await page.waitForTimeout(1000)
  await visit.screenshot('public-withheld')

  await page.locator('.switch').getByText('Table').click()
  const rows = page.locator('.data-table tbody tr')
  await expect.poll(() => rows.count()).toBe(zones.length)
  expect(await page.locator('.data-table .count-withheld').count()).toBe(hidden)
  const counts = await page.locator('.data-table tbody td:last-child').allTextContents()
  expect(counts.filter((text) => text === 'fewer than 10')).toHaveLength(hidden)
  expect(counts).not.toContain('0')
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('public-table')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Table as CSV' }).click(),
  ])
  const file = readFileSync(await download.path(), 'utf8')
  expect(file.split('\r\n')[0]).toMatch(/^\uFEFFid,place,ward,count,counted_from/)
  expect(file.match(/,fewer than 10,Release/g)).toHaveLength(hidden)

  await page.reload()
  await expect.poll(() => rows.count()).toBe(zones.length)
  expect(asked).toEqual([])
  visit.expectNoTrouble()
  await visit.close()
})

it('the public narrows by ward, holds a zone, and finds no block added to another', async () => {
  const visit = await open('/public?view=wards')
  const { page } = visit
  const first = page.locator('.ranked-row').first()
  await first.waitFor()
  await mapIsDrawn(page)
  const name = await first.locator('strong').textContent()
  await page.getByRole('checkbox', { name: name ?? '' }).check()
  await sentence(page)
    .filter({ hasText: `Most reported in ${name}` })
    .waitFor()
  await page.locator('.switch').getByText('Zones').click()
  await expect.poll(() => page.locator('.ranked-place span').first().textContent()).toBe(name)
  await first.click()
  await page
    .getByLabel('The place you pressed')
    .getByText(name ?? '')
    .waitFor()
  await expect.poll(() => page.url()).toMatch(/ward=E\d+.*select=zone:Z2-/)
  await page.getByRole('heading', { name: 'Harm at homes, whole borough by year' }).waitFor()
  expect(await page.getByText(/cannot be added/).count()).toBeGreaterThanOrEqual(3)
  await visit.screenshot('public-ward')
  await page.goBack()
  await expect.poll(() => page.url()).not.toContain('select=')
  visit.expectNoTrouble()
  await visit.close()
})

it('on paper stand marking, release and attribution', async () => {
  const visit = await open('/public')
  const { page } = visit
  await sentence(page).filter({ hasText: 'Most reported' }).waitFor()
  await mapIsDrawn(page)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  // Each page of a PDF is an object of this type; the tree above them is not.
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(3)
  const coloured = await page
    .locator('.paper-map')
    .evaluate((paper) => paper instanceof HTMLCanvasElement && paper.toDataURL().length)
  expect(coloured).toBeGreaterThan(20_000)
  await page.emulateMedia({ media: 'print' })
  const facts = await page.locator('.paper-facts').innerText()
  expect(facts).toMatch(/OFFICIAL[\s\S]*Release \d+: records of partner agencies[\s\S]*Crown copyright/)
  expect(await page.locator('.left:visible, .right-foot:visible, .top-row:visible').count()).toBe(0)
  await page.setViewportSize({ width: 794, height: 1123 })
  await visit.screenshot('public-paper')
  await visit.close()
})

it('fits a phone', async () => {
  const visit = await open('/public?group=robbery-theft-person', phone)
  const { page } = visit
  await sentence(page).filter({ hasText: 'Most reported around' }).waitFor()
  await mapIsDrawn(page)
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('public-phone')
  await page.getByRole('tab', { name: 'When, what' }).click()
  await page.locator('.sheet-handle').press('ArrowUp')
  await visit.screenshot('public-phone-question')
  expect(await axeViolations(page)).toEqual([])
  const low = await page
    .locator('.sheet button:visible:not(.sheet-handle), .sheet .tick:visible')
    .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 44).length)
  expect(low).toBe(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  visit.expectNoTrouble()
  await visit.close()
})

it('before the public everything live is gone, also after a reload and by a typed address', async () => {
  const visit = await open('/')
  const { page } = visit
  await signIn(page, 'analyst')
  await page.goto('/')
  await page.getByRole('button', { name: 'Present' }).click()
  await page.getByRole('heading', { name: 'Who is in the room?' }).waitFor()
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('present-question')
  await page.getByRole('radio', { name: /^The public/ }).check()
  const asked = askedLive(visit)
  await page.getByRole('dialog').getByRole('button', { name: 'Present' }).click()
  await page.waitForURL('**/public')
  asked.length = 0
  await page.getByText('On the projector: as the public sees it').waitFor()
  await sentence(page).filter({ hasText: 'Most reported' }).waitFor()
  await mapIsDrawn(page)
  await visit.screenshot('present-public')
  expect(await axeViolations(page)).toEqual([])
  for (const path of ['/', '/data', '/print?group=burglary', '/public?preview=1']) {
    await page.goto(path)
    await sentence(page).filter({ hasText: 'Most reported' }).waitFor()
    expect(await page.getByText(/^Preview of release/).count()).toBe(0)
  }
  await page.reload()
  await page.getByText('On the projector: as the public sees it').waitFor()
  for (const what of ['navigation', 'combobox'] as const)
    expect(await page.getByRole(what).count(), what).toBe(0)
  expect(await page.getByRole('link').allTextContents()).toEqual(['Skip to the content'])
  expect(await page.getByRole('button', { name: /CSV|Print|Export/ }).count()).toBe(0)
  expect(asked).toEqual([])

  await page.getByRole('button', { name: 'Leave' }).click()
  await page.getByRole('button', { name: 'Leave as it is' }).click()
  await page.getByText('On the projector: as the public sees it').waitFor()
  await page.getByRole('button', { name: 'Leave' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Leave', exact: true }).click()
  await page.getByRole('link', { name: 'Places' }).waitFor()
  visit.expectNoTrouble()
  await visit.close()
})

it('before partners the release by small zone and quarter is shown', async () => {
  const visit = await open('/')
  const { page } = visit
  await signIn(page, 'analyst')
  await page.goto('/')
  await page.getByRole('button', { name: 'Present' }).click()
  await page.getByRole('radio', { name: /^Partners/ }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Present' }).click()
  await page.getByText('On the projector: as partners see it').waitFor()
  await page.getByRole('group', { name: 'Period' }).getByRole('radio').nth(2).check()
  await page.getByText('fewer than 5: not shown, and not zero').waitFor()
  await mapIsDrawn(page)
  await visit.screenshot('present-partners')
  visit.expectNoTrouble()
  await visit.close()
})

it('before the parties of an agreement only published sources and its own are asked', async () => {
  const visit = await open('/')
  const { page } = visit
  await signIn(page, 'analyst')
  await page.goto('/')
  await page.getByRole('button', { name: 'Present' }).click()
  await page.getByRole('radio', { name: /^Parties of agreement DEMONSTRATION-INCIDENTS/ }).check()
  const asked: URLSearchParams[] = []
  await page.getByRole('dialog').getByRole('button', { name: 'Present' }).click()
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (/^\/api\/(counts|hotspots|density|compare|profiles)/.test(pathname)) asked.push(searchParams)
  })
  await page.getByText('On the projector: as parties of agreement DEMONSTRATION-INCIDENTS see it').waitFor()
  await page.reload()
  await page.locator('.ranked-row').first().click()
  await page.getByText('around, 200 m').waitFor()
  await mapIsDrawn(page)
  await visit.screenshot('present-parties')
  expect(asked.length).toBeGreaterThan(2)
  for (const query of asked) {
    const sources = (query.get('source') ?? '').split(',')
    expect(sources).toContain('demonstration')
    expect(sources).not.toContain('demonstration-stop-search')
    expect(query.get('class')).toBe('open,shared')
  }
  expect(await page.getByRole('combobox', { name: /Find/ }).count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Export' }).count()).toBe(0)
  expect(await page.locator('.tabs a').count()).toBe(0)
  expect(await axeViolations(page)).toEqual([])
  visit.expectNoTrouble()
  await visit.close()
})

it('a withdrawn release is gone at once, and the page says that nothing is published', async () => {
  const visit = await open('/data?tab=releases')
  const { page } = visit
  await signIn(page, 'dpo')
  await page.goto('/data?tab=releases')
  const withdraw = page.getByRole('button', { name: /^Withdraw release/ })
  await withdraw.first().waitFor()
  for (let left = await withdraw.count(); left > 0; left--) {
    await withdraw.first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw it' }).click()
    await expect.poll(() => withdraw.count()).toBe(left - 1)
  }
  visit.expectNoTrouble()
  await page.goto('/public')
  await page.getByText('The partnership has not released figures yet').waitFor()
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('public-not-yet')
  await visit.close()
})
