/** Did it work: asked before the day, set down, answered, its control changed, printed; by mouse and on a phone. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { EvaluationAnswer } from '../../server/contract/evaluation.ts'
import { withAnalyst } from './analyst.ts'
import { axeViolations } from './axe.ts'
import { desktop, phone } from './browser.ts'

const desk = withAnalyst()

const verdict = (page: Page) => page.locator('.evaluate-verdict')
const isAnswered = (page: Page) =>
  page.locator('.evaluate-answer[aria-busy="false"] .evaluate-verdict').waitFor()
/** Asked again beside the page: what it says must be this. */
const asked = async (page: Page): Promise<EvaluationAnswer> => {
  const reply = await page.request.get(`/api/evaluation${new URL(page.url()).search}`)
  return EvaluationAnswer.parse(await reply.json())
}
const widerThanWindow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

const open = async (page: Page, search = ''): Promise<void> => {
  await page.addInitScript(() => localStorage.setItem('three-doors-seen', 'yes'))
  await page.goto(`/evaluate${search}`)
  await page.getByRole('heading', { name: 'Did it work?' }).waitFor()
  await page.getByRole('button', { name: 'Compare' }).waitFor()
}

it('compares a saved area, changes its control, sets the question down and prints one page', async () => {
  const visit = await desk().visit(desktop)
  const { page } = visit
  await open(page)
  await visit.screenshot('evaluation-desktop-1-empty')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Compare' }).click()
  await page.getByText('Choose the place first.').waitFor()

  await page.getByLabel('A saved area').selectOption({ label: "Example team's patch" })
  await page.getByLabel('Pounds, all agencies together').fill('25,000')
  await page.getByRole('button', { name: 'Compare' }).click()
  await isAnswered(page)
  const first = await asked(page)
  expect(first.refused).toEqual([])
  expect(await verdict(page).textContent()).toBe(`${first.verdict.text}.`)
  expect(await page.locator('.evaluate-counts tbody tr').first().textContent()).toContain(
    (first.counts?.target.before ?? -1).toLocaleString('en-GB'),
  )
  expect(await page.locator('.evaluate-answer .interval-bars svg').count()).toBe(3)
  await visit.screenshot('evaluation-desktop-2-answer')
  expect(await axeViolations(page)).toEqual([])

  // One place of the control is ticked away: another question, asked at once.
  await page.getByText('Change the control area').click()
  await page.locator('.evaluate-tick input').first().uncheck()
  await page.getByText('The control area was chosen by hand').first().waitFor()
  await isAnswered(page)
  const smaller = await asked(page)
  expect(smaller.places.control).toHaveLength(first.places.control.length - 1)
  expect(await verdict(page).textContent()).toBe(`${smaller.verdict.text}.`)
  await page.locator('.evaluate-where').scrollIntoViewIfNeeded()
  await visit.screenshot('evaluation-desktop-3-control')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Take the proposed control area again' }).click()
  await page.getByText('was proposed').first().waitFor()

  await page.getByRole('textbox', { name: 'Name' }).fill('Example patch, autumn')
  await page.getByRole('button', { name: 'Set it down' }).click()
  await page
    .getByText(/Set down afterwards, on/)
    .first()
    .waitFor()
  await page
    .getByRole('button', { name: /Example patch, autumn/ })
    .first()
    .waitFor()
  await visit.screenshot('evaluation-desktop-4-set-down')

  await page.emulateMedia({ media: 'print' })
  await page.locator('.evaluation-paper').waitFor()
  expect(await page.locator('.evaluate-form').isVisible()).toBe(false)
  const sheet = await page.locator('.paper-page').boundingBox()
  const inside = await page
    .locator('.paper-page')
    .evaluate((paper) => paper.scrollHeight - paper.clientHeight)
  expect([sheet !== null, inside <= 1]).toEqual([true, true])
  await page.setViewportSize({ width: 794, height: 1123 })
  await visit.screenshot('evaluation-print')
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  visit.expectNoTrouble()
  await visit.close()
  // Three times axe, two maps and a PDF on a busy machine.
}, 240_000)

it('sets a question down before its months, and says that it cannot be answered yet', async () => {
  const visit = await desk().visit(phone)
  const { page } = visit
  await open(page, '?area=demonstration-area-3')
  const last = page.getByLabel('to (After it began)')
  const months = await last
    .locator('option')
    .evaluateAll((all) => all.map((each) => each.getAttribute('value')))
  await last.selectOption(months.at(-1) ?? '')
  await page.getByLabel('from (After it began)').selectOption(months.at(-3) ?? '')
  await visit.screenshot('evaluation-phone-1-form')
  await page.getByRole('button', { name: 'Compare' }).click()
  await isAnswered(page)
  const answer = await asked(page)
  expect(answer.figures).toBeNull()
  expect(answer.refused.map(({ code }) => code)).toContain('notOver')
  for (const { text } of answer.refused) await page.getByText(text).first().waitFor()
  await page.getByText('Not set down yet: its months are still to come.').first().waitFor()
  await verdict(page).scrollIntoViewIfNeeded()
  await visit.screenshot('evaluation-phone-2-refused')
  expect(await axeViolations(page)).toEqual([])
  expect(await widerThanWindow(page)).toBeLessThanOrEqual(0)
  await page.getByRole('textbox', { name: 'Name' }).fill('Example lamps')
  await page.getByRole('button', { name: 'Set it down' }).click()
  await page
    .getByText(/before its months began/)
    .first()
    .waitFor()
  visit.expectNoTrouble()
  await visit.close()
})

it('refuses in words what is too thin, on a phone', async () => {
  const visit = await desk().visit(phone)
  const { page } = visit
  await open(page)
  const cells: { cells: string[] } = await (await page.request.get('/api/reference/cells')).json()
  const thin = cells.cells[0]
  await open(page, `?cell=${thin}`)
  await page.getByLabel('What is counted').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Compare' }).click()
  await isAnswered(page)
  const answer = await asked(page)
  expect(answer.refused.map(({ code }) => code)).toContain('tooFewBefore')
  await page.getByText('Too few to say').first().waitFor()
  await page.locator('.evaluate-where').scrollIntoViewIfNeeded()
  await visit.screenshot('evaluation-phone-3-thin')
  expect(await widerThanWindow(page)).toBeLessThanOrEqual(0)
  visit.expectNoTrouble()
  await visit.close()
})
