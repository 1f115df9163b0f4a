/** The organisation's sign-in, forgotten passwords, lost phones and locked accounts, as people see them. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appCode } from '../helpers/app-code.ts'
import { clientId, clientSecret, type OidcIssuer, startIssuer } from '../helpers/oidc-issuer.ts'
import { cookiesOf } from '../helpers/sign-in.ts'
import {
  expectOnlyRefusals as expectRefusals,
  first,
  makeCouncilAccount,
  password,
  second,
  typeCode,
  typePassword,
} from './account-steps.ts'
import { axeViolations } from './axe.ts'
import { desktop, launchBrowser, newPage, phone, type Visit } from './browser.ts'
import { freePort, type RunningServer, startServer } from './server.ts'

let browser: Browser
let server: RunningServer
let issuer: OidcIssuer

beforeAll(async () => {
  browser = await launchBrowser()
  issuer = await startIssuer()
  const port = String(await freePort())
  server = await startServer({
    flags: ['--empty'],
    environment: {
      ...{ PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}`, OIDC_ISSUER: issuer.url },
      ...{ OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: 'Example Council' },
    },
    readyWithinMilliseconds: 280_000,
  })
  for (const email of [first, second]) await makeCouncilAccount(server, email, 'admin')
}, 400_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await issuer?.stop()
})

const another = 'eight other lanterns'

/** Another address each time: a test that is tried again begins anew. */
let people = 0
const fresh = (agency: string): string => `person${++people}@${agency}`

const send = async (path: string, body: object, cookie = '') => {
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url, cookie },
    body: JSON.stringify(body),
  })
  return { status: response.status, said: await response.json(), cookie: cookiesOf(response) }
}

/** Apps that were bound, by address: a test that is tried again finds them. */
const apps = new Map<string, string>()

/** Signs in without a page, binding an app the first time. */
const signIn = async (email: string) => {
  const { cookie } = await send('/api/auth/sign-in/email', { email, password })
  const known = apps.get(email)
  const uri = known ?? (await send('/api/auth/two-factor/enable', { password }, cookie)).said.totpUri
  apps.set(email, uri)
  const done = await send('/api/auth/two-factor/verify-totp', { code: appCode(uri) }, cookie)
  expect(done.status).toBe(200)
  return { cookie: done.cookie, totpUri: String(uri) }
}

const visitAs = (cookie: string): Promise<Visit> =>
  newPage(browser, server.url, desktop, { signedIn: { cookie, origin: server.url } })

/** The organisation's own sign-in is part of these journeys, also where it does not answer. */
const expectOnlyRefusals = (visit: Visit): void =>
  expectRefusals(visit, (trouble) => trouble.includes('status of 503') || trouble.includes(issuer.url))

