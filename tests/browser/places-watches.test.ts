/** A place that is watched, and a report that was written without signal: sent once when it comes back. */
import { expect, it } from 'vitest'
import { axeViolations } from './axe.ts'
import { desktop, newPage, noSignal, phone } from './browser.ts'
import { fillNoticed, next, press, withYouthAndPolice } from './youth-and-police.ts'

const people = withYouthAndPolice()

it('is watched from its page, tells what was written there, and is quiet once that was seen', async () => {
  const { browser, server, youth, police, mailHost } = people()
  const watcher = await newPage(browser, server.url, phone, { signedIn: youth })
  const { page } = watcher
  await page.goto('/changes')
  await page.getByText(/^None yet\./).waitFor()
  await page.getByText('You get no mail.').waitFor()
  await page.getByText('Tell me by mail', { exact: true }).click()
  await page.getByText('You are told by mail from now on.').waitFor()
  expect(
    await page.getByText('Tell me by mail').evaluate((label) => label.clientHeight),
  ).toBeGreaterThanOrEqual(44)
  await watcher.screenshot('changes-mail-phone')
  expect(await axeViolations(page)).toEqual([])

  const writer = await newPage(browser, server.url, desktop, { signedIn: police })
  await writer.page.goto('/places?list=services&add=service')
  await writer.page.getByLabel('Street, stop or venue').fill('High Street')
  const found = writer.page.getByRole('list', { name: 'Places found' }).getByRole('button')
  await found.filter({ hasNotText: 'venue' }).first().click()
  await press(writer.page, 'Youth club')
  await writer.page.getByLabel('Name').fill('Example club')
  await press(writer.page, 'Send')
  await writer.page.getByText(/^Added\./).waitFor()
  await press(writer.page, 'Watch this place')
  await writer.page.getByRole('button', { name: 'You watch this place', pressed: true }).waitFor()
  expect(await axeViolations(writer.page)).toEqual([])
  await writer.screenshot('watch-place-page')
  const place = new URL(writer.page.url()).search

  await page.goto(`/places${place}`)
  await press(page, 'Watch this place')
  await page.getByRole('button', { name: 'You watch this place', pressed: true }).waitFor()
  await page.getByRole('link', { name: /^Changes/ }).click()
  await page.getByRole('heading', { name: 'Places you watch' }).waitFor()
  await page.getByText('Service: Example club').waitFor()
  await page.getByText(/at a place you watch/).waitFor()
  expect(await axeViolations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
  await watcher.screenshot('changes-phone')
  // Told by mail that there is something, and by nothing of what or where.
  const [mail] = await mailHost.arrived(1)
  expect(mail.data).toContain('Sign in: something near one of your places.')
  expect(mail.data).not.toMatch(/Example club|High Street/)
  await press(page, 'I have seen this')
  await page.getByText(/^Nothing new since you last looked/).waitFor()
  await press(page, /^Watch .* no longer$/)
  await page.getByText(/^None yet\./).waitFor()
  // The other's watch is the other's.
  await writer.page.goto('/changes')
  await writer.page.getByRole('button', { name: /^Watch .* no longer$/ }).waitFor()
  await writer.page.getByText('You get no mail.').waitFor()
  await writer.screenshot('changes-desktop')
  for (const visit of [watcher, writer]) visit.expectNoTrouble()
  await Promise.all([watcher.close(), writer.close()])
}, 180_000)

it('a report is written on a phone that opens without signal, waits, and is sent once', async () => {
  const { browser, server, youth } = people()
  const visit = await newPage(browser, server.url, phone, { signedIn: youth })
  const { page, context } = visit
  await page.goto('/places?list=reports')
  await page.getByText('No reports yet').waitFor()
  // The page is kept once the phone has all of it.
  await page.waitForFunction(async () => (await caches.match('/')) !== undefined)
  await page.evaluate(async () => Boolean(await navigator.serviceWorker.ready))
  const kept = await page.evaluate(async () =>
    (await (await caches.open('page')).keys()).map(({ url }) => new URL(url).pathname),
  )
  expect(kept.filter((path) => path.startsWith('/api/')).sort()).toEqual([
    '/api/reference/cells',
    '/api/reference/gazetteer',
    '/api/reference/layers/major-roads',
  ])

  await context.setOffline(true)
  await page.goto('/places?list=reports&add=report')
  await page.getByText(/^No signal/).waitFor()
  await fillNoticed(page, 'Written without signal.')
  await next(page)
  await press(page, 'Send')
  await page.getByText(/^Kept on this device: waiting for signal/).waitFor()
  const bar = page.getByRole('region', { name: 'What waits for signal' })
  await bar.getByText(/Waiting for signal: Place report, /).waitFor()
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('outbox-phone-waiting')
  // It outlives the page, and signing out says that it is there.
  await page.reload()
  await bar.getByText(/Waiting for signal/).waitFor()
  await page.locator('.account-button').click()
  await page.getByText(/1 record of yours waits for signal/).waitFor()
  await page.keyboard.press('Escape')

  await context.setOffline(false)
  await bar.getByText('1 record that waited went off.').waitFor()
  await page.goto('/places?list=reports')
  await page.getByText('1 entry').waitFor()
  expect(await page.evaluate(() => localStorage.getItem('outbox'))).toBe('[]')
  await visit.screenshot('outbox-phone-sent')
  visit.expectNoTrouble(noSignal)
  await visit.close()
}, 180_000)
