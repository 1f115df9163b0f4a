/** What people wrote, on the map and in time: layers with a countdown, hidden places with a reason, a calendar. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { dayNumber, dayText, londonDayText, londonMomentText } from '../../server/contract/calendar.ts'
import { type SignedIn, signInAs, signInWithAccount } from '../helpers/sign-in.ts'
import { area } from '../server/area/pack.ts'
import { expectOnlyRefusals } from './account-steps.ts'
import { axeViolations } from './axe.ts'
import { desktop, newPage, phone, type Visit } from './browser.ts'
import { importFictional } from './import-fictional.ts'
import { startServer } from './server.ts'
import { withYouthAndPolice } from './youth-and-police.ts'

const people = withYouthAndPolice()

/** A cell where the fictional file has incidents, and its neighbours. */
const busy = [...area.cells.keys()].reduce((best, each) => (far(each) < far(best) ? each : best), 0)
function far(cell: number): number {
  return Math.hypot((area.cellCentres[cell * 2] - 0.018) * 0.62, area.cellCentres[cell * 2 + 1] - 51.401)
}
const around = [busy, ...area.neighbours.subarray(busy * 6, busy * 6 + 6)].filter((cell) => cell >= 0)
const cellsOf = (numbers: readonly number[]) => ({
  kind: 'cells',
  cells: numbers.map((cell) => area.cells[cell]),
})
const cellOf = (number: number) => ({ kind: 'cell', id: area.cells[number] })
const quiet = [500, 1200, 1900, 2600, 4100, 5200]

/** London clock so many minutes from now. */
const clock = (minutes: number): string => londonMomentText(new Date(Date.now() + minutes * 60_000))
const today = londonDayText(new Date())
const dayFrom = (days: number): string => dayText(dayNumber(today) + days)
const week = [{ day: 5, from: 1080, to: 1260 }]

const dispersal = { power: 'dispersal', basis: '2014 Act, s. 34', isNobodysHome: true }
const noticed = { harm: 'robbery', bands: ['after-school'], since: 'weeks', text: '' }
const written: { kind: string; place: object; fields: object; agencies?: string[] }[] = [
  {
    ...{ kind: 'power', place: cellsOf(around), agencies: ['council'] },
    fields: { ...dispersal, starts: clock(-60), ends: clock(2 * 1440 + 3 * 60 + 30) },
  },
  {
    ...{ kind: 'power', place: cellsOf(around.slice(0, 2)) },
    fields: { ...dispersal, starts: clock(-6000), ends: clock(-3000) },
  },
  {
    ...{ kind: 'impactDay', place: cellsOf(around.slice(0, 3)) },
    fields: { name: 'Example day of action', from: today, to: dayFrom(1), outputs: [], costPence: null },
  },
  {
    ...{ kind: 'service', place: cellOf(around[1]) },
    fields: { name: 'Example youth club', type: 'youth-club', hours: week, note: '' },
  },
  {
    ...{ kind: 'venue', place: cellOf(around[2]) },
    fields: {
      name: 'Example Youth Court',
      type: 'court',
      register: null,
      hours: [],
      sittingDays: [dayFrom(1)],
    },
  },
  {
    ...{ kind: 'venue', place: cellOf(around[3]) },
    fields: { name: 'Invented Youth Bus', type: 'youth-bus', register: null, hours: week, sittingDays: [] },
  },
  ...quiet.map((cell) => ({ kind: 'concern', place: cellOf(cell), fields: noticed })),
]

let analyst: SignedIn
beforeAll(async () => {
  const { server, police } = people()
  analyst = await signInWithAccount(server, 'analyst', 'council')
  await importFictional(server, analyst)
  for (const draft of written) {
    const reply = await fetch(`${server.url}/api/told`, {
      ...{ method: 'POST', headers: { ...police, 'content-type': 'application/json' } },
      body: JSON.stringify({ agencies: [], ...draft }),
    })
    if (!reply.ok) throw new Error(`a ${draft.kind} was answered ${reply.status}`)
  }
}, 120_000)

