/** An analyst brings a partner's workbook: whose it is, what its columns mean, what will be stored, and undo. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { agreementWriter } from '../../server/store/agreement-writer.ts'
import { openWriter } from '../../server/store/open.ts'
import { makeWorkbook } from '../client/state/workbook/make-workbook.ts'
import { type SignedIn, signInWithAccount } from '../helpers/sign-in.ts'
import { axeViolations } from './axe.ts'
import { desktop, launchBrowser, newPage, phone, type Visit } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'

let browser: Browser
let server: RunningServer
let analyst: SignedIn
let streets: string[] = []

beforeAll(async () => {
  ;[browser, server] = await Promise.all([
    launchBrowser(),
    startServer({ flags: ['--empty'], readyWithinMilliseconds: 150_000 }),
  ])
  const reply: { streets: { name: string }[] } = await (
    await fetch(`${server.url}/api/reference/gazetteer`)
  ).json()
  const names = reply.streets.map(({ name }) => name)
  streets = names
    .filter((name) => names.indexOf(name) === names.lastIndexOf(name) && !/^[ABM]\d/.test(name))
    .slice(0, 6)
  const vault = openWriter(server.dataFolder, 'vault')
  const agreement = (reference: string, parties: string[], ends: string) =>
    agreementWriter(vault).add({
      ...{ reference, source: 'cctv-log', class: 'shared', starts: '2025-01-01', ends, parties },
      ...{ purpose: 'test', publish: 'none', demo: false },
    })
  agreement('TEST-IN-FORCE', ['council'], '2099-12-31')
  agreement('TEST-OLD', ['council'], '2025-06-30')
  agreement('TEST-OTHERS', ['another-agency'], '2099-12-31')
  agreementWriter(vault).add({
    ...{ reference: 'TEST-WELFARE', source: 'welfare', class: 'protected', parties: ['council'] },
    ...{ starts: '2025-01-01', ends: '2099-12-31', purpose: 'test', publish: 'none', demo: false },
  })
  vault.close()
  analyst = await signInWithAccount(server, 'analyst', 'council')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A log of invented events on streets of the area; `Seen by` and `Contact` must never get anywhere. */
const workbook = (): Buffer => {
  const rows = streets.map((street, at) => [
    `INV-${at}`,
    { serial: 46039 + at, style: 1 as const },
    { serial: 0.85, style: 3 as const },
    street,
    at % 2 === 0 ? 'Fight' : 'Graffiti',
    at === 5 ? 'Yes' : 'No',
    'Invented Person',
    `07700 90012${at}`,
  ])
  const header = ['Reference', 'Date', 'Time', 'Where', 'Type of event', 'Domestic', 'Caller name', 'Remarks']
  return Buffer.from(
    makeWorkbook({
      sheets: { Cover: [['Invented log', 'for tests']], Log: [['Invented log'], header, ...rows] },
    }),
  )
}

const visitData = async (viewport = desktop): Promise<Visit> => {
  const visit = await newPage(browser, server.url, viewport, { signedIn: analyst })
  await visit.page.goto('/data')
  await visit.page.getByRole('tab', { name: 'Import' }).waitFor()
  return visit
}

const bring = async (page: Page, name: string): Promise<void> => {
  const files = [{ name, mimeType: xlsxType, buffer: workbook() }]
  await page.getByLabel('Files to check').setInputFiles(files)
}

it('asks whose it is, maps, shows before and after, imports and takes back', async () => {
  const visit = await visitData()
  const { page } = visit
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(new URL(request.url()).pathname)
  })
  await bring(page, 'invented-log.xlsx')
  const card = page.getByRole('article', { name: 'invented-log.xlsx' })
  await card.getByText('Whose data is it?').waitFor()
  await card.getByLabel('Sheet').selectOption('Log')
  await card.getByText('1 line above the headings left out').waitFor()
  await card.getByLabel('Source').selectOption({ label: 'CCTV control room log' })
  expect(await card.getByRole('radio', { name: /TEST-OLD expired on 30 Jun 2025/ }).isDisabled()).toBe(true)
  expect(await card.getByRole('radio', { name: /TEST-OTHERS does not name/ }).isDisabled()).toBe(true)
  await visit.screenshot('partner-1-source')
  await card.getByRole('radio', { name: /TEST-IN-FORCE/ }).check()

  // Dropped by its name, and flagged by its values; nothing was sent so far.
  await card.locator('s', { hasText: 'Caller name' }).waitFor()
  await card.getByText('looks like a phone number: will be left out').waitFor()
  expect(sent).toEqual([])
  await card.getByLabel('What Where is').selectOption({ label: 'Place: street name' })
  await card.getByLabel('What Type of event is').selectOption({ label: 'What happened' })
  await card.getByLabel('What happened: what fight means').selectOption({ label: 'Violence' })
  await card.getByLabel('What happened: what graffiti means').selectOption('criminal-damage')
  const preview = card.getByRole('button', { name: 'Show what will be stored' })
  // Without a word on the kind of place nothing can be tried.
  await card.getByText('Say what kind of place the rows happened at.').waitFor()
  expect(await preview.isDisabled()).toBe(true)
  expect(await axeViolations(page)).toEqual([])
  await page.locator('.partner-columns').scrollIntoViewIfNeeded()
  await visit.screenshot('partner-2-columns')
  await card.getByLabel('No column says it. Every row happened at').selectOption('public')
  await preview.scrollIntoViewIfNeeded()
  await visit.screenshot('partner-3-words')
  await preview.click()

  const table = card.locator('.before-after')
  await table.waitFor()
  await card.getByText(/1 row became protected: 1 coded domestic or sensitive/).waitFor()
  await card.getByText(/Places were found: 6 by street name, as written/).waitFor()
  expect(await table.locator('tbody tr').count()).toBe(6)
  const last = (await table.locator('tbody tr').nth(5).textContent()) ?? ''
  expect(last).toContain('protected')
  expect(last).toContain('Q1 2026')
  expect(last).not.toContain('Invented Person')
  await table.scrollIntoViewIfNeeded()
  await visit.screenshot('partner-4-before-after')
  expect(await axeViolations(page)).toEqual([])

  await card.getByRole('button', { name: 'Save the mapping and import 6 rows' }).click()
  await card.getByText(/6 incidents are on the map/).waitFor()
  await visit.screenshot('partner-5-done')
  expect(await axeViolations(page)).toEqual([])

  await page.getByRole('tab', { name: 'History' }).click()
  const row = page.getByRole('row', { name: /CCTV control room log/ })
  await row.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Undo this import' }).click()
  await row.getByText('undone').waitFor()
  visit.expectNoTrouble()
  await visit.close()
})

