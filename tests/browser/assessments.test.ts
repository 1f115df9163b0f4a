/** The assessment of a place: filled by several, weighed blind, guardians against the hours of incidents, the printed sheet. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { monthNumber, monthText } from '../../server/contract/calendar.ts'
import { type SignedIn, signInAs } from '../helpers/sign-in.ts'
import { axeViolations } from './axe.ts'
import { desktop, launchBrowser, newPage, noSignal, phone } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'
import { next, press } from './youth-and-police.ts'

let browser: Browser
let server: RunningServer
let analyst: SignedIn
let officer: SignedIn
let partner: SignedIn
let busiest: string

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), startServer({ readyWithinMilliseconds: 150_000 })])
  ;[analyst, officer, partner] = await Promise.all([
    signInAs(server.url),
    signInAs(server.url, 'officer'),
    signInAs(server.url, 'partner'),
  ])
  const reply = await fetch(`${server.url}/api/hotspots`, { headers: analyst })
  const hotspots: { cells: { cell: string }[] } = await reply.json()
  busiest = hotspots.cells[0].cell
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const widerThanWindow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
const smallTargets = (page: Page, within: string): Promise<string[]> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(`${selector} :is(button, a.button, input, select, summary)`)]
        .filter((element) => element.offsetHeight > 0 && element.offsetHeight < 44)
        .map((element) => `${element.tagName} ${element.textContent} ${element.offsetHeight}`),
    within,
  )
const visitAs = (who: SignedIn, viewport = desktop) =>
  newPage(browser, server.url, viewport, { signedIn: who })
/** Words that the conference sheet repeats stand in the page twice, the second time unseen: the first is meant. */
const openAssessment = async (page: Page): Promise<void> => {
  await page.goto('/places?list=assessments')
  await page.locator('.places-row a').first().click()
  await page.getByText(/^Place assessment,/).waitFor()
}
/** The weighting form on a phone: one context a screen. */
const weigh = async (page: Page, weights: readonly string[]): Promise<void> => {
  for (const [at, weight] of weights.entries()) {
    await page.getByRole('button', { name: weight, exact: true }).click()
    if (at < weights.length - 1) await next(page)
  }
  await press(page, 'Send')
}

/** The page is kept once the phone has all of it. */
const isKept = async (page: Page): Promise<void> => {
  await page.waitForFunction(async () => (await caches.match('/')) !== undefined)
  await page.evaluate(async () => Boolean(await navigator.serviceWorker.ready))
}
const addEvidence = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('link', { name: 'Add evidence' }).click()
  await press(page, 'Visit in the evening')
  await page.getByLabel('In words').fill(words)
  await next(page)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
}

