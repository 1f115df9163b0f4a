/** A meeting on the projector, decided by keys and by two laptops at once, asked for updates, and taken away as a pack. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { laterActionFields } from '../../server/contract/told/action.ts'
import { type SignedIn, signInAs } from '../helpers/sign-in.ts'
import { axeViolations } from './axe.ts'
import { desktop, launchBrowser, newPage, phone } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'

let browser: Browser
let server: RunningServer
let analyst: SignedIn

const post = async (body: object): Promise<string> => {
  const headers = { ...analyst, 'content-type': 'application/json' }
  const reply = await fetch(`${server.url}/api/told`, { method: 'POST', headers, body: JSON.stringify(body) })
  expect(reply.status).toBe(200)
  return (await reply.json()).id
}

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), startServer({ readyWithinMilliseconds: 150_000 })])
  analyst = await signInAs(server.url)
  const fields = { name: 'Example journey group', purpose: '', cadence: 'monthly', feeds: '', next: null }
  const draft = { kind: 'meeting', place: null, agencies: [], fields: { ...fields, last: '2026-01-05' } }
  const meeting = await post(draft)
  for (const [at, wording] of [
    'Mend the lamp',
    'Ask the school',
    'Agree the hours',
    'Write to shops',
  ].entries())
    await post({
      ...{ kind: 'action', place: null, agencies: [] },
      fields: {
        ...{
          ...laterActionFields,
          evidence: [],
          meeting,
          wording,
          state: 'open',
          part: at % 2 === 0 ? 1 : 2,
        },
        ...{
          owners: [{ agency: 'demonstration', initials: 'AB' }],
          due: `2026-02-0${at + 1}`,
          minute: `3.${at + 1}`,
        },
      },
    })
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const chooseRoom = async (page: Page, tab: 'meeting' | 'pack') => {
  await page.goto(`/jag?tab=${tab}`)
  await page.getByRole('combobox', { name: 'Meeting' }).selectOption({ label: 'Example journey group' })
  await page.getByRole('radio', { name: /Demonstration incidents/ }).check()
}
const title = (page: Page) => page.locator('.meeting-title')
/** Keys are heard once nothing is written any more. */
const key = async (page: Page, name: string): Promise<void> => {
  await page.locator('.meeting-panel').waitFor({ state: 'detached' })
  await page.keyboard.press(name)
}
const keep = (page: Page) => page.getByRole('button', { name: /^Keep/ }).click()

