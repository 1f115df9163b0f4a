/** An analyst brings a survey file; what people said stands in the profile of a ward, and the small answers do not. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { agreementWriter } from '../../server/store/agreement-writer.ts'
import { openWriter } from '../../server/store/open.ts'
import { type SignedIn, signInWithAccount } from '../helpers/sign-in.ts'
import { axeViolations } from './axe.ts'
import { desktop, launchBrowser, newPage, phone } from './browser.ts'
import { importFictional } from './import-fictional.ts'
import { type RunningServer, startServer } from './server.ts'

let browser: Browser
let server: RunningServer
let analyst: SignedIn
let wards: { code: string; name: string }[] = []
/** Nothing is recorded in the first; two of the others have most of all. */
let compared: { name: string; count: number }[] = []

beforeAll(async () => {
  ;[browser, server] = await Promise.all([
    launchBrowser(),
    startServer({ flags: ['--empty'], readyWithinMilliseconds: 150_000 }),
  ])
  const reply: { wards: typeof wards } = await (await fetch(`${server.url}/api/reference`)).json()
  wards = reply.wards
  const vault = openWriter(server.dataFolder, 'vault')
  agreementWriter(vault).add({
    ...{ reference: 'TEST-SURVEY', source: 'survey', class: 'shared', parties: ['council'] },
    ...{ starts: '2025-01-01', ends: '2099-12-31', purpose: 'test', publish: 'none', demo: false },
  })
  vault.close()
  analyst = await signInWithAccount(server, 'analyst', 'council')
  await importFictional(server, analyst)
  const counts: { wards: { name: string; count: number }[] } = await (
    await fetch(`${server.url}/api/counts`, { headers: analyst })
  ).json()
  const others = counts.wards.slice(2).sort((a, b) => a.count - b.count)
  compared = [others[0], ...others.slice(-2), others[1], others[2]]
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const safe = 'How safe do you feel outside after dark?'
const onTheWay = 'Do you feel safe on your way home?'
const file = (): string => {
  const [first, second] = wards.map(({ name }) => name)
  const rows = [
    [first, '2026 Q1', safe, 'Very safe', 21],
    [first, '2026 Q1', safe, 'Fairly safe', 64],
    [first, '2026 Q1', safe, 'Unsafe', 37],
    [first, '2026 Q1', safe, 'Prefer not to say', 3],
    [first, '2026 Q1', 'Would you report it?', 'Yes', 48],
    [first, '2026 Q1', 'Would you report it?', 'No', 52],
    [second, '2026 Q1', safe, 'Very safe', 4],
    [second, '2026 Q1', safe, 'Unsafe', 7],
    ...compared.flatMap(({ name }, at) => [
      [name, '2026 Q1', onTheWay, 'No', 60 - at * 10],
      [name, '2026 Q1', onTheWay, 'Yes', 40],
    ]),
  ]
  const lines = rows.map((row) => row.map((cell) => `"${cell}"`).join())
  return `Ward,Quarter,Question,Answer,Respondents,Interviewer\n${lines.map((line) => `${line},"Invented Person"`).join('\n')}\n`
}

it('is tried, imported, read in the ward and taken back', async () => {
  const visit = await newPage(browser, server.url, desktop, { signedIn: analyst })
  const { page } = visit
  await page.goto('/data')
  await page.getByRole('tab', { name: 'Import' }).waitFor()
  const bring = { name: 'invented-survey.csv', mimeType: 'text/csv', buffer: Buffer.from(file()) }
  await page.getByLabel('Files to check').setInputFiles([bring])
  const card = page.getByRole('article', { name: 'invented-survey.csv' })
  await card.getByLabel('Source').selectOption({ label: 'Surveys' })
  await card.getByRole('radio', { name: /TEST-SURVEY/ }).check()
  await card.getByRole('rowheader', { name: 'How many gave it' }).waitFor()
  await visit.screenshot('survey-1-columns')
  expect(await axeViolations(page)).toEqual([])
  await card.getByRole('button', { name: 'Show what will be stored' }).click()
  const table = card.locator('.before-after')
  await table.waitFor()
  const text = (await table.textContent()) ?? ''
  expect(text).toContain('Fairly safe: 64')
  expect(text).toContain('fewer than 10')
  expect(text).not.toContain('Invented Person')
  await visit.screenshot('survey-2-before-after')
  expect(await axeViolations(page)).toEqual([])
  await card.getByRole('button', { name: 'Import 18 rows' }).click()
  await card.getByText(/18 survey answers are in the ward profiles/).waitFor()
  await visit.screenshot('survey-3-done')

  await page.goto(`/?select=ward:${wards[0].code}`)
  const says = page.getByRole('region', { name: 'What people say' })
  await says.getByText(safe).waitFor()
  await says.scrollIntoViewIfNeeded()
  await visit.screenshot('survey-4-ward')
  await page.setViewportSize(phone)
  await says.getByText(safe).waitFor()
  await says.scrollIntoViewIfNeeded()
  await visit.screenshot('survey-5-ward-phone')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
  await page.setViewportSize(desktop)
  const said = (await says.textContent()) ?? ''
  expect(said).toMatch(/Fairly safe64/)
  expect(said).toMatch(/Each other answerfewer than 10/)
  expect(said).toContain('n = 100 answers')
  expect(said).not.toContain('125')
  expect(await axeViolations(page)).toEqual([])
  // Both answers of the second ward are small: nothing of it is shown.
  await page.goto(`/?select=ward:${wards[1].code}`)
  await says.getByText('No survey to show here.').waitFor()

  // Where people say more than the records do, as a whole ward: nobody was asked where in it.
  expect(compared.map(({ count }) => count > 0)).toEqual([false, true, true, false, false])
  await page.goto('/places?list=hidden')
  const hidden = page.getByRole('region', { name: 'Whole wards, by what surveys say' })
  await hidden.getByText(compared[0].name).waitFor()
  expect(await hidden.getByRole('listitem').count()).toBe(1)
  expect(await hidden.textContent()).toContain(`“No” to “${onTheWay}”`)
  await hidden.getByText('Which answers count').click()
  await visit.screenshot('survey-6-hidden-wards')
  expect(await axeViolations(page)).toEqual([])
  await page.setViewportSize(phone)
  await hidden.scrollIntoViewIfNeeded()
  await visit.screenshot('survey-7-hidden-wards-phone')
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
  await page.setViewportSize(desktop)
  await hidden.getByRole('link').click()
  await says.getByText(onTheWay).waitFor()

  await page.goto('/data')
  await page.getByRole('tab', { name: 'History' }).click()
  const row = page.getByRole('row', { name: /Surveys/ })
  await row.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Undo this import' }).click()
  await row.getByText('undone').waitFor()
  await page.goto(`/?select=ward:${wards[0].code}`)
  await says.getByText('No survey to show here.').waitFor()
  visit.expectNoTrouble()
  await visit.close()
})
