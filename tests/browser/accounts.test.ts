/** Who comes in, as what, and what each of them is shown: the demonstration's roles, and real accounts. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appCode } from '../helpers/app-code.ts'
import {
  expectOnlyRefusals,
  first,
  makeCouncilAccount,
  password,
  second,
  typeCode,
  typePassword,
} from './account-steps.ts'
import { axeViolations } from './axe.ts'
import { desktop, launchBrowser, newPage, phone, type Visit } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'

let browser: Browser
let demonstration: RunningServer
let real: RunningServer

beforeAll(async () => {
  browser = await launchBrowser()
  demonstration = await startServer({ readyWithinMilliseconds: 280_000 })
  real = await startServer({ flags: ['--empty'], readyWithinMilliseconds: 100_000 })
}, 400_000)
afterAll(async () => {
  await browser?.close()
  await demonstration?.stop()
  await real?.stop()
})

const tabsOn = (page: Page): Promise<string[]> =>
  page.getByRole('navigation', { name: 'Screens' }).getByRole('link').allTextContents()

const lookAround = async (page: Page, name: RegExp): Promise<void> => {
  await page.goto('/sign-in')
  await Promise.all([
    page.waitForResponse(/\/api\/demo\/sign-in/),
    page.locator('.role-card', { hasText: name }).click(),
  ])
  await page.locator('.account-button').waitFor()
}

it('offers each role of the demonstration, with what it sees', async () => {
  const visit = await newPage(browser, demonstration.url)
  const { page } = visit
  await page.goto('/')
  await page.getByRole('heading', { name: /^Where and when do things happen/ }).waitFor()
  const cards = page.locator('.role-card')
  await cards.first().waitFor()
  expect(await cards.locator('strong').allTextContents()).toEqual([
    'Analyst',
    'Police officer',
    'Youth worker or partner',
    'Data-protection lead',
    'Administrator',
    'Public',
  ])
  // Whoever only presses Enter comes to the whole map.
  await expect.poll(() => page.locator('.role-card:focus strong').allTextContents()).toEqual(['Analyst'])
  for (const door of ['Tonight', 'This month’s JAG', 'Try your own police.uk file'])
    await page.getByRole('heading', { name: door }).waitFor()
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('accounts-1-sign-in')
  await page.setViewportSize(phone)
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('accounts-1-sign-in-390')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
  const heights = await page
    .locator('main button:visible, main a.role-card:visible')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
  expect(heights).toHaveLength(9)
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
  await page.locator('.role-card', { hasText: 'Public' }).click()
  await page.waitForURL('**/public')
  visit.expectNoTrouble()
  await visit.close()
})

it.each([
  ['the start', '/', /^\/(\?|$)/],
  ['a link', '/?from=2024-03&to=2024-08&group=burglary&at=0.05,51.39,14', /group=burglary.*at=0\.05/],
  ['another screen', '/places', /^\/places$/],
])(
  'leads by one key from %s to what was asked for, and back to the door by signing out',
  async (_, path, to) => {
    const visit = await newPage(browser, demonstration.url)
    const { page } = visit
    await page.goto(path)
    await page.locator('.role-card:focus').waitFor()
    // A link waits at the door as it was written.
    expect(page.url()).toBe(demonstration.url + path)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Patrol' }).waitFor()
    if (path !== '/places') {
      await page.waitForSelector('.map-canvas[data-ready]', { state: 'attached' })
      await page.locator('.ranked-row').first().waitFor()
    }
    const { pathname, search } = new URL(page.url())
    expect(decodeURIComponent(pathname + search)).toMatch(to)
    await page.locator('.account-button').click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.locator('.role-card:focus').waitFor()
    expect(page.url()).toBe(`${demonstration.url}/`)
    expect(await page.locator('.account-button').count()).toBe(0)
    visit.expectNoTrouble()
    await visit.close()
  },
)

it('begins with a job in one click', async () => {
  const visit = await newPage(browser, demonstration.url)
  const { page } = visit
  await page.goto('/')
  await page.getByRole('button', { name: 'Bring a file' }).click()
  await page.getByText('Drop CSV, Excel or XML files anywhere on this screen').waitFor()
  await page.locator('.account-button', { hasText: 'Analyst' }).waitFor()
  visit.expectNoTrouble()
  await visit.close()
})

const roles: readonly [RegExp, string, readonly string[], string][] = [
  [
    /^Youth worker/,
    '/released',
    ['Map', 'Places', 'Report', 'Patrol', 'Our actions', 'Workshops', 'Data'],
    '/accounts',
  ],
  [/^Police officer/, '/', ['Map', 'Places', 'Report', 'Patrol', 'JAG', 'Workshops'], '/data'],
  [/^Analyst/, '/', ['Map', 'Places', 'Patrol', 'JAG', 'Workshops', 'Data'], '/accounts'],
  [/^Data-protection/, '/data', ['Data'], '/places'],
  [/^Administrator/, '/accounts', ['Accounts'], '/data'],
]

