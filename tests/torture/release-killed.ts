/**
 * A server is killed while it builds a release: what it had answered as built is there to the byte, the release that
 * was approved still answers, no half file counts, and the next build works.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { monthNumber } from '../../server/contract/calendar.ts'
import { ReleaseSummary } from '../../server/contract/released.ts'
import { buildRelease } from '../../server/release/build-release.ts'
import { agreementWriter } from '../../server/store/agreement-writer.ts'
import { openWriter } from '../../server/store/open.ts'
import { writeDecisions } from '../../server/store/release-decisions-writer.ts'
import { releaseFileDigest, releaseFileName } from '../../server/store/release-file.ts'
import { releaseLister } from '../../server/store/release-list.ts'
import { rawRequest } from '../gates/raw-request.ts'
import { startServer } from '../helpers/real-server.ts'
import { area } from '../server/area/pack.ts'
import { categories, storeBatches } from '../server/release/release-world.ts'
import { openAcknowledged } from './acknowledged.ts'
import { flags, killServer, restart, type Scenario, wait } from './scenario.ts'
import { type Ask, signInTo } from './signed-in.ts'
import { tornIn } from './wholeness.ts'

const each = 3

/** A vault whose release has some thousand leaves; its first release is approved. `publish` of the agreement: public. */
export function makeReleasedFolder(dataFolder: string, places = 2000): void {
  mkdirSync(dataFolder, { recursive: true })
  openWriter(dataFolder, 'open').close()
  const vault = openWriter(dataFolder, 'vault')
  agreementWriter(vault).add({
    ...{ reference: 'TORTURE-1', source: 'ae-assaults', class: 'shared', publish: 'public', demo: false },
    ...{ starts: '2020-01-01', ends: '2099-12-31', purpose: 'A test.', parties: ['demonstration'] },
  })
  const lastYear = monthNumber(new Date().toISOString().slice(0, 7)) - 15
  storeBatches(
    vault,
    Array.from({ length: places }, (_, at) => ({
      ...{ cell: (at * 97) % 11_000, month: lastYear + (at % 9), count: each },
    })),
  )
  vault.exec(
    `INSERT INTO batch (ref, format, sha256, bytes, rows, accepted, duplicates, replaced, refused, mode, at, first_id, last_id)
     SELECT 'example', 'partner', x'00', 1, count(*), count(*), 0, 0, '{}', 'goodRows', '2026-01-01', min(id), max(id) FROM incident`,
  )
  vault.close()
  const built = buildRelease({ dataFolder, area, categories, now: new Date() })
  if (built.outcome !== 'built') throw new Error(built.outcome)
  const at = new Date().toISOString()
  writeDecisions(dataFolder, [
    {
      ...{ number: 1, file: releaseFileDigest(dataFolder, 1), withdrawnAt: null, demonstration: false },
      approvals: [
        { role: 'dpo', account: 'one', at },
        { role: 'analyst', account: 'two', at },
      ],
    },
  ])
}

/** What everybody sees of the release that was approved. */
export async function shownBy(url: string): Promise<string> {
  const { status, text } = await rawRequest(url, '/api/public/counts')
  return status === 200 ? JSON.stringify(JSON.parse(text).released) : String(status)
}

export const halfReleases = (dataFolder: string): string[] =>
  readdirSync(dataFolder).filter((name) => name.includes('.partial'))

/** How many releases beside the first are kept: a hundred rounds would slow the start down. */
const kept = 3
/** The part of a build in which its file is there by halves, in milliseconds. */
const writingMilliseconds = 60

export const releaseKilled: Scenario = {
  name: 'release',
  async open(folder) {
    const dataFolder = join(folder, 'data')
    const acknowledged = openAcknowledged<{ number: number; hash: string }>(folder)
    const proof = join(folder, 'shown.json')
    if (!existsSync(proof)) makeReleasedFolder(dataFolder)
    let server = startServer(dataFolder, flags)
    const url = await server.ready
    let ask: Ask = await signInTo(url, 'analyst')
    if (!existsSync(proof)) writeFileSync(proof, await shownBy(url))
    const shown = readFileSync(proof, 'utf8')
    if (JSON.parse(shown).release !== 1) throw new Error('the approved release is not shown')
    const list = releaseLister(dataFolder, area.zonesVersion)

    async function build(by: Ask): Promise<void> {
      const reply = await by('/api/releases', { method: 'POST' })
      if (reply.status >= 300) throw new Error(`the release was not built: ${reply.status}`)
      const { number, hash } = ReleaseSummary.parse(JSON.parse(reply.text))
      acknowledged.add({ number, hash })
    }

    return {
      async round(number, chance) {
        const began = performance.now()
        // The next build works, whatever the kill before has left, and clears that away.
        await build(ask)
        const usualMilliseconds = performance.now() - began
        const uncleared = halfReleases(dataFolder)
        let isBuilding = true
        const building = build(ask).catch(() => undefined)
        void building.then(() => {
          isBuilding = false
        })
        const late = performance.now() + usualMilliseconds * 2
        if (number % 2) {
          // A kill by the clock would hardly ever meet the file itself.
          while (isBuilding && halfReleases(dataFolder).length === 0 && performance.now() < late)
            await wait(1)
          await wait(chance * writingMilliseconds)
        } else await wait(chance * usualMilliseconds * 1.1)
        const cutOff = isBuilding
        await killServer(server)
        await building
        const again = await restart(dataFolder)
        server = again.server
        ask = await signInTo(again.url, 'analyst')
        const found = new Map(list().map((release) => [release.number, release]))
        const floor = Math.max(...acknowledged.list.map((one) => one.number)) - kept
        const lost = acknowledged.list.filter(
          (one) => one.number > floor && found.get(one.number)?.head?.hash !== one.hash,
        )
        const half = [...found.values()].filter(({ state }) => state === 'unreadable')
        for (const old of found.keys())
          if (old > 1 && old <= floor) rmSync(join(dataFolder, releaseFileName(old)), { force: true })
        return {
          cutOff,
          lost: lost.length + Number((await shownBy(again.url)) !== shown),
          torn: tornIn(dataFolder).length + half.length + uncleared.length,
          restartMilliseconds: again.milliseconds,
        }
      },
      close: () => killServer(server),
    }
  },
}
