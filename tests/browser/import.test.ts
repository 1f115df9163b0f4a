/** A new user brings a police.uk file: checked, imported, seen, taken out again. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SignedIn, signInAs } from '../helpers/sign-in.ts'
import { axeViolations } from './axe.ts'
import { desktop, launchBrowser, newPage, phone, type Visit } from './browser.ts'
import { fictionalFile, fictionalText } from './fictional-police-file.ts'
import { type RunningServer, startServer } from './server.ts'

let browser: Browser
let server: RunningServer
let analyst: SignedIn

beforeAll(async () => {
  ;[browser, server] = await Promise.all([
    launchBrowser(),
    startServer({ flags: ['--empty', '--demo-sign-in'], readyWithinMilliseconds: 150_000 }),
  ])
  analyst = await signInAs(server.url)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const file = { name: fictionalFile.name, mimeType: 'text/csv', buffer: Buffer.from(fictionalText()) }

const bring = async (
  page: Page,
  ...files: { name: string; mimeType: string; buffer: Buffer }[]
): Promise<void> => {
  await page.getByLabel('Files to check').setInputFiles(files)
}

/** Lets go of a file somewhere on the page, as the mouse would. */
const drop = async (page: Page): Promise<void> => {
  await page.evaluate(
    ({ name, text }) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([text], name, { type: 'text/csv' }))
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    },
    { name: fictionalFile.name, text: fictionalText() },
  )
}

const visitData = async (viewport = desktop): Promise<Visit> => {
  const visit = await newPage(browser, server.url, viewport, { signedIn: analyst })
  await visit.page.goto('/data')
  await visit.page.getByRole('tab', { name: 'Import' }).waitFor()
  return visit
}

const totalOf = async (query: string): Promise<number> => {
  const reply = await fetch(`${server.url}/api/counts?${query}`, { headers: analyst })
  const { total }: { total: number } = await reply.json()
  return total
}

it('opens three doors, and the third leads to the import', async () => {
  const visit = await newPage(browser, server.url, desktop, { signedIn: analyst })
  const { page } = visit
  await page.goto('/')
  for (const door of ['Tonight', 'This month’s JAG', 'Try your own police.uk file'])
    await page.getByRole('heading', { name: door }).waitFor()
  await visit.screenshot('import-1-doors')
  await page.getByRole('button', { name: 'Bring a file' }).click()
  await page.getByText('Drop CSV, Excel or XML files anywhere on this screen').waitFor()
  await page.getByRole('heading', { name: 'Files that can be read' }).waitFor()
  expect(await page.getByText('npm run import --').count()).toBe(1)
  await visit.screenshot('import-2-empty')
  expect(await axeViolations(page)).toEqual([])
  visit.expectNoTrouble()
  await visit.close()
})

it('checks, refuses by name, imports what is good, and shows it on the map', async () => {
  const visit = await visitData()
  const { page } = visit
  await bring(page, file)
  const card = page.getByRole('article', { name: fictionalFile.name })
  await card.getByText('data.police.uk street file').waitFor()
  const sum = ((await card.locator('.tally-sum').textContent()) ?? '').replace(/\s+/g, ' ')
  expect(sum).toBe(
    `${fictionalFile.accepted} can go in + ${fictionalFile.duplicates} repeated + ${fictionalFile.refused} refused = ${fictionalFile.rows} rows of the file`,
  )
  await card.getByText('Jan – Jun 2026').waitFor()
  await card.getByText('There is no such day in the calendar.').waitFor()
  await card.getByText('The row has no location.').waitFor()
  await card.getByText(/columns are left at the door/).waitFor()
  expect(await totalOf('')).toBe(0)
  await visit.screenshot('import-3-dry-run')
  expect(await axeViolations(page)).toEqual([])

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: /Download the refusals/ }).click(),
  ])
  const refusals = readFileSync((await download.path()) ?? '', 'utf8')
  expect(refusals.split('\r\n')[0]).toBe('row,reason,column,in words')
  expect(refusals.trim().split('\r\n')).toHaveLength(1 + fictionalFile.refused)
  expect(refusals).not.toContain('Invented kind')

  const go = card.getByRole('button', { name: `Import ${fictionalFile.accepted} rows` })
  await card.getByRole('radio', { name: /All or nothing/ }).check()
  expect(await go.isDisabled()).toBe(true)
  await card.getByRole('radio', { name: /Good rows go in/ }).check()
  await go.click()
  await card.getByText(`${fictionalFile.accepted} incidents are on the map: Jan – Jun 2026`).waitFor()
  await visit.screenshot('import-4-done')
  expect(await axeViolations(page)).toEqual([])

  await card.getByRole('link', { name: 'See them on the map' }).click()
  await page.waitForURL(/source=police-uk-street/)
  expect(new URL(page.url()).search).toContain('from=2026-01&to=2026-06')
  await page.getByText(`${fictionalFile.accepted} incidents`).first().waitFor()
  await page.getByRole('heading', { name: /Half of these incidents happen in/ }).waitFor()
  await page.locator('[data-ready=true]').waitFor()
  await page.waitForTimeout(500)
  await visit.screenshot('import-5-map')
  expect(await totalOf('source=police-uk-street')).toBe(fictionalFile.accepted)
  visit.expectNoTrouble()
  await visit.close()
})

