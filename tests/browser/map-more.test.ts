/** The rest of the Map screen by mouse and thumb: periods, old wards, uploads, drags, venues, credits, target sizes. */
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { writeGeoPackage } from '../../server/store/geopackage-write.ts'
import { withAnalyst } from './analyst.ts'
import { axeViolations } from './axe.ts'
import { desktop, phone, type Viewport, type Visit } from './browser.ts'

const desk = withAnalyst()

const openMap = async (size: Viewport, path = '/'): Promise<Visit> => {
  const visit = await desk().visit(size)
  await visit.page.addInitScript(() => localStorage.setItem('three-doors-seen', 'yes'))
  await visit.page.goto(path)
  await visit.page.waitForSelector('.map-canvas[data-ready]', { state: 'attached' })
  await visit.page.locator('.ranked-row').first().waitFor()
  return visit
}

const boxOf = async (what: Locator) => {
  const box = await what.boundingBox()
  if (!box) throw new Error('nothing of it is on the page')
  return box
}

const drag = async (page: Page, from: [number, number], to: [number, number]): Promise<void> => {
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move(...to, { steps: 6 })
  await page.mouse.up()
}

const credits = /Crown copyright.*OGL v3.*TfL.*uk-railway-stations ODbL/
const ring = [
  [0.005, 51.4],
  [0.025, 51.4],
  [0.025, 51.41],
  [0.005, 51.41],
  [0.005, 51.4],
]
const outline = { type: 'Polygon' as const, coordinates: [ring] }
const uploads = [
  {
    name: 'patch.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify({ type: 'Feature', properties: {}, geometry: outline })),
  },
  {
    name: 'patch.gpkg',
    mimeType: 'application/geopackage+sqlite3',
    buffer: Buffer.from(
      writeGeoPackage(
        [
          {
            name: 'patch',
            title: 'Patch',
            description: '',
            columns: [],
            features: [{ fields: [], outline }],
          },
        ],
        [],
        new Date(0),
      ),
    ),
  },
]

it('months and hours are dragged, periods compared, wards of 2002 shown', async () => {
  const visit = await openMap(desktop)
  const { page } = visit
  await expect.poll(() => page.locator('.credits summary').textContent()).toMatch(credits)

  const months = await boxOf(page.locator('.months-chart'))
  await expect.poll(() => new URL(page.url()).searchParams.get('to')).not.toBeNull()
  const before = new URL(page.url()).searchParams
  const end = await boxOf(page.getByRole('slider', { name: 'First month' }))
  const middle = months.y + months.height / 2
  await drag(page, [end.x + end.width / 2, middle], [end.x + end.width / 2 - months.width / 6, middle])
  await expect
    .poll(() => String(new URL(page.url()).searchParams.get('from')) < String(before.get('from')))
    .toBe(true)
  const longer = new URL(page.url()).searchParams
  expect(longer.get('to')).toBe(before.get('to'))
  // Away from the ends a drag brushes anew: months 4 to 11 of some 36.
  await drag(page, [months.x + months.width * 0.1, middle], [months.x + months.width * 0.3, middle])
  await expect
    .poll(() => String(new URL(page.url()).searchParams.get('to')) < String(longer.get('from')))
    .toBe(true)
  await page.getByRole('combobox', { name: 'Months', exact: true }).selectOption('Last 12 months')

  const hour = await boxOf(page.locator('[data-cell="4-14"]'))
  const last = await boxOf(page.locator('[data-cell="6-23"]'))
  // Let go beside the grid: what was marked is asked for all the same.
  await page.mouse.move(hour.x + 3, hour.y + 5)
  await page.mouse.down()
  await page.mouse.move(last.x + 3, hour.y + 5, { steps: 5 })
  await page.mouse.move(last.x + 60, hour.y + 5, { steps: 3 })
  await page.mouse.up()
  await expect.poll(() => page.url()).toContain('hour=20-5')

  const period = page.locator('.period select').first()
  await period.selectOption('before')
  const table = page.locator('.comparison table')
  await table.getByText('Change').waitFor()
  await expect.poll(() => page.locator('.answer-sentence').textContent()).toMatch(/against .* in /)
  await page.getByRole('combobox', { name: 'Compare with, first month' }).selectOption({ index: 0 })
  await page.getByText(/no rise or fall is shown/).waitFor()
  expect(await table.getByText('Change').count()).toBe(0)
  await visit.screenshot('map-compared')
  await period.selectOption('none')

  await page.getByText('Wards 2002').click()
  await page.locator('.switch').getByText('Wards').click()
  await page.locator('.ranked-ward').getByText('Cray Valley East').waitFor()
  await visit.screenshot('map-wards-2002')
  visit.expectNoTrouble()
  await visit.close()
})

