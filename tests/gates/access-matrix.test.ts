/** Who may come to which address: the whole endpoint table, asked of the real server by every role. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Endpoint } from '../../server/contract/endpoints/endpoint.ts'
import { endpoints } from '../../server/contract/endpoints.ts'
import { type RunningServer, startServer } from '../browser/server.ts'
import { everyPerson, lookAtAccess, type Person, phoneOfShift } from './access-matrix.ts'

let server: RunningServer
let people: Person[]
beforeAll(async () => {
  server = await startServer({
    flags: ['--empty', '--demo-sign-in'],
    environment: { NODE_ENV: 'production' },
    readyWithinMilliseconds: 120_000,
  })
  people = await everyPerson(server.url)
  const analyst = people.find(({ role, agency }) => role === 'analyst' && agency === 'demonstration')
  const { cells } = (await (await fetch(`${server.url}/api/reference/cells`)).json()) as { cells: string[] }
  if (analyst) people.push(await phoneOfShift(server.url, analyst, cells[100]))
}, 150_000)
afterAll(() => server.stop())

describe('endpoint × method × role × party or not', () => {
  test('a planted row that says otherwise than the server is found', async () => {
    const { counts, accounts } = endpoints
    const planted: Record<string, Endpoint> = {
      counts: { ...counts, roles: ['public', 'analyst'] },
      accounts: { ...accounts, roles: ['admin', 'dpo'] },
    }
    const { findings } = await lookAtAccess(server.url, people, planted)
    expect(findings).toEqual([
      'counts as public of none: 401, not allowed',
      'counts as officer of demonstration: allowed, not 403',
      'counts as officer of other: allowed, not 403',
      'counts as phone of none: 401, not allowed',
      'accounts as dpo of demonstration: 403, not allowed',
      'accounts as dpo of other: 403, not allowed',
    ])
  }, 60_000)

  test('every address does what its row says', async () => {
    const looked = await lookAtAccess(server.url, people, endpoints)
    expect(looked.findings).toEqual([])
    const rows = Object.keys(endpoints).length
    expect(people).toHaveLength(13)
    expect(looked.allowed + looked.refused).toBe(rows * people.length)
    expect(looked.asked).toBeGreaterThan(2 * rows * people.length)
    expect(looked.refused).toBeGreaterThan(rows)
  }, 300_000)
})
