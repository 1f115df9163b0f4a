/** A shift is planned, changed by hand, kept, and briefed from on a phone and on paper. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { withAnalyst } from './analyst.ts'
import { axeViolations } from './axe.ts'
import { desktop, phone } from './browser.ts'

const desk = withAnalyst()

const orderOf = (page: Page) => page.locator('.patrol-order strong').allTextContents()
const undo = (page: Page) => page.getByRole('button', { name: 'Undo the last change' }).click()

/** What a thumb would miss among what is pressed, typed or dragged. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.patrol-planning :is(.button, .field, .patrol-handle)')]
      .filter((element) => element.offsetHeight > 0 && element.offsetHeight < 44)
      .map((element) => `${element.className} ${element.textContent} ${element.offsetHeight}`),
  )

/** By keyboard, then by mouse; each can be taken back. */
async function theOrderIsChanged(page: Page): Promise<void> {
  const before = await orderOf(page)
  const [first, second, ...rest] = before
  const swapped = [second, first, ...rest]
  await page.getByRole('button', { name: /^A1, .*: later$/ }).press('Enter')
  await expect.poll(() => orderOf(page)).toEqual(swapped)
  await undo(page)
  await expect.poll(() => orderOf(page)).toEqual(before)
  const handle = page.locator('.patrol-handle')
  await handle.first().scrollIntoViewIfNeeded()
  const [from, to] = [await handle.nth(0).boundingBox(), await handle.nth(1).boundingBox()]
  if (!from || !to) throw new Error('no stop to drag')
  await page.mouse.move(from.x + 10, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(to.x + 10, to.y + to.height - 4, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => orderOf(page)).toEqual(swapped)
  await page.getByRole('button', { name: 'Let the plan choose the order' }).click()
  await expect.poll(() => orderOf(page)).toEqual(before)
  await undo(page)
  await undo(page)
  await expect.poll(() => orderOf(page)).toEqual(before)
}

/** A hotspot is moved from the list, then dragged on the map: its count of before and now is said. */
async function aPlaceIsMoved(page: Page): Promise<void> {
  const said = page.getByText(/^Moved\. .*: [\d,]+ incidents? at such hours instead of [\d,]+\.$/)
  await page
    .getByLabel(/^Move .* to a place beside it$/)
    .first()
    .selectOption({ index: 1 })
  await said.waitFor()
  await undo(page)
  await said.waitFor({ state: 'detached' })
  const pin = page.locator('.plan-pin-movable').first()
  const box = await pin.boundingBox()
  if (!box) throw new Error('no pin to drag')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 40, y + 30, { steps: 5 })
  await page.mouse.up()
  await said.waitFor()
  await undo(page)
  // Pressed on the map, a place becomes where the teams set out.
  await page.mouse.click(x + 60, y + 60)
  await page.getByRole('button', { name: 'Start here' }).click()
  await page.locator('.plan-pin-start').waitFor()
  await page.getByText(/^Start: /).waitFor()
  // Answered: the form's button is itself again.
  await page.getByRole('button', { name: 'Plan it' }).waitFor()
}

