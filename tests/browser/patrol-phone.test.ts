/** A shift on a phone: opened once, walked without signal, sent once, taken back; and what was delivered. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ShiftView } from '../../server/contract/visits.ts'
import { type SignedIn, signInAs } from '../helpers/sign-in.ts'
import { axeViolations } from './axe.ts'
import { desktop, launchBrowser, newPage, phone, type Visit } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'

let browser: Browser
let server: RunningServer
let analyst: SignedIn

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), startServer({ readyWithinMilliseconds: 150_000 })])
  analyst = await signInAs(server.url)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const tonight = '/patrol?plan=demonstrationtonightsshift'
const openShift = async ({ page }: Visit) => {
  await page.goto(tonight)
  await page.getByRole('button', { name: 'Walk this shift on this phone' }).click()
  await page.getByRole('heading', { name: 'Why here' }).waitFor()
}
const tooSmall = ({ page }: Visit) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, a, input, [role=button] .walk-reach')]
      .filter((each) => {
        const { width, height } = each.getBoundingClientRect()
        return width > 0 && (width < 43.5 || height < 43.5)
      })
      .map((each) => each.outerHTML.slice(0, 80)),
  )
const doneOn = async ({ page }: Visit) =>
  ShiftView.parse(await page.evaluate(async () => (await fetch('/api/patrol/shift')).json())).done
const withoutLostSignal = ({ troubles }: Visit) =>
  troubles.filter((trouble) => !trouble.includes('ERR_INTERNET_DISCONNECTED'))

it('is walked without signal, and each visit is sent once', async () => {
  // Two kilometres and more from everywhere: it says so and goes on.
  const far = { geolocation: { latitude: 51.2, longitude: 0.3 }, permissions: ['geolocation'] }
  const visit = await newPage(browser, server.url, phone, { signedIn: analyst, ...far })
  const { page, context } = visit
  await openShift(visit)
  expect(await axeViolations(page)).toEqual([])
  expect(await tooSmall(visit)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await visit.screenshot('walk-1-bright')
  await page.getByRole('button', { name: 'Find the nearest place' }).click()
  await page.getByText(/from the nearest of .* stops/).waitFor()
  await page.getByRole('button', { name: 'Take me there' }).click()
  await page.getByText(/km to the .*, in a straight line/).waitFor()

  // Nobody is signed in any more: the ticket is enough.
  const cookies = await context.cookies()
  const ticket = cookies.filter(({ name }) => name === 'shift-ticket')
  expect(ticket).toMatchObject([{ httpOnly: true, sameSite: 'Strict', path: '/api/patrol' }])
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(ticket[0].value)
  await page.waitForFunction(async () => (await caches.match('/')) !== undefined)
  await page.evaluate(async () => Boolean(await navigator.serviceWorker.ready))
  await context.clearCookies({ name: /^(?!shift-ticket)/ })
  await page.reload()
  await page.getByRole('heading', { name: 'Why here' }).waitFor()

  await context.setOffline(true)
  await page.reload()
  await page.getByRole('button', { name: 'I’m here' }).click()
  await page.getByText(/^Here since/).waitFor()
  await page.getByRole('button', { name: 'Lighting out' }).click()
  await page.getByLabel(/^Note, if need be/).fill('Ask Mr Placeholder on 020 7946 0999.')
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('walk-2-here')
  await page.getByRole('button', { name: '15 minutes, leave' }).click()
  const outbox = page.getByRole('region', { name: 'Visits that wait' })
  await outbox.getByText('1 visit to send').waitFor()
  await page.getByText('Offline · 1 to send').waitFor()
  await page.reload()
  await outbox.getByText('1 visit to send').waitFor()
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('walk-3-waits')

  await context.setOffline(false)
  await page.getByText(/^Your note of .* was not taken/).waitFor()
  const first = await doneOn(visit)
  expect(first).toMatchObject([{ minutes: 15, grade: 'full' }])
  await page.getByLabel('Mend it').fill('Ask the night manager.')
  await page.getByRole('button', { name: 'Send the note' }).click()
  await outbox.waitFor({ state: 'detached' })
  expect(await doneOn(visit)).toEqual(first)

  // The second visit of two, and the place drops off the list.
  const { centre, name } = await page.evaluate(() => {
    const { view } = JSON.parse(localStorage.getItem('shift') ?? '{}')
    return view.briefing.hotspots[view.briefing.teams[view.team].stops[0].hotspot]
  })
  expect(first[0].hotspot).toBe(centre)
  await page.getByText(`Done: 1 ${name}.`).waitFor()
  await visit.screenshot('walk-4-sent')

  // Whoever planned it takes it back: nothing is left on the phone.
  const desk = await newPage(browser, server.url, desktop, { signedIn: analyst })
  await desk.page.goto(tonight)
  await desk.page.getByRole('button', { name: 'Take this shift back from all phones' }).click()
  await desk.page.getByText(/can no longer open it/).waitFor()
  await desk.screenshot('walk-5-briefing')
  await page.reload()
  await page.getByText(/^The ticket of this shift is over or was taken back/).waitFor()
  expect(await page.evaluate(() => localStorage.getItem('shift'))).toBeNull()
  expect(withoutLostSignal(visit).filter((trouble) => !trouble.includes('401'))).toEqual([])

  await desk.page.goto('/patrol?view=delivered')
  await desk.page.getByRole('heading', { name: 'Patrol, delivered' }).waitFor()
  await desk.page.getByText(/full visits of \d+ planned/).waitFor()
  await desk.page.getByText('Ask the night manager.').waitFor()
  await desk.page.getByText(/DPIA: DPIA 2026\/EXAMPLE/).waitFor()
  expect(await axeViolations(desk.page)).toEqual([])
  await desk.screenshot('delivered-1440')
  await desk.page.emulateMedia({ media: 'print' })
  await desk.screenshot('delivered-print')
  await desk.page.emulateMedia({ media: 'screen' })
  await desk.page.goto(`/places?place=cell:${centre}`)
  await desk.page.getByText(/Side by side, not cause and effect/).waitFor()
  expect(await axeViolations(desk.page)).toEqual([])
  await desk.page.getByText(/Side by side/).scrollIntoViewIfNeeded()
  await desk.screenshot('place-dose')
  desk.expectNoTrouble()
  await Promise.all([visit.close(), desk.close()])
}, 240_000)

it('is dark at night, and goes on where the phone says not where it is', async () => {
  const visit = await newPage(browser, server.url, phone, { signedIn: analyst, colorScheme: 'dark' })
  const { page } = visit
  await openShift(visit)
  await page.getByRole('button', { name: 'Find the nearest place' }).click()
  await page.getByText(/^This phone does not say where it is\. Everything else works/).waitFor()
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('walk-6-dark')
  await page.getByRole('button', { name: 'I’m here' }).click()
  await visit.screenshot('walk-7-dark-here')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'I was not here' }).click()
  await page.getByRole('button', { name: 'End this shift on this phone' }).click()
  await page.getByText('No shift is open on this phone.').waitFor()
  await expect
    .poll(async () => (await visit.context.cookies()).map(({ name }) => name))
    .not.toContain('shift-ticket')
  await page.goto('/patrol?view=delivered')
  await page.getByText(/full visits of \d+ planned/).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('delivered-390')
  visit.expectNoTrouble()
  await visit.close()
}, 120_000)
