/** Agreements, retention and audit on the Data screen. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeViolations } from './axe.ts'
import { desktop, launchBrowser, newPage, phone } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'

let browser: Browser
let server: RunningServer

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), startServer({ readyWithinMilliseconds: 150_000 })])
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const sizes = [
  ['desktop', desktop],
  ['phone', phone],
] as const

const comeAsLead = async (page: Page): Promise<void> => {
  await page.addInitScript(() => localStorage.setItem('three-doors-seen', 'yes'))
  const signedIn = await page.request.post('/api/demo/sign-in', { data: { role: 'dpo' } })
  expect(signedIn.ok()).toBe(true)
  await page.goto('/data')
}

const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png` })
}

it.each(sizes)(
  'the data-protection lead reads agreements, retention and a whole audit: %s',
  async (name, size) => {
    const { page } = await newPage(browser, server.url, size)
    await comeAsLead(page)
    const tab = (label: string) => page.getByRole('tab', { name: label })
    await tab('Agreements').click()
    await page.getByRole('heading', { name: 'Demonstration incidents (invented)' }).waitFor()
    await page
      .getByText(/In force until .*days left/)
      .first()
      .waitFor()
    expect(await axeViolations(page)).toEqual([])
    await picture(page, `agreements-${name}`)
    await tab('Kept how long').click()
    await page.getByText("Partners' records").waitFor()
    await picture(page, `kept-${name}`)
    await tab('Audit').click()
    await page.getByText(/The chain is whole: [\d,]+ entr(y|ies) checked, none of them changed/).waitFor()
    expect(await page.locator('.audit-list li').count()).toBeGreaterThan(0)
    expect(await axeViolations(page)).toEqual([])
    await picture(page, `audit-${name}`)
  },
)

/** As the server holds it: what the screen says is compared with this. */
const storedAgreement = async (page: Page, reference: string): Promise<Record<string, unknown>> => {
  const entries: Record<string, unknown>[] = await (await page.request.get('/api/agreements')).json()
  return entries.find((entry) => entry.reference === reference) ?? {}
}

/** A reference is given once: a second try of a journey takes the next. */
let tries = 0

it.each(sizes)('the data-protection lead keeps the register of agreements: %s', async (name, size) => {
  const { page, troubles, close } = await newPage(browser, server.url, size)
  const reference = `ISA-${name.toUpperCase()}-${++tries}`
  await comeAsLead(page)
  await page.getByRole('tab', { name: 'Agreements' }).click()
  await page.getByRole('button', { name: 'New agreement' }).click()
  await page.getByText('In danger now:').waitFor()
  await page.getByLabel('Reference').fill(reference)
  await page.getByLabel('Whose records').selectOption({ label: 'Business improvement district log' })
  await page.getByLabel(/^Parties/).fill('Not an Agency')
  await page.getByText('Write each agency as its accounts do').waitFor()
  await page.getByLabel(/^Parties/).fill('bid-office')
  await page.getByRole('button', { name: 'demonstration', exact: true }).click()
  await page.getByLabel('Purpose').fill('To plan wardens where shops report trouble. Ask Mr Tester.')
  await page.getByRole('button', { name: 'Use the cleaned text' }).click()
  await page.getByLabel('Purpose').fill('To plan wardens where shops report trouble.')
  await page.getByLabel('Lawful basis').fill('Public task')
  await page.getByLabel('Months kept').fill('12')
  await page.getByLabel('Who to ask').fill('Duty desk of the district office')
  expect(await axeViolations(page)).toEqual([])
  await picture(page, `agreement-new-${name}`)
  await page.getByRole('button', { name: 'Add the agreement' }).click()
  await page.getByText(`${reference} was added.`).waitFor()
  expect(await storedAgreement(page, reference)).toMatchObject({
    ...{ source: 'bid-log', parties: ['bid-office', 'demonstration'], retentionMonths: 12 },
    ...{ publish: 'none', state: 'inForce', purpose: 'To plan wardens where shops report trouble.' },
  })

  // Somebody else was quicker: both are shown, nothing is lost.
  await page.getByRole('button', { name: `Change ${reference}` }).click()
  await page.getByLabel('Lawful basis').fill('Public task and consent of the shops')
  const quicker = await page.request.patch(`/api/agreements/${reference}`, {
    data: { lawfulBasis: 'Legal obligation', retentionMonths: 6 },
    headers: { origin: server.url },
  })
  expect(quicker.ok()).toBe(true)
  await page.getByRole('button', { name: 'Save the changes' }).click()
  await page.getByText('Somebody changed this agreement while you were writing.').waitFor()
  await page.getByText('Legal obligation').waitFor()
  await picture(page, `agreement-conflict-${name}`)
  expect(await storedAgreement(page, reference)).toMatchObject({ lawfulBasis: 'Legal obligation' })
  await page.getByRole('button', { name: 'Save mine over it' }).click()
  await page.getByText(`${reference} was changed.`).waitFor()
  expect(await storedAgreement(page, reference)).toMatchObject({
    ...{ lawfulBasis: 'Public task and consent of the shops', retentionMonths: 6 },
  })

  await page.getByRole('button', { name: `Renew ${reference}` }).click()
  await page.getByLabel('New last day').fill('2019-01-01')
  await page.getByRole('button', { name: 'Renew it' }).click()
  await page.getByText('The new last day must be later than the present one.').waitFor()
  await page.getByLabel('New last day').fill('2031-03-31')
  await page.getByRole('button', { name: 'Renew it' }).click()
  await page.getByText(`${reference} now ends on 31 Mar 2031.`).waitFor()

  await page.getByRole('button', { name: `What is published ${reference}` }).click()
  await page.getByRole('radio', { name: /^Partners Releases/ }).check()
  await page.getByRole('button', { name: 'Save the decision' }).click()
  await page.getByText('Say who agreed, and on which day.').waitFor()
  await page.getByLabel('Who agreed').fill('Manager of the district')
  await page.getByLabel('Agreed on').fill('2026-01-05')
  await picture(page, `agreement-publish-${name}`)
  await page.getByRole('button', { name: 'Save the decision' }).click()
  await page.getByText(`${reference}: decided what may be published.`).waitFor()
  expect(await storedAgreement(page, reference)).toMatchObject({
    ...{ publish: 'partner', publishAgreedBy: 'Manager of the district', publishAgreedOn: '2026-01-05' },
  })

  await page.getByRole('button', { name: `End now ${reference}` }).click()
  await page.getByText('leave every live count').waitFor()
  await picture(page, `agreement-end-${name}`)
  await page.getByRole('button', { name: 'End it now' }).click()
  await page.getByText(`${reference} is ended.`).waitFor()
  expect(await page.getByRole('button', { name: `Renew ${reference}` }).count()).toBe(0)
  expect(await storedAgreement(page, reference)).toMatchObject({ state: 'ended' })
  // The refusal of the second writer is the one thing the console may tell.
  expect(troubles.filter((trouble) => !trouble.includes('409'))).toEqual([])
  await close()
})

