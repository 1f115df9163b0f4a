/** A shift is planned, changed by hand, kept, and briefed from on a phone and on paper. */
import { expect, it } from 'vitest'
import { withAnalyst } from './analyst.ts'
import { axeViolations } from './axe.ts'
import { desktop, phone } from './browser.ts'

const desk = withAnalyst()

it('is planned in one press, changed by hand, kept and briefed from', async () => {
  const visit = await desk().visit(desktop)
  const { page } = visit
  await page.goto('/patrol')
  await page.getByLabel('Day').fill('2026-11-27')
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
  await visit.screenshot('patrol-1-plan')

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
  await page.getByRole('status').getByText(/./).first().waitFor()
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('patrol-2-briefing')
  const address = page.url()
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
  for (const each of [visit, small]) {
    each.expectNoTrouble()
    await each.close()
  }
})
