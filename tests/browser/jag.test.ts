/** The group's actions: looked through, typed in from minutes, asked after, answered, and set as the papers have them. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { noUpdateWords } from '../../server/contract/told/action-standing.ts'
import { pastedMinutes, sixMatters } from '../client/screens/jag/six-matters.ts'
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

const ended = async (visit: Visit): Promise<void> => {
  visit.expectNoTrouble()
  await visit.close()
}

it('shows what is overdue, silent and held up, and takes a word on each', async () => {
  const visit = await newPage(browser, server.url, desktop, { signedIn: analyst })
  const { page } = visit
  await page.goto('/jag')
  const rows = page.locator('.action-rows > li')
  await expect.poll(() => rows.count()).toBe(10)
  await page.getByRole('button', { name: 'Also what is over' }).click()
  await expect.poll(() => rows.count()).toBe(12)
  await page.getByRole('button', { name: 'Also what is over' }).click()
  for (const [chip, count] of [
    ['No update since last meeting 5', 5],
    ['Without a place 3', 3],
    ['Held up 1', 1],
  ] as const) {
    await page.getByRole('button', { name: chip }).click()
    await expect.poll(() => rows.count()).toBe(count)
    await page.getByRole('button', { name: chip }).click()
  }
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('jag-1-actions')

  const publish = page.getByRole('listitem').filter({ hasText: 'Publish what was done' })
  await publish.getByRole('button', { name: /Publish what was done/ }).click()
  await publish.getByRole('button', { name: 'Say how far it is' }).click()
  await publish.getByLabel('What is new').fill('Ask Mr Example Person about it')
  await publish.getByText(/This looks like a person’s name/).waitFor()
  await publish.getByLabel('What is new').fill('The text is written and waits to be read.')
  await publish.getByRole('button', { name: 'Being done' }).click()
  await publish.getByRole('button', { name: 'Keep the update' }).click()
  await page.getByRole('button', { name: 'No update since last meeting 4' }).waitFor()
  await publish.getByRole('button', { name: 'Carry forward' }).click()
  await publish.getByLabel('The new day').fill('2027-03-01')
  await publish.getByRole('button', { name: 'Carry it forward' }).click()
  await publish.getByText('carried forward 1 ×').waitFor()
  await visit.screenshot('jag-2-one-action')

  const small = await newPage(browser, server.url, phone, { signedIn: analyst })
  await small.page.goto('/jag')
  await small.page.locator('.action-rows > li').first().waitFor()
  expect(await small.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await axeViolations(small.page)).toEqual([])
  await small.screenshot('jag-3-phone')
  await ended(small)
  await ended(visit)
})

it('turns pasted minutes into the table of the papers', async () => {
  const visit = await newPage(browser, server.url, desktop, { signedIn: analyst })
  const { page } = visit
  await page.goto('/jag')
  await page.getByRole('button', { name: 'Paste minutes' }).click()
  await page.getByLabel('Minutes of a meeting').fill('Nothing was decided today.')
  await page.getByRole('button', { name: 'Propose actions' }).click()
  await page.getByText(/Nothing was found that was resolved/).waitFor()
  // One more, with a telephone number, is dropped.
  const more = '\n9.9 Another\nRESOLVED: that 07700 900123 be called. (AB)\n'
  await page.getByLabel('Minutes of a meeting').fill(pastedMinutes + more)
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
  await page.getByRole('button', { name: 'Propose actions' }).click()
  await page.getByText('7 actions proposed').waitFor()
  await page.getByText('It holds what looks like personal data.').waitFor()
  await page.getByRole('button', { name: /proposed action 7/ }).click()
  await page.getByRole('combobox', { name: 'Meeting' }).selectOption({ label: 'Example ward panel' })
  for (const [who, agency] of [
    ['AB', 'example-council'],
    ['RV', 'example-police'],
    ['CP', 'example-police'],
    ['CC', 'example-housing'],
  ])
    await page.getByRole('combobox', { name: who, exact: true }).selectOption(agency)
  await visit.screenshot('jag-4-minutes')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Add 6 actions' }).click()
  await page.getByText('6 actions added.').waitFor()
  // Neither the minutes nor what was dropped was sent.
  const sent = asked.join('\n')
  expect(sent).toContain('head of housing options')
  for (const never of ['900123', 'Members asked', 'There was a discussion']) expect(sent).not.toContain(never)

  await page.getByRole('tab', { name: 'Matters outstanding' }).click()
  await page.getByRole('combobox', { name: 'Meeting' }).selectOption({ label: 'Example ward panel' })
  const rows = await page
    .locator('.outstanding-table tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)))
  expect(rows.map((row) => row.map((cell) => cell?.toLowerCase()))).toEqual(
    sixMatters.map(({ minute, title, wording, initials, update }) =>
      [`${minute} ${title}`, `${wording} (${initials.join('/')})`, update || noUpdateWords].map((cell) =>
        cell.toLowerCase(),
      ),
    ),
  )
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('jag-5-outstanding')
  await page.emulateMedia({ media: 'print' })
  await visit.screenshot('jag-6-outstanding-print')
  await page.emulateMedia({ media: 'screen' })
  // Asked once: the next minutes know whose initials these are.
  await page.getByRole('tab', { name: 'Actions' }).click()
  await page.getByRole('button', { name: 'Paste minutes' }).click()
  await page.getByLabel('Minutes of a meeting').fill('RESOLVED that a walk be made (RV)')
  await page.getByRole('button', { name: 'Propose actions' }).click()
  expect(await page.getByRole('combobox', { name: 'RV', exact: true }).inputValue()).toBe('example-police')
  await ended(visit)
})

it('asks for updates, is answered on one page, and shows who answered', async () => {
  const visit = await newPage(browser, server.url, desktop, { signedIn: analyst })
  const { page } = visit
  await page.goto('/jag')
  const asking = page.getByRole('region', { name: 'Updates for Example Joint Action Group' })
  await asking.getByRole('button', { name: 'Ask for updates' }).click()
  await asking.getByRole('button', { name: /^Ask \d agencies$/ }).click()
  await asking.getByText(/0 of 5 agencies answered/).waitFor()
  await asking.getByRole('button', { name: 'Show it for Example youth service' }).click()
  const letter = (await asking.locator('pre').textContent()) ?? ''
  expect(letter).toContain(`${server.url}/jag/updates`)
  // A letter goes anywhere: what the actions are about stays here.
  expect(letter).not.toMatch(/bus|lamp|support/i)
  await visit.screenshot('jag-7-asked')

  // An account of another agency would end the sign-in by one click: the partner of this one has one action.
  const partner = await signInAs(server.url, 'partner')
  const small = await newPage(browser, server.url, phone, { signedIn: partner })
  await small.page.goto('/jag/updates')
  await small.page.getByText(/Example Joint Action Group asks for updates/).waitFor()
  await small.page.getByText('1 action open, 1 waiting for an answer.').waitFor()
  expect(await axeViolations(small.page)).toEqual([])
  expect(await small.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await small.screenshot('jag-8-updates-phone')
  const one = small.page.getByRole('listitem').filter({ hasText: 'information-sharing agreements' })
  await one.getByRole('button', { name: 'Held up', exact: true }).click()
  await one.getByLabel('What is new').fill('One agreement waits for a signature.')
  // What is half typed outlives a reload.
  await small.page.reload()
  await small.page.getByRole('button', { name: 'Send 1 update' }).click()
  await small.page.getByText('1 action open, 0 waiting for an answer.').waitFor()
  await one.getByText(/One agreement waits for a signature. Held up./).waitFor()
  await one.getByRole('button', { name: /Nothing new/ }).click()
  await small.page.getByRole('button', { name: 'Send 1 update' }).click()
  await one.getByText(/Nothing new\.$/).waitFor()
  await ended(small)

  await page.reload()
  await asking.getByText(/1 of 5 agencies answered/).waitFor()
  await ended(visit)
})

it('shows where the chain stands still, and makes an action of a concern that knows where it came from', async () => {
  const visit = await newPage(browser, server.url, desktop, { signedIn: analyst })
  const { page } = visit
  await page.goto('/jag?tab=stuck')
  await page.getByRole('region', { name: 'Action' }).getByRole('link').first().waitFor()
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('jag-9-stuck')
  await page.goto('/places?list=concerns')
  await page.locator('.places-row a').first().click()
  await page
    .getByRole('button', { name: /^Make an action/ })
    .first()
    .click()
  await page.getByLabel('In one sentence').fill('Look at the place together on an evening')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  const made = page.getByRole('article', { name: /Look at the place together/ })
  await made
    .getByText(/Came from/)
    .first()
    .waitFor()
  await page
    .locator('.made-actions')
    .getByText(/Look at the place together/)
    .first()
    .waitFor()
  await visit.screenshot('jag-10-made')
  await ended(visit)
})