it.each(sizes)(
  'the data-protection lead finds an entry and takes the same ones away: %s',
  async (name, size) => {
    const { page, expectNoTrouble, close } = await newPage(browser, server.url, size)
    await comeAsLead(page)
    await page.getByRole('tab', { name: 'Audit' }).click()
    // More than one page of entries, all of one event: each file taken is one.
    const headers = { origin: server.url }
    for (let asked = 0; asked < 52; asked++)
      await page.request.get('/api/audit.csv?event=release', { headers })
    await page.getByRole('combobox', { name: 'What' }).selectOption({ label: 'Read or exported the audit' })
    await page.getByLabel('Agency').fill('demonstration')
    await page.getByRole('button', { name: 'Show these' }).click()
    await page.getByText('50 entries shown, newest first: read or exported the audit').waitFor()
    await page.getByRole('button', { name: 'Show older entries' }).click()
    await page.getByText(/^(5[1-9]|[6-9]\d|1\d\d) entries shown/).waitFor()
    const shown = await page.locator('.audit-entry strong').allTextContents()
    expect(new Set(shown)).toEqual(new Set(['Read or exported the audit']))
    await picture(page, `audit-filtered-${name}`)
    expect(await axeViolations(page)).toEqual([])

    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Take them away as CSV' }).click()
    const path = await (await download).path()
    const lines = readFileSync(path, 'utf8').trimEnd().split('\r\n')
    expect(lines[0]).toContain('number,at,event,account,role,agency,endpoint')
    expect(lines.length - 1).toBeGreaterThanOrEqual(shown.length)
    expect(lines.slice(1).filter((line) => !line.includes(',audit,'))).toEqual([])

    await page.getByLabel('From', { exact: true }).fill('2001-01-01')
    await page.getByLabel('To', { exact: true }).fill('2001-01-02')
    await page.getByRole('button', { name: 'Show these' }).click()
    await page.getByText('No entry fits these filters').waitFor()
    await page.getByRole('button', { name: 'Show everything' }).click()
    await page.getByText(/entries shown, newest first$/).waitFor()

    expectNoTrouble()
    // What cannot be read is said, and tried again.
    await page.route('**/api/audit?*', (route) => route.fulfill({ status: 503, body: '{}' }))
    await page.getByRole('combobox', { name: 'What' }).selectOption({ label: 'Asked' })
    await page.getByRole('button', { name: 'Show these' }).click()
    await page.getByText('The audit could not be read.').waitFor()
    await page.unroute('**/api/audit?*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('The audit could not be read.').waitFor({ state: 'detached' })
    await close()
  },
)