it('is planned in one press, changed by hand, kept and briefed from', async () => {
  const visit = await desk().visit(desktop)
  const { page } = visit
  await page.goto('/patrol')
  await page.getByLabel('Day').fill('2026-11-27')
  await page.getByLabel('Start point (may stay empty)').fill('High Street')
  await page.getByRole('list', { name: 'Places found' }).getByRole('button').first().click()
  await page.getByText(/^Start: High Street/).waitFor()
  await page.getByRole('button', { name: 'No start point' }).click()
  await page.getByLabel('From', { exact: true }).fill('20:00')
  await page.getByLabel('To', { exact: true }).fill('20:05')
  await page.getByRole('button', { name: 'Plan it' }).click()
  await page.getByText(/no time for a single visit/).waitFor()
  await page.getByLabel('To', { exact: true }).fill('00:00')
  await page.getByRole('button', { name: 'Plan it' }).click()
  const plan = page.getByRole('region', { name: 'The plan' })
  await plan.getByRole('heading', { name: /27 Nov 2026, 20:00 to 00:00/ }).waitFor()
  const stops = plan.locator('.patrol-stops li')
  expect(await stops.count()).toBeGreaterThan(3)
  expect(await axeViolations(page)).toEqual([])
  const map = page.getByRole('region', { name: 'Map of the plan' })
  await map.locator('.map-canvas[data-ready]').waitFor({ state: 'attached' })
  // As many pins as places with a stop.
  const pins = map.locator('.plan-pin')
  const visited = await plan.locator('.patrol-places').first().locator('li').count()
  expect(await pins.count()).toBe(visited)
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('patrol-1-plan')

  await theOrderIsChanged(page)
  await aPlaceIsMoved(page)

  // A place that is left out is in no stop any more; taken back, it is again.
  const first = plan.locator('.patrol-places li').first()
  const name = (await first.locator('strong').textContent()) ?? ''
  const stopsBefore = await stops.allTextContents()
  await first.getByRole('button', { name: `Leave out ${name}` }).click()
  await plan.getByText('1 place left out by hand.').waitFor()
  expect(await stops.allTextContents()).not.toEqual(stopsBefore)
  await plan.getByRole('button', { name: 'Take all back' }).click()
  await expect.poll(() => stops.allTextContents()).toEqual(stopsBefore)

  await plan.getByRole('button', { name: 'Keep this plan' }).click()
  await page.getByRole('heading', { level: 1, name: /27 Nov 2026/ }).waitFor()
  await page.getByRole('button', { name: 'Compare with what happened since' }).click()
  await page.getByRole('rowheader', { name: 'For each hour of visits' }).waitFor()
  for (const kind of ['GeoJSON', 'GPX']) {
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: `Save as ${kind}` }).click()
    expect((await download).suggestedFilename()).toMatch(/^bromley-patrol-20261127T2000\.(geojson|gpx)$/)
  }
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('patrol-2-briefing')
  const address = page.url()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.top-row:visible, .button:visible').count()).toBe(0)
  // Nothing is cut off at the end of the first sheet.
  expect(await page.locator('.main').evaluate((main) => getComputedStyle(main).overflowY)).toBe('visible')
  await visit.screenshot('patrol-2-paper')
  if (process.env.SCREENSHOTS)
    await page.pdf({
      path: `${process.env.SCREENSHOTS}/patrol-briefing.pdf`,
      format: 'A4',
      printBackground: true,
    })
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('link', { name: 'All plans' }).click()
  await page
    .getByRole('link', { name: /Open the briefing/ })
    .first()
    .waitFor()

  const small = await desk().visit(phone)
  await small.page.goto(address)
  await small.page.locator('.patrol-stops li').first().waitFor()
  expect(await small.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await axeViolations(small.page)).toEqual([])
  await small.screenshot('patrol-3-phone')
  await small.page.goto('/patrol')
  await small.page.getByRole('button', { name: 'Plan it' }).click()
  await small.page.locator('.patrol-order li').first().waitFor()
  expect(await small.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await axeViolations(small.page)).toEqual([])
  expect(await smallTargets(small.page)).toEqual([])
  await small.page.locator('.patrol-order').scrollIntoViewIfNeeded()
  await small.screenshot('patrol-4-phone-plan')

  // On the projector there is no plan to see, at whatever address.
  const room = await desk().visit(desktop)
  const asked = JSON.stringify({ audience: 'parties', agreement: 'none', sources: ['demonstration'] })
  await room.page.addInitScript((kept) => sessionStorage.setItem('on-the-projector', kept), asked)
  await room.page.goto(address)
  await room.page.locator('.projector').waitFor()
  expect(await room.page.locator('.patrol').count()).toBe(0)
  await room.close()
  for (const each of [visit, small]) {
    each.expectNoTrouble()
    await each.close()
  }
})
