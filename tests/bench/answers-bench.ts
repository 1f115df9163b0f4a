/** Answers a second of the real server on demonstration data: the public's, and a party's with its audit entries. */

import { join } from 'node:path'
import autocannon from 'autocannon'
import { loadArea } from '../../server/area/area.ts'
import { startServer } from '../browser/server.ts'
import { projectRoot } from '../helpers/tracked-files.ts'
import type { Figure } from './import-bench.ts'

const seconds = 10
const connections = 10

/** As many different questions as there are pairs of wards and two lists of months. */
function differentQuestions(): string[] {
  const wards = loadArea(join(projectRoot, 'data/reference/bromley')).wards(2022)
  const months = (year: number) =>
    Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
  return wards.flatMap(({ code }) =>
    months(2025).flatMap((from) => months(2026).map((to) => `ward=${code}&from=${from}&to=${to}`)),
  )
}

export async function benchAnswers(): Promise<Figure[]> {
  const server = await startServer({ readyWithinMilliseconds: 180_000 })
  try {
    const signedIn = await fetch(`${server.url}/api/demo/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: server.url },
      body: JSON.stringify({ role: 'analyst' }),
    })
    if (!signedIn.ok) throw new Error(`demonstration sign-in: ${signedIn.status}`)
    const cookie = signedIn.headers
      .getSetCookie()
      .map((each) => each.split(';', 1)[0])
      .join('; ')
    const ask = async (name: string, paths: readonly string[], headers: Record<string, string>) => {
      const result = await autocannon({
        ...{ url: server.url, connections, duration: seconds },
        requests: paths.map((path) => ({ path, headers })),
      })
      if (result.non2xx > 0) throw new Error(`${name}: ${result.non2xx} refused`)
      return [
        { name, value: Math.round(result.requests.average), unit: 'requests/s' },
        { name: `${name}: slowest hundredth`, value: result.latency.p99, unit: 'ms' },
      ]
    }
    const all = differentQuestions()
    const whole = all.map((question) => question.split('&', 1)[0])
    const years = ['from=2024-01&to=2024-12', 'from=2025-01&to=2025-12']
    const open = [...new Set(whole)].flatMap((ward) => years.map((year) => `${ward}&${year}`))
    return [
      ...(await ask(
        'public counts over HTTP, 10 connections',
        open.map((question) => `/api/public/counts?${question}`),
        {},
      )),
      ...(await ask(
        'signed-in counts with audit, 10 connections, every question another',
        all.map((question) => `/api/counts?${question}`),
        { cookie },
      )),
      ...(await ask(
        'signed-in counts with audit, 10 connections, 5 repeated questions',
        all.slice(0, 5).map((question) => `/api/counts?${question}`),
        { cookie },
      )),
    ]
  } finally {
    await server.stop()
  }
}
