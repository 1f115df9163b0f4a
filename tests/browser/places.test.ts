/** A place from the first word to what happened: reported on a phone, taken by an owner, closed, and read by who reported. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectOnlyRefusals } from './account-steps.ts'
import { axeViolations } from './axe.ts'
import { desktop, newPage, phone } from './browser.ts'
import { fillNoticed, next, press, withYouthAndPolice } from './youth-and-police.ts'

const people = withYouthAndPolice()

/** Buttons, links and fields of the form that a thumb would miss. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.places-form :is(button, input, textarea, select)')]
      .filter((element) => element.offsetHeight > 0 && element.offsetHeight < 44)
      .map((element) => `${element.tagName} ${element.textContent} ${element.offsetHeight}`),
  )

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

const draftsIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('told-draft')))

/** The last screen of it: police may read it too. */
const sendToPolice = async (page: Page): Promise<void> => {
  const other = page.getByLabel('Another agency')
  await other.fill('police')
  await other.press('Enter')
  await page.getByRole('button', { name: 'Police', exact: true, pressed: true }).waitFor()
  await press(page, 'Send')
}

it('is reported on a phone, keeps what was typed over a reload, and takes no personal data', async () => {
  const { browser, server, youth } = people()
  const visit = await newPage(browser, server.url, phone, { signedIn: youth })
  const { page } = visit
  await page.goto('/places')
  await page.getByText('No concerns yet').waitFor()
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('places-phone-1-empty')
  await page.locator('summary', { hasText: 'Add' }).click()
  // An action, a venue and a meeting are not a partner's to write; what is about a home is reported elsewhere.
  expect(await page.locator('.add-menu a').count()).toBe(5)
  const menu = await page.locator('.add-menu ul').boundingBox()
  expect([menu && menu.x >= 0, menu && menu.x + menu.width <= phone.width]).toEqual([true, true])
  await visit.screenshot('places-phone-1-menu')
  await page.getByRole('link', { name: /^Report a place/ }).click()
  await page.getByRole('heading', { name: 'Report a place' }).waitFor()
  await next(page)
  await page.getByText('Choose a place.').waitFor()
  await visit.screenshot('places-phone-2-place')
  expect(await smallTargets(page)).toEqual([])
  await fillNoticed(page, 'Ask Mr Example of 4 Example Road, 07700 900123')
  await page.locator('.screened-words').waitFor()
  await next(page)
  await page.getByRole('heading', { name: 'In a few words, if you like' }).waitFor()
  await page.getByLabel('In words').fill('Young people are waited for by the exit.')
  await visit.screenshot('places-phone-3-words')
  expect(await smallTargets(page)).toEqual([])

  await page.reload()
  await page.getByText('What you typed before is still here.').waitFor()
  await next(page)
  await page.getByRole('button', { name: 'Robbery, or being followed', pressed: true }).waitFor()
  await next(page)
  await next(page)
  expect(await page.getByLabel('In words').inputValue()).toBe('Young people are waited for by the exit.')
  await next(page)
  expect(await axeViolations(page)).toEqual([])
  await sendToPolice(page)
  await page.getByText(/^Received\. High Street/).waitFor()
  await page.getByRole('article', { name: /^Place report: Robbery/ }).waitFor()
  await page.getByText('Open since today, nobody has taken it yet').waitFor()
  await page.getByText('Live counts are for police officers and analysts.').waitFor()
  await visit.screenshot('places-phone-4-page')
  expect(await axeViolations(page)).toEqual([])
  expect(await overflow(page)).toBeLessThanOrEqual(0)

  // Sent means gone from the window: the next form is empty.
  expect(await draftsIn(page)).toEqual([])
  const { search } = new URL(page.url())
  await page.goto(`/places${search}&add=concern`)
  await page.locator('.place-chosen').waitFor()
  await next(page)
  await press(page, 'Dark, hidden, or nobody around')
  await next(page)
  await next(page)
  await next(page)
  await sendToPolice(page)
  await page.getByText(/^Noted\./).waitFor()
  await page.getByText('Not confirmed yet').waitFor()
  visit.expectNoTrouble()
  await visit.close()
}, 120_000)

