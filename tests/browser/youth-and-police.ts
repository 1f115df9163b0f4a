/** A server of its own with a youth worker and a police officer, for the journeys that go from one to the other. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type SignedIn, signInWithAccount } from '../helpers/sign-in.ts'
import { mailEnvironment, type SmtpServer, startSmtpServer } from '../helpers/smtp-server.ts'
import { launchBrowser } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'

export interface YouthAndPolice {
  browser: Browser
  server: RunningServer
  youth: SignedIn
  police: SignedIn
  /** The server hands its mail over here. */
  mailHost: SmtpServer
}

/** Call at the top of a test file; the answer is there once its tests run. */
export const withYouthAndPolice = (): (() => YouthAndPolice) => {
  let people: YouthAndPolice | undefined
  beforeAll(async () => {
    const mailHost = await startSmtpServer()
    const environment = mailEnvironment(mailHost)
    const [browser, server] = await Promise.all([
      launchBrowser(),
      startServer({ flags: ['--empty'], environment, readyWithinMilliseconds: 150_000 }),
    ])
    const youth = await signInWithAccount(server, 'partner', 'youth-service')
    const police = await signInWithAccount(server, 'officer', 'police')
    people = { browser, server, youth, police, mailHost }
  }, 240_000)
  afterAll(async () => {
    await people?.browser.close()
    await people?.server.stop()
    await people?.mailHost.close()
  })
  return () => {
    if (!people) throw new Error('the server of this file is not there')
    return people
  }
}

export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
export const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true }).click()

/** Fills a form about a place on a phone, one decision a screen, and leaves it at the last one. */
export const fillNoticed = async (page: Page, words: string): Promise<void> => {
  await page.getByLabel('Street, stop or venue').fill('High Street')
  await page.getByRole('list', { name: 'Places found' }).getByRole('button').first().click()
  await next(page)
  await press(page, 'Robbery, or being followed')
  await next(page)
  await press(page, /^After school/)
  await next(page)
  await page.getByLabel('In words').fill(words)
}