it('says of a dropped file that it is there already, and lists and undoes it', async () => {
  const visit = await visitData()
  const { page } = visit
  await page.getByRole('tab', { name: 'Sources' }).click()
  await drop(page)
  const card = page.getByRole('article', { name: fictionalFile.name })
  await card.getByText('Already imported.').waitFor()
  expect(await card.getByRole('button', { name: /^Import/ }).count()).toBe(0)
  await visit.screenshot('import-6-again')

  // The tabs answer to the keyboard.
  await page.getByRole('tab', { name: 'Import' }).focus()
  await page.keyboard.press('ArrowRight')
  const row = page.getByRole('row', { name: /data\.police\.uk street file/ })
  await row.waitFor()
  expect(await row.textContent()).toContain(String(fictionalFile.accepted))
  await visit.screenshot('import-7-history')
  expect(await axeViolations(page)).toEqual([])

  await row.getByRole('button', { name: 'Undo' }).click()
  const dialog = page.getByRole('dialog', { name: 'Undo this import?' })
  await dialog.getByRole('button', { name: 'Leave as it is' }).click()
  expect(await totalOf('source=police-uk-street')).toBe(fictionalFile.accepted)
  await row.getByRole('button', { name: 'Undo' }).click()
  await visit.screenshot('import-8-undo')
  expect(await axeViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Undo this import' }).click()
  await row.getByText('undone').waitFor()
  expect(await totalOf('source=police-uk-street')).toBe(0)

  await page.getByRole('tab', { name: 'Sources' }).click()
  await page.getByRole('heading', { name: 'Licence and attribution' }).waitFor()
  await visit.screenshot('import-9-sources')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('tab', { name: 'Demonstration data' }).click()
  await page.getByText('There is no demonstration data here').waitFor()
  visit.expectNoTrouble()
  await visit.close()
})

it('takes several files on a phone, and says of each what it is', async () => {
  const visit = await visitData(phone)
  const { page } = visit
  const zip = { name: 'crimes.csv', mimeType: 'text/csv', buffer: Buffer.from('PK\u0003\u0004 and more') }
  const strange = { name: 'strange.csv', mimeType: 'text/csv', buffer: Buffer.from('one,two\n1,2\n') }
  await bring(page, file, zip, strange)
  await page.getByRole('article', { name: 'crimes.csv' }).getByText('This is a ZIP archive.').waitFor()
  // Anybody may sign in to this folder: no partner's file.
  const refused = page.getByRole('article', { name: 'strange.csv' })
  await refused.getByText('a partner’s file cannot be added here').waitFor()
  await refused.getByText('Anybody may sign in to this folder').scrollIntoViewIfNeeded()
  await visit.screenshot('import-phone-0-no-partner-file')
  const card = page.getByRole('article', { name: fictionalFile.name })
  const go = card.getByRole('button', { name: /^Import/ })
  await go.scrollIntoViewIfNeeded()
  await visit.screenshot('import-phone-1-files')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
  await go.click()
  await card.getByText(/incidents are on the map/).waitFor()
  await card.getByText(/incidents are on the map/).scrollIntoViewIfNeeded()
  await visit.screenshot('import-phone-2-done')
  await page.getByRole('tab', { name: 'History' }).click()
  await page
    .getByRole('row', { name: /data\.police\.uk street file/ })
    .first()
    .waitFor()
  await visit.screenshot('import-phone-3-history')
  expect(await axeViolations(page)).toEqual([])
  // A refused file is a 422 and the browser notes it on its console: the one trouble that is meant.
  expect(visit.troubles.filter((trouble) => !trouble.includes('422'))).toEqual([])
  await visit.close()
})

it('prints the view as two pages of A4', async () => {
  const visit = await newPage(browser, server.url, desktop, { signedIn: analyst })
  const { page } = visit
  await page.goto('/print?from=2026-01&to=2026-06&source=police-uk-street')
  await page.getByRole('img', { name: 'Map of what the tables list' }).waitFor()
  expect(await page.locator('.paper-map path').count()).toBeGreaterThan(8)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false)
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
  await page.emulateMedia({ media: 'screen' })
  await visit.screenshot('print-screen')
  expect(await axeViolations(page)).toEqual([])
  visit.expectNoTrouble()
  await visit.close()
})
