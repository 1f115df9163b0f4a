/** Reports of cuckooing as a layer: by zone and quarter for a party of the agreement, words for others, nothing in company. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { agreementWriter } from '../../server/store/agreement-writer.ts'
import { openWriter } from '../../server/store/open.ts'
import { type SignedIn, signInWithAccount } from '../helpers/sign-in.ts'
import { area } from '../server/area/pack.ts'
import { axeViolations } from './axe.ts'
import { desktop, launchBrowser, newPage, phone, type Visit } from './browser.ts'
import { importFictional } from './import-fictional.ts'
import { type RunningServer, startServer } from './server.ts'

let browser: Browser
let server: RunningServer
let analyst: SignedIn

const zones = area.zones('Z2')
/** A cell where the fictional file has incidents, and its zone; and any other zone of the borough. */
const cell = [...area.cells.keys()].reduce((best, each) => (far(each) < far(best) ? each : best), 0)
const [here, elsewhere] = [zones[area.zoneOfCell(cell, 'Z2')], zones[3]]
const [lon, lat] = [area.cellCentres[cell * 2], area.cellCentres[cell * 2 + 1]]
function far(each: number): number {
  return Math.hypot((area.cellCentres[each * 2] - 0.018) * 0.62, area.cellCentres[each * 2 + 1] - 51.401)
}
const reports = [
  ...['2026 Q1', '2026 Q1', '2026 Q2', '2025 Q2'].map((quarter) => ({ zone: here.id, quarter })),
  { zone: elsewhere.id, quarter: '2025 Q3' },
]

const post = async (path: string, body: string): Promise<Response> => {
  const reply = await fetch(server.url + path, {
    ...{ method: 'POST', headers: { ...analyst, 'content-type': 'application/json' }, body },
  })
  if (!reply.ok) throw new Error(`${path} answered ${reply.status}`)
  return reply
}

beforeAll(async () => {
  ;[browser, server] = await Promise.all([
    launchBrowser(),
    startServer({ flags: ['--empty'], readyWithinMilliseconds: 150_000 }),
  ])
  const vault = openWriter(server.dataFolder, 'vault')
  const common = { purpose: 'test', starts: '2025-01-01', demo: false }
  const agreements = agreementWriter(vault)
  agreements.add({
    ...{ ...common, reference: 'TEST-CUCKOOING', source: 'cuckooing', class: 'protected' },
    ...{ ends: '2099-12-31', parties: ['council'], publish: 'partner' },
  })
  agreements.add({
    ...{ ...common, reference: 'TEST-ASB', source: 'council-asb', class: 'shared' },
    ...{ ends: '2099-12-31', parties: ['council'], publish: 'none' },
  })
  agreements.add({
    ...{ ...common, reference: 'TEST-OVER', source: 'cuckooing', class: 'protected' },
    ...{ ends: '2026-03-31', parties: ['parks'], publish: 'none' },
  })
  vault.close()
  analyst = await signInWithAccount(server, 'analyst', 'council')
  await importFictional(server, analyst)
  for (const report of reports)
    await post('/api/cuckooing-reports', JSON.stringify({ ...report, signs: ['fear'], referralMade: false }))
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const protectedAsked = (page: Page): string[] => {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname === '/api/protected') asked.push(search)
  })
  return asked
}

const openMap = async (signedIn: SignedIn, size = desktop): Promise<Visit & { asked: string[] }> => {
  const visit = await newPage(browser, server.url, size, { signedIn })
  const asked = protectedAsked(visit.page)
  await visit.page.addInitScript(() => localStorage.setItem('three-doors-seen', 'yes'))
  await visit.page.goto(`/?from=2026-01&to=2026-06&at=${lon},${lat},13.5`)
  await visit.page.waitForSelector('.map-canvas[data-ready]', { state: 'attached' })
  await visit.page.locator('.ranked-row').first().waitFor()
  return { ...visit, asked }
}

/** Pixels of the hatching's violet (its blue well above its green) in a picture. */
const violetPixels = (page: Page, png: Buffer): Promise<number> =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')
    if (!pen) throw new Error('no canvas')
    pen.drawImage(image, 0, 0)
    const { data } = pen.getImageData(0, 0, image.width, image.height)
    let found = 0
    for (let at = 0; at < data.length; at += 4)
      if (data[at + 2] - data[at + 1] > 45 && data[at + 2] > data[at] + 15) found++
    return found
  }, png.toString('base64'))

const zoneOfPress = (page: Page) => page.getByRole('region', { name: 'Cuckooing reports of this zone' })