it.each(roles)('shows %s its own tabs, and says calmly what is not theirs', async (name, home, tabs, not) => {
  const visit = await newPage(browser, demonstration.url)
  const { page } = visit
  await lookAround(page, name)
  await expect.poll(() => new URL(page.url()).pathname).toBe(home)
  await expect.poll(() => tabsOn(page)).toEqual(tabs)
  const word = home.slice(1) || 'map'
  await visit.screenshot(`accounts-2-${word}-${tabs.length}`)
  await page.goto(not)
  await page.getByRole('heading', { name: 'Your role does not show this' }).waitFor()
  expect(await axeViolations(page)).toEqual([])
  // A partner is told that nothing has been released so far.
  expectOnlyRefusals(visit)
  await visit.close()
})

it('says to an administrator of the demonstration that nobody has an account', async () => {
  const visit = await newPage(browser, demonstration.url, phone)
  const { page } = visit
  await lookAround(page, /^Administrator/)
  await page.getByText('No accounts yet').waitFor()
  await page.locator('.account-button').click()
  await page.getByText('Signed in as').waitFor()
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('accounts-3-menu-390')
  await page.getByRole('button', { name: 'Police officer' }).click()
  await page.getByRole('link', { name: 'Patrol' }).waitFor()
  visit.expectNoTrouble()
  await visit.close()
})

it('warns before an unused session ends, and keeps it on a word', async () => {
  const visit = await newPage(browser, demonstration.url)
  const { page } = visit
  await page.clock.install()
  await lookAround(page, /^Data-protection/)
  await page.getByRole('tab', { name: 'Releases' }).waitFor()
  await page.clock.fastForward('28:10')
  const dialog = page.getByRole('dialog', { name: 'Are you still there?' })
  await dialog.waitFor()
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('accounts-4-idle')
  await dialog.getByRole('button', { name: 'Stay signed in' }).click()
  await dialog.waitFor({ state: 'hidden' })
  visit.expectNoTrouble()
  await visit.close()
})

it('says that a sign-in ended, and leads back to the same address', async () => {
  const visit = await newPage(browser, demonstration.url)
  const { page } = visit
  await lookAround(page, /^Police officer/)
  await page.goto('/?view=wards')
  await page.getByRole('button', { name: 'Export' }).waitFor()
  await visit.context.addCookies([{ name: 'map.demonstration', value: 'over', url: demonstration.url }])
  await page.getByRole('combobox').first().fill('sta')
  await page.getByText('You have been signed out').waitFor()
  await visit.screenshot('accounts-5-ended')
  const before = page.url()
  await page.locator('.role-card', { hasText: 'Police officer' }).click()
  await page.getByRole('button', { name: 'Export' }).waitFor()
  expect(page.url()).toBe(before)
  expectOnlyRefusals(visit)
  await visit.close()
})

/** From the picture of the secret to the open map; returns the address of the secret. */
const bindApp = async (page: Page): Promise<string> => {
  const key = ((await page.locator('.secret-words').textContent()) ?? '').replaceAll(' ', '')
  const uri = `otpauth://totp/map?secret=${key}`
  await page.getByRole('img', { name: /Square code/ }).waitFor()
  await page.getByLabel(/Six digits/).fill(appCode(uri))
  await page.getByRole('button', { name: 'Confirm the code' }).click()
  await page.getByRole('heading', { name: /Keep these backup codes/ }).waitFor()
  expect(await page.locator('.codes li').count()).toBe(10)
  return uri
}

const openMap = async (page: Page): Promise<void> => {
  await page.getByLabel('I have kept them').check()
  await page.getByRole('button', { name: 'Open the map' }).click()
}

const administratorSignsIn = async (email: string): Promise<Visit> => {
  const visit = await newPage(browser, real.url)
  const { page } = visit
  await page.goto('/accounts')
  await typePassword(page, email, password)
  await page.getByRole('button', { name: 'Set up the second factor' }).click()
  await bindApp(page)
  await openMap(page)
  await page.getByRole('heading', { name: 'Who has an account' }).waitFor()
  return visit
}