const openMap = async (signedIn: SignedIn, size = desktop): Promise<Visit> => {
  const { browser, server } = people()
  const visit = await newPage(browser, server.url, size, { signedIn })
  await visit.page.addInitScript(() => localStorage.setItem('three-doors-seen', 'yes'))
  await visit.page.goto(`/?at=${area.cellCentres[busy * 2]},${area.cellCentres[busy * 2 + 1]},14`)
  await visit.page.waitForSelector('.map-canvas[data-ready]', { state: 'attached' })
  await visit.page.locator('.ranked-row').first().waitFor({ state: 'attached' })
  return visit
}
const held = (page: Page) => page.getByRole('region', { name: 'Chosen on the map' })
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

it('a power is switched on with its countdown, chosen by keyboard, and leads to the page of its place', async () => {
  const visit = await openMap(people().police)
  const { page } = visit
  const before = await page.locator('.map-canvas').screenshot()
  await page.getByRole('checkbox', { name: /^Powers in force/ }).press('Space')
  const power = page.getByRole('button', { name: /^Dispersal: ends in 2 days 3 hours/ })
  await power.waitFor()
  await page.getByRole('checkbox', { name: /^Impact days/ }).check()
  await page.getByRole('checkbox', { name: /^Services/ }).check()
  await page.getByRole('button', { name: /^Example day of action: ends in 1 day/ }).waitFor()
  // The power that has ended is on no map.
  expect(await page.getByRole('button', { name: /^Dispersal/ }).count()).toBe(1)
  await page.getByRole('list', { name: 'Patterns on the map' }).getByText('power in force').waitFor()
  await power.press('Enter')
  await held(page)
    .getByText('Ends in 2 days 3 hours')
    .or(held(page).getByText('ends in 2 days 3 hours'))
    .waitFor()
  await held(page).getByText('Police, with council').waitFor()
  await page.waitForTimeout(600)
  expect((await page.locator('.map-canvas').screenshot()).equals(before)).toBe(false)
  await visit.screenshot('on-map-1-layers')
  expect(await axeViolations(page)).toEqual([])

  await page.getByRole('radio', { name: 'Table' }).press('Space')
  await page.getByRole('button', { name: 'Layers', exact: true }).press('Enter')
  const rows = page.getByRole('table').getByRole('row')
  expect(await rows.count()).toBe(4)
  await page.getByRole('row', { name: /Example youth club.*Fri 18:00–21:00/ }).waitFor()
  await visit.screenshot('on-map-2-table')
  await held(page).getByRole('link', { name: 'Open the page of the place' }).click()
  await page.getByRole('article', { name: 'Power: Dispersal' }).first().waitFor()
  await page.goto('/places?list=powers')
  await page.getByText('Ends in 2 days 3 hours').waitFor()
  await page.getByText(/^Ended 2 days 2 hours ago/).waitFor()
  await visit.screenshot('on-map-3-powers')
  visit.expectNoTrouble()
  await visit.close()
}, 120_000)