it('is held on the projector by keys, by two laptops at once', async () => {
  const visit = await newPage(browser, server.url, desktop, { signedIn: analyst })
  const { page } = visit
  await chooseRoom(page, 'meeting')
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('jag-meeting-1-tab')
  await page.getByRole('button', { name: 'Open the meeting of today' }).click()
  await page.getByText(/^1 of \d+$/).waitFor()
  const items = Number((await page.locator('.meeting-count').textContent())?.split(' of ')[1])
  expect(items).toBeGreaterThanOrEqual(10)
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('jag-meeting-2-first')

  // Another laptop of the room, at the same address.
  const other = await newPage(browser, server.url, phone, { signedIn: analyst })
  await other.page.goto(page.url())
  await title(other.page).waitFor()
  expect(await other.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await other.screenshot('jag-meeting-3-phone')

  const first = (await title(page).textContent()) ?? ''
  await key(page, 'd')
  await page.getByLabel('In words, no names of people').fill('Seen and agreed.')
  await page.keyboard.press('Escape')
  await key(page, '?')
  await page.getByRole('dialog').getByText('Carry forward').waitFor()
  await page.keyboard.press('Escape')
  // Both decide at once: the second is told what the first said, and keeps its own after it.
  for (const each of [page, other.page]) await each.getByRole('button', { name: /Decide/ }).click()
  await other.page.getByLabel('In words, no names of people').fill('Seen first.')
  await keep(other.page)
  await other.page.getByText(/Minute \d{4}-\d\d\/1/).waitFor()
  await page.getByLabel('In words, no names of people').fill('Seen second.')
  await keep(page)
  // The projector may have heard of it already, or hears of it by the refusal.
  const isLate = page.getByText('Somebody else in the room was first.')
  await isLate.or(page.getByText(/Minute \d{4}-\d\d\/2/)).waitFor()
  if (await isLate.isVisible()) {
    expect(await axeViolations(page)).toEqual([])
    await keep(page)
  }
  await page.getByText(/Minute \d{4}-\d\d\/2/).waitFor()
  await other.page.getByText('Seen second.').waitFor()

  await key(page, 't')
  await page.getByLabel('Day', { exact: true }).fill('2030-01-07')
  await keep(page)
  await page.getByText('by 7 Jan 2030').waitFor()
  await key(page, 'a')
  await page.getByRole('group', { name: 'Agency' }).getByLabel('Another agency').fill('council')
  await page.getByRole('button', { name: 'Choose it' }).click()
  await keep(page)
  await page.getByText(/^Owner named/).waitFor()
  expect(await title(page).textContent()).toBe(first)
  await visit.screenshot('jag-meeting-4-decided')

  await key(page, 'n')
  await page.getByText(`2 of ${items}`).waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.getByText(`1 of ${items}`).waitFor()
  await page.keyboard.press('ArrowRight')
  const second = (await title(page).textContent()) ?? ''
  await key(page, 'c')
  await page.getByLabel('Day', { exact: true }).fill('2030-02-04')
  await keep(page)
  await page.getByText('by 4 Feb 2030').waitFor()
  await key(page, 'x')
  await page.getByLabel('Why it is closed').fill('Done by the council.')
  await keep(page)
  // Closed, it is off the agenda: what comes next is on the screen.
  await page.getByText(`of ${items - 1}`).waitFor()
  expect(await title(page).textContent()).not.toBe(second)
  await key(page, 'w')
  await page.getByLabel('What is to be done').fill('Ask for benches')
  await page.getByRole('button', { name: 'Demonstration agency' }).click()
  await keep(page)
  await page.getByText(`of ${items}`).waitFor()

  await key(page, 'm')
  const minutes = page.getByRole('table', { name: /Minutes/ })
  await minutes.getByText('Ask for benches').waitFor()
  expect(await minutes.getByRole('row').count()).toBe(8)
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('jag-meeting-5-minutes')
  await page.getByRole('button', { name: 'End the meeting' }).click()
  await page.getByText('The meeting has ended: the minutes stand.').waitFor()

  await page.goto('/jag')
  const asking = page.getByRole('region', { name: 'Updates for Example journey group' })
  await asking.getByRole('button', { name: 'Ask for updates' }).click()
  await asking.getByRole('button', { name: /^Ask \d/ }).click()
  await page.getByText(/^Asked: \d/).waitFor()
  for (const each of [visit, other]) {
    // The one who is second is refused, and the browser says so.
    expect(each.troubles.filter((trouble) => !trouble.includes('409'))).toEqual([])
    await each.close()
  }
}, 180_000)

it('comes as a pack in one press: page, print, word-processor file, pictures and table', async () => {
  const visit = await newPage(browser, server.url, desktop, { signedIn: analyst })
  const { page } = visit
  await chooseRoom(page, 'pack')
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('jag-pack-1-tab')
  await page.getByRole('link', { name: 'Make the pack' }).click()
  await page.getByRole('heading', { name: 'Matters outstanding' }).waitFor()
  await page.getByRole('img', { name: /^Map of the places/ }).waitFor()
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('jag-pack-2-page')
  const began = Date.now()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save everything (zip)' }).click(),
  ])
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())))
  const tookMilliseconds = Date.now() - began
  const names = Object.keys(files).sort()
  const name = download.suggestedFilename().replace('.zip', '')
  expect(names).toEqual(['actions.csv', 'chart.png', `${name}.docx`, `${name}.html`, 'map.png'])
  for (const picture of ['chart.png', 'map.png']) {
    const view = new DataView(files[picture].buffer, files[picture].byteOffset)
    // 300 dots an inch over 6.7 inches, and it says so.
    expect([view.getUint32(16), view.getUint32(41)]).toEqual([2010, 11811])
  }
  expect(strFromU8(files[`${name}.html`])).toMatch(/^<!doctype html>[\s\S]*OFFICIAL[\s\S]*Agree the hours/)
  expect(strFromU8(files['actions.csv'])).toContain('Write to shops')
  const inside = unzipSync(files[`${name}.docx`])
  expect(Object.keys(inside).filter((path) => path.startsWith('word/media/'))).toHaveLength(2)
  if (process.env.SCREENSHOTS) {
    writeFileSync(join(process.env.SCREENSHOTS, 'pack.docx'), files[`${name}.docx`])
    writeFileSync(join(process.env.SCREENSHOTS, 'pack-map.png'), files['map.png'])
    writeFileSync(join(process.env.SCREENSHOTS, 'pack-chart.png'), files['chart.png'])
    writeFileSync(join(process.env.SCREENSHOTS, 'pack.pdf'), await page.pdf({ preferCSSPageSize: true }))
  }
  process.stdout.write(
    `${JSON.stringify({ name: 'pack, all files in the browser', value: tookMilliseconds, unit: 'ms' })}\n`,
  )

  // For the public: Part 1 alone, and no place finer than a ward.
  const small = await newPage(browser, server.url, phone, { signedIn: analyst })
  await small.page.goto(`${page.url().replace(/room=[^&]*/, 'room=public')}`)
  await small.page.getByText('For the public: Part 1 of the meeting').waitFor()
  const text = (await small.page.locator('#jag-paper').textContent()) ?? ''
  expect(text).toContain('Agree the hours')
  expect(text).not.toMatch(/Write to shops|\(AB\)/)
  expect(await small.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await axeViolations(small.page)).toEqual([])
  await small.screenshot('jag-pack-3-public-phone')
  for (const each of [visit, small]) {
    each.expectNoTrouble()
    await each.close()
  }
}, 180_000)