it('areas are uploaded as GeoJSON and as GeoPackage', async () => {
  const visit = await openMap(desktop)
  const { page } = visit
  for (const file of uploads) {
    await page.getByLabel('Outlines as GeoJSON or GeoPackage').setInputFiles(file)
    await page.getByRole('textbox', { name: 'Name' }).fill(`From ${file.name}`)
    await page.getByRole('button', { name: 'Save area' }).click()
    await page.getByRole('heading', { level: 1, name: `From ${file.name}` }).waitFor()
  }
  await visit.screenshot('map-uploaded')
  const sizes = await page.locator('.area-name', { hasText: 'From patch' }).locator('span').allTextContents()
  expect(sizes).toHaveLength(2)
  expect(sizes[0]).toBe(sizes[1])
  await page
    .getByLabel('Outlines as GeoJSON or GeoPackage')
    .setInputFiles({ name: 'words.geojson', mimeType: 'text/plain', buffer: Buffer.from('no outline') })
  await page.locator('.trouble').waitFor()
  // A refusal is an answer the browser logs as a failed request; nothing else may be there.
  expect(visit.troubles.filter((trouble) => !/status of 4\d\d/.test(trouble))).toEqual([])
  await visit.close()
})

it('a venue under the pointer says its name', async () => {
  const venues: { name: string; lon: number; lat: number }[] = await (
    await fetch(`${desk().server.url}/api/venues`, { headers: desk().analyst })
  ).json()
  const { lon, lat } = venues.find(({ name }) => name.length > 0) ?? { lon: 0, lat: 0 }
  const visit = await openMap(desktop, `/?at=${lon},${lat},16`)
  const { page } = visit
  await page.getByRole('checkbox', { name: /^Venues/ }).check()
  const map = await boxOf(page.locator('.map-canvas'))
  // The pointer stirs until the venues are drawn: a map says nothing to one that rests.
  for (let turn = 0; turn < 40 && (await page.locator('.hover-venue').count()) === 0; turn++) {
    await page.mouse.move(map.x + map.width / 2 + (turn % 2), map.y + map.height / 2)
    await page.waitForTimeout(500)
  }
  expect(await page.locator('.hover-card').textContent()).not.toMatch(/incident/)
  expect(venues.map(({ name }) => name)).toContain(await page.locator('.hover-venue').textContent())
  await visit.screenshot('map-venue')
  visit.expectNoTrouble()
  await visit.close()
})

it('on a phone every target is at least 44 pixels high and the credits can be read', async () => {
  const visit = await openMap(phone)
  const { page } = visit
  const line = page.locator('.credits summary')
  expect(await line.textContent()).toMatch(credits)
  const [words, sheet] = [await boxOf(line), await boxOf(page.locator('.sheet'))]
  expect(words.y + words.height).toBeLessThanOrEqual(sheet.y)
  await visit.screenshot('map-phone-credits')
  await page.locator('.sheet-handle').press('ArrowUp')
  const low = new Set<string>()
  let measured = 0
  for (const tab of ['Answer', 'When', 'What', 'Layers']) {
    await page.getByRole('tab', { name: tab }).click()
    const heights = await page
      .locator('.sheet button:visible:not(.sheet-handle), .tabs a:visible, .sheet .tick:visible')
      .evaluateAll((all) =>
        all.map((each) => [each.textContent ?? '', each.getBoundingClientRect().height] as const),
      )
    measured += heights.length
    for (const [text, height] of heights) if (height < 44) low.add(`${tab}: ${text} ${height}`)
    await visit.screenshot(`map-phone-${tab.toLowerCase()}`)
  }
  expect(measured).toBeGreaterThan(40)
  expect([...low]).toEqual([])
  visit.expectNoTrouble()
  await visit.close()
})

it('protection zones are fetched and drawn when they are asked for, and explained', async () => {
  for (const size of [desktop, phone]) {
    const visit = await openMap(size)
    const { page } = visit
    if (size === phone) await page.getByRole('tab', { name: 'Layers' }).click()
    const zones = page.getByRole('checkbox', { name: 'Protection zones' })
    expect(await zones.isChecked()).toBe(false)
    expect(await page.getByText('at least 100 homes').count()).toBe(0)
    const [small, large] = await Promise.all([
      page.waitForResponse('**/api/reference/layers/z1'),
      page.waitForResponse('**/api/reference/layers/z2'),
      zones.check(),
    ])
    expect([small.status(), large.status()]).toEqual([200, 200])
    await page.getByText('at least 100 homes').waitFor()
    await page.waitForTimeout(1500)
    expect(await axeViolations(page)).toEqual([])
    await visit.screenshot(`map-zones-${size.width}`)
    await zones.uncheck()
    await page.getByText('at least 100 homes').waitFor({ state: 'detached' })
    visit.expectNoTrouble()
    await visit.close()
  }
})
