/** The real browser of the journeys, and a page that remembers everything it should not have done. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { expect } from 'vitest'
import type { SignedIn } from '../helpers/sign-in.ts'
import { makeTemporaryFolder } from '../helpers/temporary-folder.ts'
import { chromiumPath } from './chromium.ts'

/** What Playwright switches off, which a second flag would take the place of … */
const switchedOffByPlaywright = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding', 'OptimizationHints'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'NetworkTimeServiceQuerying'],
]
/** … and a toolbar drawn as a page beside every page, seen by nobody: a third of the time a page takes to open. */
const unseenToolbar = ['InitialWebUI', 'WebUIReloadButton', 'WebUIToolbar', 'PreloadTopChromeWebUI']

const flags = [
  `--disable-features=${[...switchedOffByPlaywright, ...unseenToolbar].join()}`,
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // Debian's wrapper asks for it; in software it draws every panel through the emulated graphics card.
  '--disable-gpu-rasterization',
  // Without a graphics card the page is put together faster by the processor; the map keeps its WebGL.
  '--disable-gpu-compositing',
  '--disable-background-networking',
  '--disable-dev-shm-usage',
  // A page that asks outside gets no answer either, so nothing can come to depend on one.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
]

/** A new headless Chromium; `close()` it in afterAll. Throws one line when the machine has none. */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await chromiumPath(), headless: true, args: flags })

/** What a browser says of each question that had no answer while there was no signal. */
export const noSignal = 'ERR_INTERNET_DISCONNECTED'

export type Visit = {
  page: Page
  context: BrowserContext
  /** Console errors, page errors and requests to another host than the server's, as they come. */
  troubles: string[]
  /** Fails with the list when there were any, but those that hold these words. Call it at the end of every journey. */
  expectNoTrouble: (but?: string) => void
  /** Writes NAME.png into SCREENSHOTS, or a temporary folder, and returns its path. */
  screenshot: (name: string) => Promise<string>
  close: () => Promise<void>
}

export type Viewport = { width: number; height: number }
export const desktop: Viewport = { width: 1440, height: 900 }
export const phone: Viewport = { width: 390, height: 844 }

let screenshotFolder: string | undefined
const screenshotsIn = (): string => {
  screenshotFolder ??= process.env.SCREENSHOTS || makeTemporaryFolder()
  mkdirSync(screenshotFolder, { recursive: true })
  return screenshotFolder
}

const localSchemes = new Set(['data:', 'blob:', 'about:'])

const isOutside = (address: string, serverUrl: string): boolean => {
  const url = new URL(address)
  return !localSchemes.has(url.protocol) && url.host !== new URL(serverUrl).host
}

const watch = (context: BrowserContext, serverUrl: string): string[] => {
  const troubles: string[] = []
  const noteOutside = (kind: string, address: string): void => {
    if (isOutside(address, serverUrl)) troubles.push(`outside ${kind}: ${address}`)
  }
  context.on('request', (request) => noteOutside('request', request.url()))
  context.on('console', (message) => {
    if (message.type() === 'error')
      troubles.push(`console error: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => troubles.push(`page error: ${error.error().message}`))
  context.on('page', (page) => page.on('websocket', (socket) => noteOutside('socket', socket.url())))
  return troubles
}

/** The cookies of somebody who has signed in, for a page: once a file is enough, and no journey waits for it. */
const cookiesFor = ({ cookie, origin }: SignedIn) =>
  cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: origin, httpOnly: true }
  })

/**
 * A page of its own context (own storage), watched from its first request; without `signedIn` it is a visitor's.
 * London time, British English.
 */
export const newPage = async (
  browser: Browser,
  serverUrl: string,
  viewport: Viewport = desktop,
  { signedIn, ...options }: BrowserContextOptions & { signedIn?: SignedIn } = {},
): Promise<Visit> => {
  const context = await browser.newContext({
    viewport,
    baseURL: serverUrl,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    acceptDownloads: true,
    ...options,
  })
  // The software renderer is slow: a map on two cores that others use, too, may need most of this.
  context.setDefaultTimeout(60_000)
  if (signedIn) await context.addCookies(cookiesFor(signedIn))
  const troubles = watch(context, serverUrl)
  const page = await context.newPage()
  return {
    page,
    context,
    troubles,
    expectNoTrouble: (but) =>
      expect(
        troubles.filter((trouble) => but === undefined || !trouble.includes(but)),
        'the page made trouble',
      ).toEqual([]),
    screenshot: async (name) => {
      const path = join(screenshotsIn(), `${name}.png`)
      await page.screenshot({ path })
      return path
    },
    close: () => context.close(),
  }
}