it('says on a machine without accounts how the first is made, and offers nothing that would fail', async () => {
  for (const [size, name] of [
    [desktop, 'accounts-5-first'],
    [phone, 'accounts-5-first-390'],
  ] as const) {
    const visit = await newPage(browser, real.url, size)
    const { page } = visit
    await page.goto('/jag')
    await page.getByRole('heading', { name: 'Nobody can sign in here yet' }).waitFor()
    await page.getByText(/^npm run account -- create/).waitFor()
    expect(await page.locator('input, .role-card, .account-button').count()).toBe(0)
    expect(await tabsOn(page)).toEqual(['What everybody sees'])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
    expect(await axeViolations(page)).toEqual([])
    await visit.screenshot(name)
    visit.expectNoTrouble()
    await visit.close()
  }
})

it('lets people in by invitation and two administrators raise a role', async () => {
  for (const email of [first, second]) await makeCouncilAccount(real, email, 'admin')

  const wrong = await newPage(browser, real.url, phone)
  await wrong.page.goto('/')
  await typePassword(wrong.page, first, 'not the right words')
  await wrong.page.getByRole('alert').getByText('do not belong together').waitFor()
  expect(await axeViolations(wrong.page)).toEqual([])
  await wrong.screenshot('accounts-6-wrong-390')
  await typePassword(wrong.page, first, password)
  await wrong.page.getByRole('button', { name: 'Set up the second factor' }).click()
  await wrong.page.getByRole('img', { name: /Square code/ }).waitFor()
  await wrong.screenshot('accounts-7-second-factor-390')
  expectOnlyRefusals(wrong)
  await wrong.close()

  const one = await administratorSignsIn(first)
  const officer = 'officer@police.example'
  await one.page.getByLabel('Work e-mail address').fill(officer)
  await one.page.getByLabel('Initials').fill('QX')
  await one.page.getByLabel('Role').selectOption('officer')
  await one.page.getByLabel('Agency').fill('police')
  await one.page.getByRole('button', { name: 'Make the invitation' }).click()
  const link = await one.page.getByLabel('Link to hand over').inputValue()
  expect(new URL(link).hash).toMatch(/^#[A-Za-z0-9_-]{43}$/)
  expect(await axeViolations(one.page)).toEqual([])
  await one.screenshot('accounts-8-invited')

  const invited = await newPage(browser, real.url)
  const asked: string[] = []
  invited.page.on('request', (request) => asked.push(request.url()))
  await invited.page.goto(link)
  await invited.page.getByText('You begin as a partner.').waitFor()
  expect(invited.page.url()).toBe(`${real.url}/invitation`)
  await invited.page.getByLabel('Choose a password').fill('short')
  await invited.page.getByText('Too short: 10 more characters.').waitFor()
  await invited.page.getByLabel('Choose a password').fill(password)
  await invited.page.getByText('Strong: long and hard to guess.').waitFor()
  expect(await axeViolations(invited.page)).toEqual([])
  await invited.screenshot('accounts-9-invitation')
  await invited.page.getByRole('button', { name: 'Set this password' }).click()
  await invited.page.getByRole('button', { name: 'Set up the second factor' }).click()
  const uri = await bindApp(invited.page)
  expect(await axeViolations(invited.page)).toEqual([])
  await invited.screenshot('accounts-10-backup-codes')
  await openMap(invited.page)
  await invited.page.locator('.account-button', { hasText: 'Youth worker or partner' }).waitFor()
  expect(asked.filter((address) => address.includes(new URL(link).hash.slice(1)))).toEqual([])

  await one.page.reload()
  await one.page.getByRole('button', { name: `Confirm the change for ${officer}` }).click()
  await one.page.getByRole('alert').getByText('Two administrators are needed').waitFor()
  await one.screenshot('accounts-11-own-proposal')

  const two = await administratorSignsIn(second)
  await two.page.getByRole('button', { name: `Confirm the change for ${officer}` }).click()
  await two.page.getByText(`Confirmed: ${officer} is now police officer.`).waitFor()
  await two.page.setViewportSize(phone)
  expect(await axeViolations(two.page)).toEqual([])
  await two.screenshot('accounts-12-list-390')
  await two.close()

  // Another role is another sign-in; it leads back to the page that was asked for.
  await invited.page.goto('/jag')
  await typePassword(invited.page, officer, password)
  await invited.page.getByRole('heading', { name: 'Now the second factor' }).waitFor()
  expect(await axeViolations(invited.page)).toEqual([])
  await invited.screenshot('accounts-13-code')
  await typeCode(invited.page, uri)
  await invited.page.getByRole('link', { name: 'Patrol' }).waitFor()
  expect(new URL(invited.page.url()).pathname).toBe('/jag')
  await invited.page.locator('.account-button').click()
  await invited.page.getByRole('button', { name: 'Sign out' }).click()
  await invited.page.getByRole('heading', { name: 'Sign in' }).waitFor()
  expectOnlyRefusals(invited)
  expectOnlyRefusals(one)
  await invited.close()
  await one.close()
})
