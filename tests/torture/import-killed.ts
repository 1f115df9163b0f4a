/** A server is killed at any moment of an import; every import it had reported as done must be there, the last whole or not at all. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { monthNumber, monthText } from '../../server/contract/calendar.ts'
import type { ImportJob } from '../../server/contract/imports.ts'
import { rawRequest } from '../gates/raw-request.ts'
import { startServer } from '../helpers/real-server.ts'
import { crimeId, streetFile, streetRow } from '../server/ingest/importing.ts'
import { openAcknowledged } from './acknowledged.ts'
import { killServer, restart, type Scenario, wait } from './scenario.ts'
import { rowsOf, tornIn } from './wholeness.ts'

/** A file of its own month and type, so that no round replaces what another has brought. */
const fileOf = (round: number, type: string, rows: number): string =>
  streetFile(
    Array.from({ length: rows }, (_, at) =>
      streetRow({
        ...{ id: crimeId(round * 1_000_000 + (type === 'Drugs' ? 500_000 : 0) + at), cell: at % 9000, type },
        month: monthText(monthNumber('2008-01') + round),
      }),
    ),
  )

const begin = async (url: string, file: string): Promise<ImportJob> => {
  const sha256 = createHash('sha256').update(file).digest('hex')
  const reply = await rawRequest(url, `/api/imports?sha256=${sha256}`, { method: 'POST', body: file })
  if (reply.status >= 300) throw new Error(`the import was not begun: ${reply.status}`)
  return JSON.parse(reply.text)
}
const jobOf = async (url: string, id: string): Promise<ImportJob> =>
  JSON.parse((await rawRequest(url, `/api/imports/jobs/${id}`)).text)

const finished = async (url: string, { id }: ImportJob): Promise<ImportJob> => {
  for (;;) {
    const job = await jobOf(url, id)
    if (job.state === 'failed') throw new Error('an import failed without being killed')
    if (job.state !== 'running') return job
    await wait(10)
  }
}

const largeRows = 8000

export const importKilled: Scenario = {
  name: 'import',
  async open(folder) {
    const dataFolder = join(folder, 'data')
    const acknowledged = openAcknowledged<{ ref: string; rows: number }>(folder)
    const keep = (job: ImportJob): void => {
      if (job.batch !== null) acknowledged.add({ ref: job.batch, rows: job.report?.accepted ?? 0 })
    }
    let server = startServer(dataFolder)
    let url = await server.ready
    // How long an import takes here, of a month after all rounds'; measured once.
    const usual = join(folder, 'usual.json')
    if (!existsSync(usual)) {
      const began = performance.now()
      keep(await finished(url, await begin(url, fileOf(200, 'Drugs', largeRows))))
      writeFileSync(usual, JSON.stringify(performance.now() - began))
    }
    const usualMilliseconds = Number(readFileSync(usual, 'utf8'))

    return {
      async round(number, chance) {
        keep(await finished(url, await begin(url, fileOf(number, 'Burglary', 50))))
        const job = await begin(url, fileOf(number, 'Drugs', largeRows))
        const killAt = performance.now() + chance * usualMilliseconds * 1.1
        let seen = job
        while (performance.now() < killAt && seen.state === 'running') {
          await wait(Math.max(1, Math.min(10, killAt - performance.now())))
          seen = await jobOf(url, job.id)
        }
        if (seen.state === 'done') keep(seen)
        await killServer(server)
        const again = await restart(dataFolder)
        server = again.server
        url = again.url
        const live = new Map(
          rowsOf<{ ref: string; rows: number }>(
            ...([dataFolder, 'open.sqlite'] as const),
            `SELECT ref, (SELECT count(*) FROM incident WHERE batch = batch.id AND replaced_by IS NULL) AS rows FROM batch`,
          ).map(({ ref, rows }) => [ref, rows]),
        )
        return {
          cutOff: seen.state === 'running',
          lost: acknowledged.list.filter(({ ref, rows }) => live.get(ref) !== rows).length,
          torn: tornIn(dataFolder).length,
          restartMilliseconds: again.milliseconds,
        }
      },
      close: () => killServer(server),
    }
  },
}