it('is confirmed, taken and closed by police, and who reported it sees what happened', async () => {
  const { browser, server, youth, police } = people()
  const visit = await newPage(browser, server.url, desktop, { signedIn: police })
  const { page } = visit
  await page.goto('/places?list=reports')
  await page.locator('.places-row').first().waitFor()
  await visit.screenshot('places-1-reports')
  expect(await axeViolations(page)).toEqual([])
  await page.locator('.places-row a').first().click()
  const concern = page.getByRole('article', { name: /^Concern/ })
  await concern.getByRole('button', { name: 'Confirm' }).click()
  await concern.getByText(/^Confirmed by Police, /).waitFor()
  const report = page.getByRole('article', { name: /^Place report/ })
  await report.getByRole('button', { name: 'We take this' }).click()
  await report.getByText('Police answers for it').waitFor()
  await report.getByRole('button', { name: 'Say what happened' }).click()
  await report.getByRole('button', { name: 'Something at the place was changed' }).click()
  await visit.screenshot('places-2-page')
  expect(await axeViolations(page)).toEqual([])
  await report.getByRole('button', { name: 'Close the report' }).click()
  await report.locator('.told-outcome', { hasText: 'Something at the place was changed' }).waitFor()
  await report.getByRole('button', { name: 'History' }).click()
  await report.getByText(/^Youth service \(.*\) wrote it/).waitFor()
  await visit.screenshot('places-3-closed')
  visit.expectNoTrouble()
  await visit.close()

  const reporter = await newPage(browser, server.url, phone, { signedIn: youth })
  await reporter.page.goto('/places?list=reports')
  await reporter.page.getByRole('button', { name: 'Our reports' }).click()
  await reporter.page.getByText('Something at the place was changed').waitFor()
  await reporter.screenshot('places-phone-5-outcome')
  reporter.expectNoTrouble()
  await reporter.close()
}, 120_000)

it('shows both when two people change the same, and brings back what was removed', async () => {
  const { browser, server, youth } = people()
  const [one, other] = [
    await newPage(browser, server.url, desktop, { signedIn: youth }),
    await newPage(browser, server.url, desktop, { signedIn: youth }),
  ]
  for (const { page } of [one, other]) {
    await page.goto('/places')
    await page.locator('.places-row a').first().click()
    const concern = page.getByRole('article', { name: /^Concern/ })
    await concern.getByRole('link', { name: 'Change' }).click()
    await page.getByRole('heading', { name: 'Change this concern' }).waitFor()
  }
  await press(one.page, 'Months')
  await press(one.page, 'Save the changes')
  await one.page.getByText('Known for: months').waitFor()
  await press(other.page, 'A few days')
  await press(other.page, 'Save the changes')
  await other.page.getByText('Somebody changed this while you were writing.').waitFor()
  await other.screenshot('places-4-conflict')
  expect(await other.page.locator('.conflict dd').allTextContents()).toEqual([
    'Yours A few days',
    'Stands now Months',
  ])
  expect(await axeViolations(other.page)).toEqual([])
  await press(other.page, 'Save mine over it')
  await other.page.getByText('Known for: a few days').waitFor()

  const concern = other.page.getByRole('article', { name: /^Concern/ })
  await concern.getByRole('button', { name: 'Remove' }).click()
  await concern.waitFor({ state: 'detached' })
  await press(other.page, 'Undo')
  await concern.waitFor()
  one.expectNoTrouble()
  expectOnlyRefusals(other)

  // Whoever sits down next finds nothing of what was being written.
  await one.page.goto('/places?add=service')
  await one.page.getByLabel('Note').fill('Begun and not sent')
  await expect.poll(() => draftsIn(one.page)).not.toEqual([])
  await one.page.locator('.account-button').click()
  await one.page.getByRole('button', { name: 'Sign out' }).click()
  await one.page.waitForURL(`${server.url}/`)
  expect(await draftsIn(one.page)).toEqual([])
  await one.close()
  await other.close()
}, 120_000)

it('has opening hours as a week, and a link from the map', async () => {
  const { browser, server, police } = people()
  const visit = await newPage(browser, server.url, desktop, { signedIn: police })
  const { page } = visit
  await page.goto('/places?add=venue')
  await page.getByLabel('Street, stop or venue').fill('High Street')
  await page.getByRole('list', { name: 'Places found' }).getByRole('button').last().click()
  await page.getByLabel('Name').fill('Invented Youth Bus')
  await press(page, 'Youth bus')
  await press(page, 'Friday')
  await page.getByLabel('From').fill('18:00')
  await page.getByLabel('To', { exact: true }).fill('03:00')
  await press(page, 'Add these hours')
  await visit.screenshot('places-5-venue')
  expect(await axeViolations(page)).toEqual([])
  await press(page, 'Send')
  await page.locator('.places-row', { hasText: 'Invented Youth Bus' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Invented Youth Bus' }).waitFor()
  await page.getByRole('list', { name: 'Stop times' }).getByText('Fri 18:00–03:00').waitFor()
  await page.getByRole('img', { name: 'Open: Fri 18:00–03:00' }).waitFor()
  await visit.screenshot('places-6-hours')
  await page.getByRole('link', { name: 'Show on the map' }).click()
  await page.getByRole('link', { name: 'Open the page of this place' }).click()
  await page.getByRole('heading', { level: 2, name: '1. Noticed' }).waitFor()
  expect(new URL(page.url()).searchParams.get('place')).toMatch(/^cell:/)
  await page.getByRole('link', { name: 'Invented Youth Bus' }).waitFor()
  await visit.screenshot('places-7-cell')
  expect(await axeViolations(page)).toEqual([])
  visit.expectNoTrouble()
  await visit.close()
}, 120_000)