it('a party switches it on: one question, hatched zones, each zone by quarter, and no picture holds it', async () => {
  const visit = await openMap(analyst)
  const { page, asked } = visit
  const layer = page.getByRole('checkbox', { name: /^Cuckooing reports/ })
  expect(await layer.isChecked()).toBe(false)
  expect(asked).toEqual([])
  const map = page.locator('.map-canvas')
  const shot = async (): Promise<number> => violetPixels(page, await map.screenshot())
  expect(await shot()).toBe(0)
  await layer.check()
  await page.getByText('3 reports in 1 zone, Jan 2026 – Jun 2026.').waitFor()
  await page.getByText('Cuckooing reports per zone').waitFor()
  await expect.poll(shot, { timeout: 20_000 }).toBeGreaterThan(300)
  expect(asked).toEqual(['?source=cuckooing'])

  const box = await map.boundingBox()
  const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
  for (let turn = 0; turn < 20 && (await page.locator('.hover-zone').count()) === 0; turn++) {
    await page.mouse.move(middle.x + (turn % 2), middle.y)
    await page.waitForTimeout(250)
  }
  const hover = (await page.locator('.hover-zone').textContent()) ?? ''
  expect(hover).toContain('3 cuckooing reports in the zone, 1 earlier')
  expect(hover).toContain(here.name)
  await visit.screenshot('cuckooing-1-map')

  await page.mouse.click(middle.x, middle.y)
  await zoneOfPress(page).getByText('Two reports of one home cannot be told apart').waitFor()
  const rows = await zoneOfPress(page).getByRole('row').allTextContents()
  expect(rows).toEqual([
    'QuarterReports',
    ...['Apr–Jun 2026 in the months asked1', 'Jan–Mar 2026 in the months asked2'],
    ...['Earlier', 'Oct–Dec 20250', 'Jul–Sep 20250', 'Apr–Jun 20251'],
  ])
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('cuckooing-2-zone')

  // Other months are read from the same answer; a part of a quarter counts nothing, and says so.
  await page.getByRole('combobox', { name: 'Months', exact: true }).selectOption('Last month')
  await page.getByText(/No whole quarter lies in Jun 2026, .* such as Apr–Jun 2026\./).waitFor()
  await page.getByRole('combobox', { name: 'Months', exact: true }).selectOption('Last 3 months')
  await page.getByText('1 report in 1 zone, Apr 2026 – Jun 2026.').waitFor()
  expect(asked).toEqual(['?source=cuckooing'])

  await page.getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Map picture (PNG)' }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  const picture = Buffer.concat(chunks)
  expect(picture.length).toBeGreaterThan(20_000)
  expect(await violetPixels(page, picture)).toBe(0)
  await expect.poll(shot, { timeout: 20_000 }).toBeGreaterThan(300)

  // Somebody else reports: the next answer tells, and the layer asks again.
  await post(
    '/api/cuckooing-reports',
    JSON.stringify({ zone: here.id, quarter: '2026 Q2', signs: ['fear'], referralMade: false }),
  )
  await page.getByRole('combobox', { name: 'Months', exact: true }).selectOption('All months')
  await page.getByText('4 reports in 1 zone, Jan 2026 – Jun 2026.').waitFor()
  expect(asked).toHaveLength(2)
  await layer.uncheck()
  await zoneOfPress(page).waitFor({ state: 'detached' })
  await expect.poll(shot, { timeout: 20_000 }).toBe(0)
  visit.expectNoTrouble()
  await visit.close()
})