it('is begun at a place, with evidence, guardians, a write-up and a goal that becomes an action', async () => {
  const visit = await visitAs(analyst)
  const { page } = visit
  await page.goto('/places?list=assessments')
  // The one of the demonstration's story; the list has the newest first, so that what is begun here comes before it.
  await page.locator('.places-row').first().waitFor()
  await visit.screenshot('assessments-1-list')
  await page.goto(`/places?place=cell:${busiest}`)
  await page.getByRole('link', { name: 'Assess this place' }).click()
  await page.getByRole('heading', { level: 1, name: 'Assess a place' }).waitFor()
  await press(page, 'Youth work')
  await press(page, 'Robbery, or being followed')
  await press(page, 'Harm is likely')
  await press(page, '5 to 9')
  await press(page, /^After school/)
  await press(page, 'Lighting')
  await page.getByLabel('Visits, and who else is asked').fill('Two visits, one in the evening.')
  await visit.screenshot('assessments-2-form')
  expect(await axeViolations(page)).toEqual([])
  await press(page, 'Send')
  await page.getByText(/^Added\./).waitFor()
  // From the place's page to the page of the assessment.
  await page.locator('.place-part .places-row a').first().click()
  await page.getByText(/^Place assessment,/).waitFor()
  await page.getByText('Nothing was written down yet.').waitFor()

  await page.getByRole('link', { name: 'Add evidence' }).click()
  await press(page, 'Visit in the evening')
  await page.getByLabel('In words').fill('The lamp by the exit is out.')
  await page.reload()
  await page.getByText('What you typed before is still here.').waitFor()
  await press(page, 'Send')
  await page.getByRole('article', { name: /^Evidence: Visit in the evening/ }).waitFor()

  await page.getByRole('link', { name: 'Add to the write-up' }).click()
  await press(page, 'Who looks out for them')
  await page.getByLabel('In words').fill('Nobody after four on a Friday.')
  await press(page, 'Send')
  await page.getByRole('article', { name: /^Write-up: Who looks out/ }).waitFor()

  await page.getByRole('link', { name: 'Add a safety goal' }).click()
  await page.getByLabel('In one sentence').fill('Nobody is robbed on the way home.')
  await press(page, 'Add a line')
  await page.getByLabel('What is done').fill('Mend the lamp by the exit')
  await press(page, 'Incidents counted around the place')
  await page.getByLabel('Compared with: from').fill('2025-01')
  await page.getByLabel('to', { exact: true }).fill('2025-06')
  await page.getByLabel('Looked at again on').fill('2027-03-01')
  await visit.screenshot('assessments-3-goal')
  await press(page, 'Send')
  const goal = page.getByRole('article', { name: /^Safety goal/ })
  await goal.getByText(/^Here: [\d,]+ then, [\d,]+ in /).waitFor()
  await goal.getByRole('button', { name: /^Make an action of it/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Agree an action' }).waitFor()
  expect(await page.getByLabel('In one sentence').inputValue()).toBe('Mend the lamp by the exit')
  await press(page, 'Send')
  await page.getByRole('article', { name: 'Action: Mend the lamp by the exit' }).waitFor()
  visit.expectNoTrouble()
  await visit.close()
}, 180_000)

it('shows guardians against the hours of incidents, as a picture, in words and as a table', async () => {
  const visit = await visitAs(analyst)
  const { page } = visit
  await openAssessment(page)
  const sentence = page.locator('.guardian-hours > p').first()
  await page
    .getByText(/^Nobody is named yet who looks out here: 100.% of the incidents/)
    .first()
    .waitFor()
  await page.getByRole('link', { name: 'Add who looks out' }).click()
  await press(page, 'Staff of a shop or restaurant')
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) await press(page, day)
  await page.getByLabel('From').fill('09:00')
  await page.getByLabel('To', { exact: true }).fill('17:00')
  await press(page, 'Add these hours')
  await press(page, 'Send')
  await page.getByRole('article', { name: /^Guardian: Staff of a shop/ }).waitFor()
  await page
    .getByText(/happened while nobody looks out\. The widest gap: /)
    .first()
    .waitFor()
  const { months }: { months: string[] } = await (await page.request.get('/api/reference')).json()
  const last = months.at(-1) ?? ''
  const lastYear = `from=${monthText(monthNumber(last) - 11)}&to=${last}`
  const reply = await page.request.get(`/api/profiles/cells/${busiest}?${lastYear}`)
  const profile: { clock: number[][] } = await reply.json()
  const week = profile.clock.flat()
  const all = week.reduce((sum, count) => sum + count, 0)
  const inside = profile.clock
    .slice(0, 5)
    .flatMap((hours) => hours.slice(9, 17))
    .reduce((sum, count) => sum + count, 0)
  expect(inside).toBeGreaterThan(0)
  const said = Number(/^[\d.]+/.exec((await sentence.textContent()) ?? '')?.[0])
  expect(Math.abs(said - (100 * (all - inside)) / all)).toBeLessThanOrEqual(0.5)
  await page.getByText('The hours as a table').click()
  const rows = page.locator('.hour-table tbody tr')
  expect(await rows.count()).toBe(24)
  const at = (hour: number, cell: number) => rows.nth(hour).locator('td').nth(cell).textContent()
  expect([await at(8, 3), await at(9, 3)]).toEqual(['Nobody', 'Staff of a shop or restaurant, 5 of 7 days'])
  const of = (hour: number) => profile.clock.reduce((sum, day) => sum + day[hour], 0)
  expect([await at(8, 1), await at(8, 2)]).toEqual([String(of(8)), String(of(8))])
  await visit.screenshot('assessments-4-guardians')
  expect(await axeViolations(page)).toEqual([])
  visit.expectNoTrouble()
  await visit.close()
}, 120_000)

it('is weighed blind, on a phone too, and shows the spread when the last has weighed', async () => {
  const lead = await visitAs(analyst)
  await openAssessment(lead.page)
  await press(lead.page, 'Ask people to weigh')
  await lead.page.getByLabel('Demonstration agency').fill('3')
  await press(lead.page, 'Ask them')
  await lead.page.getByText('They can weigh now.').waitFor()
  await lead.page.getByRole('link', { name: 'Weigh now' }).click()
  for (const [group, weight] of [
    ['home', '2'],
    ['friends', '9'],
    ['school', '3'],
    ['neighbourhood', '8'],
    ['online', 'I cannot say'],
  ] as const)
    await lead.page
      .getByRole('group', { name: `Weight of: ${group}` })
      .getByRole('button', { name: weight, exact: true })
      .click()
  await press(lead.page, 'Send')
  await lead.page.getByText('You have weighed. Until it is closed only you see it.').waitFor()

  const second = await visitAs(officer, phone)
  await openAssessment(second.page)
  await second.page.getByText('Demonstration agency: 1 of 3').waitFor()
  expect(await second.page.locator('.spread-chart').count()).toBe(0)
  expect(await widerThanWindow(second.page)).toBeLessThanOrEqual(0)
  expect(await smallTargets(second.page, '.assessment-page')).toEqual([])
  await second.screenshot('assessments-phone-1-page')
  expect(await axeViolations(second.page)).toEqual([])
  // On the way to the place the signal goes, and the page is opened anew there.
  await isKept(second.page)
  await second.context.setOffline(true)
  await second.page.reload()
  await second.page.getByText('No signal: what was written before is not kept on this device.').waitFor()
  expect(await smallTargets(second.page, '.assessment-page')).toEqual([])
  expect(await axeViolations(second.page)).toEqual([])
  await second.screenshot('assessments-phone-2-no-signal')
  await second.page.getByRole('link', { name: 'Weigh the contexts' }).click()
  await second.screenshot('assessments-phone-2-weigh')
  expect(await smallTargets(second.page, '.places-form')).toEqual([])
  await weigh(second.page, ['2', '1', '3', '7', '4'])
  await second.page.getByText(/^Kept on this device: waiting for signal/).waitFor()
  await addEvidence(second.page, 'Two lamps by the bins are out.')
  await second.page.getByText(/^Kept on this device: waiting for signal/).waitFor()
  await second.page.reload()
  const bar = second.page.getByRole('region', { name: 'What waits for signal' })
  await bar.getByText('2 records wait for signal').click()
  await bar.getByText(/Waiting for signal: Weighting/).waitFor()
  await bar.getByText(/Waiting for signal: Evidence/).waitFor()
  expect(await axeViolations(second.page)).toEqual([])
  await second.context.setOffline(false)
  await bar.getByText('2 records that waited went off.').waitFor()
  await second.page.getByText('Two lamps by the bins are out.').first().waitFor()
  await second.page.getByText('Demonstration agency: 2 of 3').waitFor()

  const third = await visitAs(partner, phone)
  await openAssessment(third.page)
  await third.page.getByText('When incidents happen is for police officers and analysts.').first().waitFor()
  await third.page.getByRole('link', { name: 'Weigh now' }).click()
  await weigh(third.page, ['2', '5', '3', '7', '4'])
  await third.page.getByText('People differ most about: friends.').first().waitFor()
  const friends = third.page.getByRole('row', { name: /^Friends/ })
  expect(await friends.locator('td').allTextContents()).toEqual(['1', '5', '9', '0'])
  await third.page.locator('.spread-chart').scrollIntoViewIfNeeded()
  await third.screenshot('assessments-phone-3-spread')
  expect(await axeViolations(third.page)).toEqual([])

  await openAssessment(lead.page)
  await lead.page.locator('.spread-chart').waitFor()
  await lead.page.getByLabel('Step').selectOption({ label: '7. Conference' })
  await lead.page.getByText('Now: Conference.').waitFor()
  await lead.screenshot('assessments-5-spread')
  second.expectNoTrouble(noSignal)
  for (const each of [lead, third]) each.expectNoTrouble()
  for (const each of [lead, second, third]) await each.close()
}, 240_000)

it('prints a sheet for the conference, with its marking on every page and nobody’s name', async () => {
  const visit = await visitAs(analyst)
  const { page } = visit
  await openAssessment(page)
  await page
    .getByText(/The widest gap: /)
    .first()
    .waitFor()
  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('.conference-sheet')
  await sheet.waitFor()
  expect(await page.locator('.places-head').isVisible()).toBe(false)
  const words = (await sheet.textContent()) ?? ''
  for (const said of [
    'Robbery, or being followed',
    'The lamp by the exit is out.',
    'Nobody after four on a Friday.',
    'Mend the lamp by the exit',
    'People differ most about: friends.',
    'The widest gap:',
    'Mon–Fri 09:00–17:00',
    'Names no person.',
  ])
    expect(words).toContain(said)
  await page.setViewportSize({ width: 794, height: 1123 })
  await visit.screenshot('assessments-print')
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(3)
  visit.expectNoTrouble()
  await visit.close()
}, 120_000)

it('takes young people’s maps on a lent phone, and shows places that five of them marked once it is closed', async () => {
  const lead = await visitAs(analyst)
  await openAssessment(lead.page)
  await press(lead.page, 'Open the mapping')
  await lead.page.getByText(/^Open since .* Fewer than 5 maps so far/).waitFor()
  const assessment = new URL(lead.page.url()).searchParams.get('assessment')

  const young = await visitAs(partner, phone)
  const { page } = young
  await openAssessment(page)
  await page.getByRole('link', { name: 'Give a map' }).click()
  await page.getByRole('heading', { level: 1, name: 'Where do you feel safe?' }).waitFor()
  const places = page.getByRole('group', { name: /^Places around/ }).getByRole('button')
  expect(await places.count()).toBe(37)
  await press(page, 'Give this map')
  await page.getByText('Press a place on the map first.').waitFor()
  await press(page, 'Not safe')
  await places.nth(0).click()
  await press(page, 'Safe')
  await places.nth(5).focus()
  await page.keyboard.press('Enter')
  await page.reload()
  await page.getByRole('button', { name: /: Not safe$/ }).waitFor()
  expect(await smallTargets(page, '.give-map')).toEqual([])
  expect(await widerThanWindow(page)).toBeLessThanOrEqual(0)
  expect(await axeViolations(page)).toEqual([])
  await young.screenshot('assessments-phone-4-map')
  await press(page, 'Give this map')
  await page.getByText('Thank you. Your map was kept; the next one can begin.').waitFor()
  expect(await page.getByRole('button', { name: /: Not safe$/ }).count()).toBe(0)
  for (let map = 0; map < 4; map++) {
    const data = { marks: [{ cell: busiest, colour: 'red' }], route: [] }
    const given = await page.request.post(`/api/told/${assessment}/maps`, {
      data,
      headers: { origin: server.url },
    })
    expect(given.status()).toBe(200)
  }
  await openAssessment(lead.page)
  await lead.page.getByText('At least 5 maps were given.').waitFor()
  await press(lead.page, 'Close it and delete the single maps')
  const row = lead.page.getByRole('table', { name: 'How many maps said what' }).locator('tbody tr')
  await row.first().waitFor()
  expect(await row.count()).toBe(1)
  expect(await row.locator('td.number').allTextContents()).toEqual(['5', '0', '0', '5', '0'])
  await lead.page.locator('.cell-map').scrollIntoViewIfNeeded()
  await lead.screenshot('assessments-6-maps')
  expect(await axeViolations(lead.page)).toEqual([])
  for (const each of [lead, young]) {
    each.expectNoTrouble()
    await each.close()
  }
}, 120_000)

it('is begun without signal and added to, and all of it is sent in its order', async () => {
  const visit = await visitAs(officer, phone)
  const { page, context } = visit
  await page.goto('/places?list=assessments')
  await page.locator('.places-row').first().waitFor()
  await isKept(page)
  await context.setOffline(true)
  await page.goto('/places?list=assessments&add=assessment')
  await page.getByLabel('Street, stop or venue').fill('High Street')
  await page.getByRole('list', { name: 'Places found' }).getByRole('button').first().click()
  await next(page)
  await press(page, 'Youth work')
  await press(page, 'Robbery, or being followed')
  await press(page, 'Harm is likely')
  for (let step = 0; step < 5; step++) await next(page)
  await press(page, 'Send')
  await page.getByText(/^Kept on this device: waiting for signal/).waitFor()
  await page
    .getByRole('region', { name: 'Assessments on this device' })
    .getByRole('link', { name: /^High Street/ })
    .click()
  await addEvidence(page, 'Begun and seen without signal.')
  await page.getByText(/^Kept on this device: waiting for signal/).waitFor()
  await visit.screenshot('assessments-phone-5-begun')
  await context.setOffline(false)
  await page.getByText('2 records that waited went off.').waitFor()
  await page.getByText('Begun and seen without signal.').first().waitFor()
  expect(await page.evaluate(() => localStorage.getItem('outbox'))).toBe('[]')
  visit.expectNoTrouble(noSignal)
  await visit.close()
}, 120_000)