it('shows outreach contacts by zone and whole year beside StreetLink, small figures withheld', async () => {
  const visit = await visitData()
  const { page } = visit
  const contacts = (count: number, street: string, date: string, need: string): string[] =>
    Array(count).fill(`INV-1,${date},${need},${street},,Invented Person`)
  const rows = [
    ...contacts(7, streets[0], '14/02/2024', 'Rough sleeping'),
    ...contacts(3, streets[0], '01/06/2025', 'Rough sleeping'),
    ...contacts(12, streets[1], '01/06/2025', 'Begging'),
    ...contacts(4, streets[2], '01/06/2025', 'Begging'),
  ]
  const buffer = Buffer.from(`Contact reference,Date,Need,Street,Ward,Name\n${rows.join('\n')}\n`)
  await page
    .getByLabel('Files to check')
    .setInputFiles([{ name: 'outreach.csv', mimeType: 'text/csv', buffer }])
  const card = page.getByRole('article', { name: 'outreach.csv' })
  await card.getByLabel('Source').selectOption({ label: 'Outreach contacts: rough sleeping and begging' })
  await card.getByRole('radio', { name: /TEST-WELFARE/ }).check()
  await card.getByRole('radio', { name: /ready-made fits this file/ }).check()
  await card.getByRole('button', { name: 'Show what will be stored' }).click()
  await card.getByText(/Kept as zone and whole year only/).waitFor()
  await visit.screenshot('welfare-1-dry-run')
  await card.getByRole('button', { name: 'Import 26 rows' }).click()
  await card.getByText(/26 outreach contacts are in the yearly table/).waitFor()
  await visit.screenshot('welfare-2-done')
  await card.getByRole('link', { name: 'See them beside the services' }).click()
  const met = page.getByRole('region', { name: 'People met by outreach' })
  await met.getByText('Sleeping rough').waitFor()
  const read = await met.locator('tbody tr').allTextContents()
  expect(read).toHaveLength(2)
  expect(read.find((row) => row.includes('Sleeping rough'))).toMatch(/7fewer than 5$/)
  expect(read.find((row) => row.includes('Begging'))).toMatch(/fewer than 512$/)
  expect(await met.locator('.count-withheld').count()).toBe(2)
  await page.getByRole('link', { name: 'StreetLink' }).waitFor()
  await visit.screenshot('welfare-3-services')
  expect(await axeViolations(page)).toEqual([])
  await page.setViewportSize(phone)
  await met.scrollIntoViewIfNeeded()
  await visit.screenshot('welfare-4-services-phone')
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
  expect(await axeViolations(page)).toEqual([])
  visit.expectNoTrouble()
  await visit.close()
})

it('offers the saved mapping next time, on a phone, without another word', async () => {
  const visit = await visitData(phone)
  const { page } = visit
  await bring(page, 'next-month.xlsx')
  const card = page.getByRole('article', { name: 'next-month.xlsx' })
  await card.getByLabel('Sheet').selectOption('Log')
  await card.getByText('1 line above the headings left out').waitFor()
  await card.getByLabel('Source').selectOption({ label: 'CCTV control room log' })
  await card.getByRole('radio', { name: /TEST-IN-FORCE/ }).check()
  await card.getByRole('radio', { name: /own columns.* saved here fits this file/ }).check()
  await card.locator('.partner-columns').scrollIntoViewIfNeeded()
  await visit.screenshot('partner-phone-1-columns')
  await card.getByRole('button', { name: 'Show what will be stored' }).click()
  await card.locator('.before-after').waitFor()
  await card.locator('.before-after').scrollIntoViewIfNeeded()
  await visit.screenshot('partner-phone-2-before-after')
  await card.getByRole('button', { name: 'Import 6 rows' }).waitFor()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
  expect(await axeViolations(page)).toEqual([])
  visit.expectNoTrouble()
  await visit.close()
})