it('is read by keyboard from the table, and on a phone from the sheet', async () => {
  const visit = await openMap(analyst)
  const { page } = visit
  await page.getByRole('checkbox', { name: /^Cuckooing reports/ }).press('Space')
  await page.getByText(/reports in 1 zone/).waitFor()
  await page.getByRole('radio', { name: 'Table' }).press('Space')
  await page.getByRole('button', { name: 'Cuckooing', exact: true }).press('Enter')
  const other = page.getByRole('row', { name: new RegExp(`^${elsewhere.name}`) })
  expect(await other.getByRole('cell').allTextContents()).toEqual([
    ...[elsewhere.name, expect.any(String), '0', '1'],
  ])
  await page.getByRole('button', { name: here.name }).press('Enter')
  await zoneOfPress(page).getByRole('heading', { name: here.name }).waitFor()
  expect(await axeViolations(page)).toEqual([])
  await visit.screenshot('cuckooing-3-table')
  await zoneOfPress(page).getByRole('button', { name: 'Close zone' }).press('Enter')
  await zoneOfPress(page).waitFor({ state: 'detached' })
  await page.getByRole('checkbox', { name: /^Cuckooing reports/ }).press('Space')
  await page.getByRole('button', { name: 'Cuckooing', exact: true }).waitFor({ state: 'detached' })
  visit.expectNoTrouble()
  await visit.close()

  const small = await openMap(analyst, phone)
  await small.page.getByRole('tab', { name: 'Layers' }).click()
  await small.page.locator('.sheet-handle').press('ArrowUp')
  const layer = small.page.getByRole('checkbox', { name: /^Cuckooing reports/ })
  await layer.check()
  await small.page.getByText(/reports in 1 zone/).waitFor()
  await layer.scrollIntoViewIfNeeded()
  expect((await layer.locator('xpath=..').boundingBox())?.height).toBeGreaterThanOrEqual(44)
  expect(await axeViolations(small.page)).toEqual([])
  await small.screenshot('cuckooing-4-phone-layers')
  await small.page.locator('.sheet-handle').press('ArrowDown')
  await small.page.locator('.sheet-handle').press('ArrowDown')
  await small.page.waitForTimeout(1500)
  await small.screenshot('cuckooing-5-phone-map')
  const box = await small.page.locator('.map-canvas').boundingBox()
  // What the sheet covers does not count: the middle of the map lies above it.
  await small.page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 300)
  await zoneOfPress(small.page).waitFor()
  await small.page.waitForTimeout(500)
  await small.screenshot('cuckooing-6-phone-zone')
  expect(await axeViolations(small.page)).toEqual([])
  expect(await small.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  small.expectNoTrouble()
  await small.close()
})

it('says to those without an agreement why it is not on their map, and asks nothing', async () => {
  for (const [agency, reason] of [
    ['parks', /^Not on your map\. Agreement ended 31 Mar 2026: its records are not counted/],
    ['library', /^Not on your map: no agreement in force gives your agency these reports\./],
  ] as const) {
    const visit = await openMap(await signInWithAccount(server, 'officer', agency))
    const { page, asked } = visit
    const row = page.getByRole('listitem').filter({ hasText: 'Cuckooing reports' })
    await row.getByText(reason).waitFor()
    expect(await row.getByRole('checkbox').count()).toBe(0)
    expect(await row.getByRole('link', { name: 'Released figures' }).getAttribute('href')).toMatch(
      /^\/released/,
    )
    expect(await axeViolations(page)).toEqual([])
    await visit.screenshot(`cuckooing-7-${agency}`)
    expect(asked).toEqual([])
    visit.expectNoTrouble()
    await visit.close()
  }
})

it('vanishes before every room, with its row', async () => {
  const rooms = [
    /^Parties of agreement TEST-ASB/,
    /^Partners/,
    /^The public/,
    // Nobody is offered this room; what is kept in the browser might be written by hand.
    { audience: 'parties', agreement: 'TEST-HOMES', sources: ['cuckooing'] },
  ]
  for (const room of rooms) {
    const visit = await openMap(analyst)
    const { page, asked } = visit
    await page.getByRole('checkbox', { name: /^Cuckooing reports/ }).check()
    await page.getByText(/reports in 1 zone/).waitFor()
    asked.length = 0
    if (room instanceof RegExp) {
      await page.getByRole('button', { name: 'Present' }).click()
      await page.getByRole('radio', { name: room }).check()
      await page.getByRole('dialog').getByRole('button', { name: 'Present' }).click()
    } else {
      await page.evaluate((text) => sessionStorage.setItem('on-the-projector', text), JSON.stringify(room))
      await page.goto('/')
    }
    await page.getByText(/^On the projector: as/).waitFor()
    await page.waitForSelector('.map-canvas', { state: 'attached' })
    await page.waitForTimeout(1500)
    if (!(room instanceof RegExp) || room.source.includes('Parties')) {
      await page.getByRole('checkbox', { name: 'Stations' }).waitFor()
      await page.locator('.ranked-row').first().waitFor()
      expect(await page.getByText(/cuckooing/i).count()).toBe(0)
      await page.getByRole('radio', { name: 'Table' }).press('Space')
      await page.getByRole('button', { name: 'Kinds', exact: true }).waitFor()
      expect(await page.getByRole('button', { name: 'Cuckooing', exact: true }).count()).toBe(0)
    } else expect(await page.getByText('Cuckooing reports').count()).toBe(0)
    expect(asked).toEqual([])
    await visit.screenshot(`cuckooing-8-room-${rooms.indexOf(room)}`)
    await visit.close()
  }
})
