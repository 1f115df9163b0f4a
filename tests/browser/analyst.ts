/** A demonstration server of its own with a signed-in analyst, for the journeys of one person at one desk. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type SignedIn, signInAs } from '../helpers/sign-in.ts'
import { launchBrowser, newPage, type Viewport, type Visit } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'

export interface AtDesk {
  browser: Browser
  server: RunningServer
  analyst: SignedIn
  /** A page of the analyst. */
  visit: (size?: Viewport) => Promise<Visit>
}

/** Call at the top of a test file; the answer is there once its tests run. */
export const withAnalyst = (): (() => AtDesk) => {
  let desk: AtDesk | undefined
  beforeAll(async () => {
    const [browser, server] = await Promise.all([
      launchBrowser(),
      startServer({ readyWithinMilliseconds: 150_000 }),
    ])
    const analyst = await signInAs(server.url)
    desk = {
      ...{ browser, server, analyst },
      visit: (size) => newPage(browser, server.url, size, { signedIn: analyst }),
    }
  }, 180_000)
  afterAll(async () => {
    await desk?.browser.close()
    await desk?.server.stop()
  })
  return () => {
    if (!desk) throw new Error('the server of this file is not there')
    return desk
  }
}
