/** The real server with the import command beside it, and the real page, at one million rows. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import autocannon from 'autocannon'
import { loadArea } from '../../server/area/area.ts'
import { desktop, launchBrowser, newPage } from '../browser/browser.ts'
import { type RunningServer, startServer } from '../browser/server.ts'
import { type SignedIn, signInAs } from '../helpers/sign-in.ts'
import { makeTemporaryFolder, removeFolder } from '../helpers/temporary-folder.ts'
import { projectRoot } from '../helpers/tracked-files.ts'
import { generatePoliceUk } from './generate-police-uk.ts'

interface Figure {
  name: string
  value: number
  unit: string
}

const clicks = 20
/** As many as an upload of 50 MB holds. */
const uploadedRows = 200_000
const questions = [
  '',
  '?type=robbery',
  '?from=2022-01&to=2022-06',
  '?group=burglary,vehicle',
  '?ward=E05013991',
]

/**
 * Imports `rows` rows by command while the server answers, then asks it: replies that waited longest, requests a
 * second, and from a click to the first frame that shows the new answer.
 */
export async function benchServer(rows: number): Promise<Figure[]> {
  const folder = makeTemporaryFolder()
  const dataFolder = join(folder, 'data')
  const flags = ['--empty', '--demo-sign-in']
  const server = await startServer({ flags, dataFolder, readyWithinMilliseconds: 180_000 })
  try {
    const file = join(folder, 'street.csv')
    await pipeline(
      generatePoliceUk(loadArea(join(projectRoot, 'data/reference/bromley')), rows),
      createWriteStream(file),
    )
    const analyst = await signInAs(server.url)
    return [
      await whileUploading(server, analyst, folder),
      ...(await whileImporting(server, file, rows)),
      ...(await underLoad(server, analyst)),
      ...(await inThePage(server, analyst)),
    ]
  } finally {
    await server.stop()
    removeFolder(folder)
  }
}

async function whileImporting(server: RunningServer, file: string, rows: number): Promise<Figure[]> {
  const waits: number[] = []
  const before = await longestOf(waits, 100, server)
  const started = performance.now()
  const command = spawn(
    process.execPath,
    ['--max-semi-space-size=64', 'server/start.mjs', 'import', 'police-uk-street', file],
    {
      cwd: projectRoot,
      env: { PATH: process.env.PATH, DATA_DIR: server.dataFolder },
      stdio: 'ignore',
    },
  )
  const exited = new Promise<number | null>((resolve) => command.on('exit', resolve))
  waits.length = 0
  let incidents = 0
  while (incidents < rows) {
    incidents = await timedHealth(server, waits)
    if (performance.now() - started > 300_000) throw new Error('the server did not see the import')
  }
  if ((await exited) !== 0) throw new Error('the import of the bench failed')
  return [
    { name: 'slowest health reply of an idle server', value: round(before), unit: 'ms' },
    {
      name: `slowest health reply while ${rows} rows are imported and indexed`,
      value: round(Math.max(...waits)),
      unit: 'ms',
    },
    {
      name: 'from the start of the import command to the new index',
      value: round((performance.now() - started) / 1000),
      unit: 's',
    },
  ]
}

/** The server takes a file by HTTP and imports it in its worker: how long did anybody else wait meanwhile? */
async function whileUploading(server: RunningServer, headers: SignedIn, folder: string): Promise<Figure> {
  const file = join(folder, 'upload.csv')
  const area = loadArea(join(projectRoot, 'data/reference/bromley'))
  await pipeline(generatePoliceUk(area, uploadedRows, 2), createWriteStream(file))
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
  const waits: number[] = []
  for (let i = 0; i < 20; i++) await timedHealth(server, [])
  const address = `${server.url}/api/imports?sha256=${sha256}`
  const signed = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  // Sent by another process: this one does nothing but ask and look at the clock.
  const sender = spawn(
    'curl',
    [...'-sf -o /dev/null --data-binary'.split(' '), `@${file}`, ...signed, address],
    { stdio: 'ignore' },
  )
  const exited = new Promise<number | null>((resolve) => sender.on('exit', resolve))
  while ((await timedHealth(server, waits)) < uploadedRows * 0.9)
    if (waits.length > 60_000) throw new Error('the upload of the bench was not imported')
  if ((await exited) !== 0) throw new Error('the upload of the bench failed')
  const batches = (await (await fetch(`${server.url}/api/imports`, { headers })).json()) as { id: string }[]
  await fetch(`${server.url}/api/imports/${batches[0].id}/undo`, { method: 'POST', headers })
  return {
    name: `longest wait for a reply while ${uploadedRows} rows are uploaded, imported and indexed (bounds the longest block of the event loop)`,
    value: round(Math.max(...waits)),
    unit: 'ms',
  }
}

async function longestOf(waits: number[], times: number, server: RunningServer): Promise<number> {
  for (let i = 0; i < times; i++) await timedHealth(server, waits)
  return Math.max(...waits.slice(10))
}

async function timedHealth(server: RunningServer, waits: number[]): Promise<number> {
  const started = performance.now()
  const reply = await fetch(`${server.url}/api/health`)
  const { incidents } = (await reply.json()) as { incidents: number }
  waits.push(performance.now() - started)
  await new Promise((resolve) => setTimeout(resolve, 5))
  return incidents
}

async function underLoad(server: RunningServer, headers: SignedIn): Promise<Figure[]> {
  const result = await autocannon({
    url: server.url,
    headers,
    connections: 10,
    duration: 10,
    requests: questions.map((query) => ({ path: `/api/counts${query}` })),
  })
  if (result.non2xx > 0) throw new Error('the server refused requests of the bench')
  return [
    {
      name: 'counts over HTTP, 10 connections, 5 repeated questions',
      value: round(result.requests.average),
      unit: 'requests/s',
    },
    { name: 'the same, median', value: result.latency.p50, unit: 'ms' },
  ]
}

async function inThePage(server: RunningServer, signedIn: SignedIn): Promise<Figure[]> {
  const browser = await launchBrowser()
  try {
    const visit = await newPage(browser, server.url, desktop, { signedIn })
    await visit.page.goto(`${server.url}/?from=2021-01&to=2023-12`)
    const kinds = visit.page.locator('.groups input[type=checkbox]')
    await kinds.first().waitFor({ timeout: 60_000 })
    // The first answer may be there before the map is: the clicks begin when both are.
    await visit.page.waitForTimeout(6000)
    const choices = Math.min(5, await kinds.count())
    const milliseconds: number[] = []
    for (let i = 0; i < clicks; i++) {
      await visit.page.waitForTimeout(400)
      const clicked = await kinds.nth(i % choices).evaluate((box: HTMLInputElement) => {
        performance.clearMarks('answer-rendered')
        const at = performance.now()
        box.click()
        return at
      })
      const rendered = await visit.page.waitForFunction(
        () => performance.getEntriesByName('answer-rendered')[0]?.startTime,
      )
      milliseconds.push(Number(await rendered.jsonValue()) - clicked)
    }
    milliseconds.sort((a, b) => a - b)
    return [
      {
        name: 'click to first frame with the new answer, median of 20',
        value: round(milliseconds[clicks / 2]),
        unit: 'ms',
      },
      { name: 'the same, slowest of 20', value: round(milliseconds[clicks - 1]), unit: 'ms' },
    ]
  } finally {
    await browser.close()
  }
}

const round = (value: number): number => Math.round(value * 10) / 10