const lookAtBoth = async ({ page, screenshot }: Visit, name: string): Promise<void> => {
  for (const [size, suffix] of [
    [desktop, '1440'],
    [phone, '390'],
  ] as const) {
    await page.setViewportSize(size)
    expect(await axeViolations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
    await screenshot(`${name}-${suffix}`)
  }
  await page.setViewportSize(desktop)
}

const menu = async (page: Page, name: string): Promise<void> => {
  await page.locator('.account-button').click()
  await page.getByRole('link', { name }).click()
}

it('lets in by the organisation’s sign-in who is invited, and says why it lets in nobody else', async () => {
  const visit = await newPage(browser, server.url)
  const { page } = visit
  const button = page.getByRole('button', { name: 'Sign in with Example Council' })
  issuer.person = { sub: 'stranger', email: 'stranger@council.example', amr: ['mfa'] }
  await page.goto('/')
  await button.click()
  await page.getByRole('alert').getByText('You were not let in').waitFor()
  expect(new URL(page.url()).search).not.toContain('signIn')
  await lookAtBoth(visit, 'recovery-1-refused')
  await page.reload()
  await button.waitFor()
  expect(await page.getByText('You were not let in').count()).toBe(0)

  issuer.setDown(true)
  await button.click()
  await page.getByRole('alert').getByText('does not answer').waitFor()
  await lookAtBoth(visit, 'recovery-2-issuer-down')
  issuer.setDown(false)

  const { cookie } = await signIn(first)
  const invited = { email: fresh('youth.example'), initials: 'NN', role: 'partner', agency: 'youth' }
  expect((await send('/api/accounts/invitations', invited, cookie)).status).toBe(200)
  issuer.person = { sub: invited.email, email: invited.email, amr: ['pwd', 'mfa'] }
  await button.click()
  await page.locator('.account-button', { hasText: 'Youth worker or partner' }).waitFor()
  await expect.poll(() => new URL(page.url()).pathname).toBe('/released')
  await page.locator('.account-button').click()
  await page.getByText('Signed in as').waitFor()
  // Without a password there is none to change.
  expect(await page.getByRole('link', { name: 'Change your password' }).count()).toBe(0)
  expectOnlyRefusals(visit)
  await visit.close()
})

it('unlocks, gives a link for a new password, and takes a lost second factor away by two', async () => {
  const officer = fresh('police.example')
  await makeCouncilAccount(server, officer, 'officer')
  const { cookie: secondCookie } = await signIn(second)
  const { totpUri } = await signIn(officer)
  for (let i = 0; i < 5; i++)
    await send('/api/auth/sign-in/email', { email: officer, password: 'not the right words' })

  const two = await visitAs(secondCookie)
  await two.page.goto('/accounts')
  await two.page.getByText(/locked until .*: five wrong tries/).waitFor()
  await lookAtBoth(two, 'recovery-3-locked')
  await two.page.getByRole('button', { name: `Unlock of ${officer}` }).click()
  await two.page.getByRole('dialog').getByRole('button', { name: 'Unlock', exact: true }).click()
  await two.page.getByText(`${officer} can try again.`).waitFor()

  await two.page.getByRole('button', { name: `New password of ${officer}` }).click()
  await two.page.getByRole('button', { name: 'Make the link' }).click()
  const link = await two.page.getByLabel('Link to hand over').inputValue()
  expect(new URL(link).pathname).toBe('/new-password')
  await lookAtBoth(two, 'recovery-4-link')

  const person = await newPage(browser, server.url)
  const { page } = person
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(link)
  await page.getByText(`For the account of ${officer}`).waitFor()
  expect(page.url()).toBe(`${server.url}/new-password`)
  await page.getByLabel('Choose a password').fill(another)
  await lookAtBoth(person, 'recovery-5-new-password')
  await page.getByRole('button', { name: 'Set this password' }).click()
  await page.getByRole('heading', { name: 'Your new password is set' }).waitFor()
  expect(asked.filter((address) => address.includes(new URL(link).hash.slice(1)))).toEqual([])
  await page.getByRole('link', { name: 'Sign in' }).click()
  await typePassword(page, officer, another)
  await typeCode(page, totpUri)

  await page.locator('.account-button', { hasText: 'Police officer' }).waitFor()
  await menu(page, 'Change your password')
  await page.getByLabel('Your password now').fill('not the right words')
  await page.getByLabel('Choose a new password').fill(password)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await page.getByRole('alert').getByText('is not right').waitFor()
  await page.getByLabel('Your password now').fill(another)
  await lookAtBoth(person, 'recovery-6-change')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await page.getByText('Your password is changed').waitFor()

  const one = await visitAs((await signIn(first)).cookie)
  await two.page.getByRole('button', { name: `Phone lost of ${officer}` }).click()
  await two.page.getByRole('button', { name: 'Propose it' }).click()
  await two.page.getByText('Another administrator confirms it').waitFor()
  await one.page.goto('/accounts')
  await one.page.getByText(`The second factor of ${officer} is to be taken away`).waitFor()
  await lookAtBoth(one, 'recovery-7-phone-lost')
  await one.page.getByRole('button', { name: `Confirm the second factor of ${officer}` }).click()
  await one.page.getByText('sets up a new second factor at the next sign-in').waitFor()
  expect((await send('/api/auth/sign-in/email', { email: officer, password })).said.secondFactor).toBe(
    'setUp',
  )
  for (const visit of [one, two, person]) {
    expectOnlyRefusals(visit)
    await visit.close()
  }
}, 400_000)
