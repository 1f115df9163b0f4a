/** The harness itself: each of its checks finds what is planted. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeViolations } from './axe.ts'
import { launchBrowser, newPage, phone } from './browser.ts'
import { startServer } from './server.ts'

const pages: Record<string, string> = {
  '/good': '<h1>Good</h1><p>Nothing to see.</p>',
  '/console': '<h1>Bad</h1><script>console.error("planted")</script>',
  '/throws': '<h1>Bad</h1><script>throw new Error("planted")</script>',
  '/outside': '<h1>Bad</h1><script>fetch("http://outside.example/planted").catch(() => {})</script>',
  '/axe': '<h1>Bad</h1><img src="data:,"><p style="color:#999;background:#aaa">faint</p>',
}
const listening = `require('node:http').createServer().listen(process.env.PORT, process.env.HOST, () =>
  console.log('ready http://' + process.env.HOST + ':' + process.env.PORT))`

let browser: Browser
let site: Server
let url = ''

beforeAll(async () => {
  browser = await launchBrowser()
  site = createServer((request, response) => {
    const body = pages[request.url ?? '']
    response.writeHead(body === undefined ? 204 : 200, { 'content-type': 'text/html' })
    response.end(body && `<!doctype html><html lang="en"><title>Page</title><main>${body}</main></html>`)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
})

afterAll(async () => {
  await browser.close()
  site.close()
})

const troublesAt = async (path: string): Promise<string[]> => {
  const visit = await newPage(browser, url, phone)
  await visit.page.goto(path)
  await visit.page.waitForTimeout(200)
  await visit.close()
  return visit.troubles
}

it('leaves a good page alone', async () => {
  expect(await troublesAt('/good')).toEqual([])
})

it.each([
  ['/console', 'console error: planted'],
  ['/throws', 'page error: planted'],
  ['/outside', 'outside request: http://outside.example/planted'],
])('notices %s', async (path, expected) => {
  expect((await troublesAt(path)).join('\n')).toContain(expected)
})

it('axe finds the planted violations, and none on the good page', async () => {
  const visit = await newPage(browser, url)
  await visit.page.goto('/axe')
  const rules = (await axeViolations(visit.page)).map(({ rule }) => rule)
  expect(rules).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']))
  await visit.page.goto('/good')
  expect(await axeViolations(visit.page)).toEqual([])
  await visit.close()
})

it('starts a server, and stops it', async () => {
  const server = await startServer({ program: ['-e', listening] })
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  await server.stop()
  await expect(fetch(server.url)).rejects.toThrow()
})

it('says on which words a server failed', async () => {
  const failing = startServer({ program: ['-e', 'console.error("planted reason"); process.exitCode = 3'] })
  await expect(failing).rejects.toThrow(/ended with 3 before it was ready[\s\S]*planted reason/)
})
