/** Somebody from a partner reports a home that was taken over: from the phone, in half a minute, without an address. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { londonDayText, monthNumber, monthText } from '../../server/contract/calendar.ts'
import { agreementWriter } from '../../server/store/agreement-writer.ts'
import { openWriter } from '../../server/store/open.ts'
import { type SignedIn, signInWithAccount } from '../helpers/sign-in.ts'
import { axeViolations } from './axe.ts'
import { desktop, launchBrowser, newPage, phone } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'

let browser: Browser
let server: RunningServer
let partner: SignedIn
let officer: SignedIn
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
  for (const source of ['cuckooing', 'place-referrals', 'home-powers'] as const)
    agreementWriter(vault).add({
      ...{ reference: source, source, class: 'protected', purpose: 'test', publish: 'none', demo: false },
      ...{ starts: '2025-01-01', ends: '2099-12-31', parties: ['council', 'police'] },
    })
  vault.close()
  partner = await signInWithAccount(server, 'partner', 'council')
  officer = await signInWithAccount(server, 'officer', 'police')
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

/** By the first street of this name. */
const chooseArea = async (page: Page): Promise<void> => {
  await page.getByLabel('Street or stop nearby').fill('High Street')
  await page.getByRole('list', { name: 'Found streets and stops' }).getByRole('button').first().click()
  await page.locator('.report-chosen').waitFor()
}
const widerThanScreen = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

it('refers a place on a phone without a child in it, and hears what its owner answers', async () => {
  const visit = await newPage(browser, server.url, phone, { signedIn: partner })
  const { page } = visit
  await page.goto('/report')
  const tabs = page.getByRole('tab')
  await tabs.first().waitFor()
  // A partner has no powers to enter.
  expect(await tabs.allTextContents()).toEqual(['Cuckooing', 'Referral'])
  await page.getByRole('tab', { name: 'Referral' }).click()
  await page.getByRole('heading', { name: 'Refer a place' }).waitFor()
  await page.getByText('None yet, sent or to answer.').waitFor()
  const send = page.getByRole('button', { name: 'Send' })
  await chooseArea(page)
  await page
    .getByLabel('3. What happens there?')
    .selectOption({ label: 'Someone is being used or pressured' })
  await page.getByRole('radio', { name: '5 to 9' }).check()
  await page.getByRole('radio', { name: 'MEGA panel' }).check()
  expect(await send.isDisabled()).toBe(true)
  await page.getByText('Choose who should look into it.').waitFor()
  await page.getByLabel('6. Who should look into it?').selectOption('police')
  expect(await page.locator('textarea').count()).toBe(0)
  expect(await axeViolations(page)).toEqual([])
  await send.scrollIntoViewIfNeeded()
  await visit.screenshot('referral-phone-1-form')
  const [request] = await Promise.all([
    page.waitForRequest((each) => each.method() === 'POST' && each.url().endsWith('/api/place-referrals')),
    send.click(),
  ])
  const sent = ['band', 'harm', 'owner', 'panel', 'quarter', 'zone']
  expect(Object.keys(request.postDataJSON()).sort()).toEqual(sent)
  const received = await page.getByText(/^Received as number/).textContent()
  const number = /number (\w{6})\./.exec(received ?? '')?.[1] ?? ''
  await page.getByText(`${number} · no answer yet`).waitFor()
  await visit.screenshot('referral-phone-2-received')
  expect(await widerThanScreen(page)).toBeLessThanOrEqual(0)

  const owner = await newPage(browser, server.url, desktop, { signedIn: officer })
  await owner.page.goto('/places?agency=police')
  const owed = owner.page.locator('.place-part', { hasText: 'Referrals to answer' })
  await owed.getByText(`${number} · no answer yet`).waitFor()
  expect(await axeViolations(owner.page)).toEqual([])
  await owner.screenshot('referral-2-agency')
  await owner.page.goto('/report')
  await owner.page.getByRole('tab', { name: 'Referral' }).click()
  await owner.page.getByText('5 to 9 young people').waitFor()
  await owner.page.getByLabel(`Your answer to ${number}`).selectOption({ label: 'Visited' })
  expect(await axeViolations(owner.page)).toEqual([])
  await owner.screenshot('referral-3-owner')
  await owner.page.getByRole('button', { name: 'Answer' }).click()
  await owner.page.getByText(`${number} · Visited`).waitFor()

  await page.reload()
  await page.getByRole('tab', { name: 'Referral' }).click()
  await page.getByText(`${number} · Visited`).waitFor()
  // Where and what it was is not told to the partner.
  expect(await page.getByText('5 to 9 young people').count()).toBe(0)
  for (const each of [visit, owner]) {
    each.expectNoTrouble()
    await each.close()
  }
})

it('keeps a power over a home as an area and two months, and asks what follows when it has ended', async () => {
  const visit = await newPage(browser, server.url, phone, { signedIn: officer })
  const { page } = visit
  await page.goto('/report')
  await page.getByRole('tab', { name: 'Power over a home' }).click()
  await page.getByText('None is kept.').waitFor()
  await chooseArea(page)
  await page.getByRole('radio', { name: 'Closure of a home' }).check()
  const keep = page.getByRole('button', { name: 'Keep' })
  const thisMonth = monthNumber(londonDayText(new Date()))
  await page.getByLabel('First month').fill(monthText(thisMonth - 1))
  await page.getByLabel('Last month').fill(monthText(thisMonth - 4))
  expect(await keep.isDisabled()).toBe(true)
  await page.getByText('Give both months, the first not after the last.').waitFor()
  await page.getByLabel('First month').fill(monthText(thisMonth - 4))
  await page.getByLabel('Last month').fill(monthText(thisMonth - 1))
  expect(await page.getByLabel('4. Who acts when it ends?').inputValue()).toBe('police')
  expect(await axeViolations(page)).toEqual([])
  await keep.scrollIntoViewIfNeeded()
  await visit.screenshot('home-power-phone-1-form')
  const fields = await page.locator('.report-months input').all()
  const lefts = await Promise.all(fields.map(async (field) => (await field.boundingBox())?.x))
  // One below the other: side by side they would run into each other and out of the screen.
  expect(new Set(lefts).size).toBe(1)
  expect(await widerThanScreen(page)).toBeLessThanOrEqual(0)
  const [request] = await Promise.all([
    page.waitForRequest((each) => each.method() === 'POST' && each.url().endsWith('/api/home-powers')),
    keep.click(),
  ])
  expect(Object.keys(request.postDataJSON()).sort()).toEqual(['ends', 'owner', 'power', 'starts', 'zone'])
  await page.getByText('Ended: what follows?').waitFor()
  await page.getByLabel(/^What follows: Closure of a home/).selectOption({ label: 'Support goes on' })
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('home-power-phone-2-ended')
  expect(await widerThanScreen(page)).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'Followed up' }).click()
  await page.getByText('Ended and followed up: support goes on.').waitFor()
  await page.setViewportSize(desktop)
  await visit.screenshot('home-power-3-followed-up')
  visit.expectNoTrouble()
  await visit.close()
})