it('is pressed on the map of a phone', async () => {
  const visit = await openMap(people().police, phone)
  const { page } = visit
  await page.getByRole('tab', { name: 'Layers' }).click()
  await page.locator('.sheet-handle').press('ArrowUp')
  const layer = page.getByRole('checkbox', { name: /^Powers in force/ })
  await layer.check()
  await page.getByRole('button', { name: /^Dispersal: ends in/ }).waitFor()
  expect((await layer.locator('xpath=..').boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await layer.scrollIntoViewIfNeeded()
  await page.waitForTimeout(500)
  await visit.screenshot('on-map-4-phone-layers')
  expect(await axeViolations(page)).toEqual([])
  await page.locator('.sheet-handle').press('ArrowDown')
  await page.locator('.sheet-handle').press('ArrowDown')
  await page.waitForTimeout(1500)
  const box = await page.locator('.map-canvas').boundingBox()
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 300)
  await held(page)
    .getByText(/^ends in 2 days/)
    .waitFor()
  await page.waitForTimeout(500)
  await visit.screenshot('on-map-5-phone-held')
  expect(await axeViolations(page)).toEqual([])
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  visit.expectNoTrouble()
  await visit.close()
}, 120_000)

it('hidden places stand on the map and in a list with their reason, for those who may read what people say', async () => {
  const visit = await openMap(people().police)
  const { page } = visit
  await page.getByRole('checkbox', { name: /^Hidden places/ }).check()
  const named = page.locator('.layer-marks button')
  await named.first().press('Enter')
  await held(page).getByText('People name it often, few incidents are recorded').waitFor()
  await visit.screenshot('on-map-6-hidden')
  await page.getByRole('link', { name: 'All hidden places, with reasons' }).click()
  const rows = page.locator('.places-row')
  await rows.first().waitFor()
  expect(await rows.count()).toBe(quiet.length)
  await rows.first().getByText('People name it often, few incidents are recorded.').waitFor()
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('on-map-7-hidden-list')
  const name = (await rows.first().locator('strong').textContent()) ?? ''
  await rows.first().getByRole('link', { name }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  visit.expectNoTrouble()
  await visit.close()

  // Another agency reads none of these concerns: too little to compare.
  const other = await newPage(people().browser, people().server.url, phone, { signedIn: analyst })
  await other.page.goto('/places?list=hidden')
  await other.page.getByText('Too little to compare').waitFor()
  await other.screenshot('on-map-7-hidden-none')
  expect(await axeViolations(other.page)).toEqual([])
  await other.close()
}, 120_000)

it('a partner has the layers on the released map, without hidden places', async () => {
  const visit = await newPage(people().browser, people().server.url, phone, { signedIn: people().youth })
  const { page } = visit
  await page.goto('/released')
  await page.waitForSelector('.map-canvas[data-ready]', { state: 'attached' })
  await page.getByRole('tab', { name: 'Layers' }).click()
  await page.getByRole('checkbox', { name: /^Powers in force/ }).check()
  await page.getByRole('button', { name: /^Dispersal: ends in/ }).waitFor()
  expect(await page.getByText('Hidden places').count()).toBe(0)
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('on-map-8-partner-layers')
  await page.goto('/places')
  await page.getByRole('tab', { name: 'Powers' }).waitFor()
  expect(await page.getByRole('tab', { name: 'Hidden places' }).count()).toBe(0)
  // There is no release in this folder: asking for its figures is refused.
  expectOnlyRefusals(visit)
  await visit.close()
}, 120_000)

it('a month shows days of action, sittings and stops; keys move through it, and a phone shows the chosen day', async () => {
  const visit = await newPage(people().browser, people().server.url, desktop, { signedIn: people().youth })
  const { page } = visit
  await page.goto('/places?list=impact-days')
  await page.getByRole('button', { name: 'Calendar' }).press('Enter')
  const chosen = page.getByRole('region', { name: 'The chosen day' })
  await chosen.getByRole('link', { name: 'Example day of action' }).waitFor()
  const day = page.locator('.calendar-day[aria-pressed="true"]')
  expect(await day.getAttribute('aria-label')).toMatch(/today$/)
  await day.focus()
  await page.keyboard.press('ArrowRight')
  await chosen.getByRole('link', { name: 'Example Youth Court sits' }).waitFor()
  await page.waitForFunction((next) => document.activeElement?.getAttribute('data-day') === next, dayFrom(1))
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('on-map-9-calendar')
  await page.keyboard.press('PageDown')
  await page.getByRole('button', { name: 'Month before' }).click()
  await chosen.getByRole('link', { name: 'Example Youth Court sits' }).waitFor()
  visit.expectNoTrouble()
  await visit.close()

  const small = await newPage(people().browser, people().server.url, phone, { signedIn: people().youth })
  // A Friday.
  await small.page.goto('/places?list=impact-days&day=2026-04-10')
  await small.page.getByText('Invented Youth Bus stops here').last().waitFor()
  await small.page.getByText(/^18:00–21:00, /).waitFor()
  const targets = await small.page
    .locator('.calendar button')
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height))
  expect(Math.min(...targets)).toBeGreaterThanOrEqual(44)
  expect(await overflow(small.page)).toBeLessThanOrEqual(0)
  expect(await axeViolations(small.page)).toEqual([])
  await small.screenshot('on-map-10-phone-calendar')
  small.expectNoTrouble()
  await small.close()
}, 120_000)

it('before a room of an agreement nothing told in confidence is offered, and nothing leads away', async () => {
  const visit = await openMap(people().police)
  const { page } = visit
  const room = { audience: 'parties', agreement: 'TEST', sources: ['police-uk-street'] }
  await page.evaluate((text) => sessionStorage.setItem('on-the-projector', text), JSON.stringify(room))
  await page.goto('/')
  await page.getByRole('checkbox', { name: /^Powers in force/ }).check()
  await page.getByRole('button', { name: /^Dispersal: ends in/ }).click()
  await held(page)
    .getByText(/^ends in/)
    .waitFor()
  expect(await page.getByText('Hidden places').count()).toBe(0)
  expect(await page.getByRole('link', { name: /powers|page of the place/ }).count()).toBe(0)
  await visit.screenshot('on-map-11-room')
  await visit.close()
}, 120_000)

it('what was weighed for a place is kept with its history; venues of a kind are ranked; an agency sees what it owes', async () => {
  const visit = await newPage(people().browser, people().server.url, desktop, { signedIn: people().police })
  const { page } = visit
  await page.goto(`/places?place=cell:${area.cells[busy]}`)
  await page.locator('summary', { hasText: 'Add' }).click()
  await page.getByRole('link', { name: /^Powers and support/ }).waitFor()
  await page.keyboard.press('Escape')
  expect(await page.locator('.add-menu').getAttribute('open')).toBeNull()
  expect(await page.getByRole('link', { name: 'Did something work here?' }).getAttribute('href')).toBe(
    `/evaluate?cell=${area.cells[busy]}`,
  )
  await page.locator('summary', { hasText: 'Add' }).click()
  await page.getByRole('link', { name: /^Powers and support/ }).click()
  await page.getByRole('group', { name: 'Mentoring' }).getByRole('button', { name: 'Offered' }).click()
  await page
    .getByRole('group', { name: 'Closure (not a home)' })
    .getByRole('button', { name: 'Rejected' })
    .click()
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('on-map-12-menu-form')
  await page.getByRole('button', { name: 'Send' }).click()
  const menu = page.getByRole('article', { name: /^Powers and support/ })
  await menu
    .getByRole('button', { name: 'Change' })
    .or(menu.getByRole('link', { name: 'Change' }))
    .click()
  await page.getByRole('group', { name: 'Mentoring' }).getByRole('button', { name: 'Used' }).click()
  await page.getByRole('button', { name: 'Save the changes' }).click()
  await menu.getByRole('button', { name: 'History' }).click()
  await menu.getByText(/Mentoring: Offered.* → .*Mentoring: Used/).waitFor()
  await visit.screenshot('on-map-13-menu')

  await page.goto('/places?list=venues')
  await page.getByRole('button', { name: 'Which carry most' }).click()
  await page.getByText(/^\d+ of \d+ venues? carr(y|ies) half of the \d+ incidents near them\.$/).waitFor()
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('on-map-14-venues')
  await page.getByRole('link', { name: 'Report', exact: true }).waitFor()
  await page.goto('/places?agency=police')
  await page.getByText(/^Owes no answer\. Wrote 0 reports, 0 still open\./).waitFor()
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('on-map-15-agency')
  visit.expectNoTrouble()
  await visit.close()
}, 120_000)

it('an invented venue has its week here, around and near, and its rank among its kind', async () => {
  const demonstration = await startServer({ readyWithinMilliseconds: 150_000 })
  const { browser } = people()
  const officer = await signInAs(demonstration.url, 'officer')
  const visit = await newPage(browser, demonstration.url, desktop, { signedIn: officer })
  const { page } = visit
  await page.goto('/places?place=venue:venue-demonstration-1')
  await page.getByRole('heading', { level: 1, name: 'Example Chicken' }).waitFor()
  await page.getByRole('heading', { name: 'Among venues of its kind' }).waitFor()
  await page.getByText(/^Rank \d by incidents near/).waitFor()
  await page.getByRole('button', { name: 'Near, 330 m' }).click()
  await page.getByText('By hour, as a table').click()
  const row = page.getByRole('row', { name: /^22:00–23:00/ })
  const [here, around, near] = (await row.getByRole('cell').allTextContents()).slice(1).map(Number)
  expect(here <= around && around <= near && near > 0).toBe(true)
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('on-map-16-venue')
  visit.expectNoTrouble()
  await visit.close()
  await demonstration.stop()
}, 200_000)
