/**
 * A server is killed at any moment of an import; every import it had reported as done must be there, the last whole or
 * not at all: of a published file, and of a partner's, whose rows go to two tables of the vault under an agreement.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { monthNumber, monthText } from '../../server/contract/calendar.ts'
import type { ImportJob } from '../../server/contract/imports.ts'
import { agreementWriter } from '../../server/store/agreement-writer.ts'
import { openWriter } from '../../server/store/open.ts'
import { startServer } from '../helpers/real-server.ts'
import { signInWithAccount } from '../helpers/sign-in.ts'
import { crimeId, streetFile, streetRow } from '../server/ingest/importing.ts'
import { logFile, logMapping, logRow } from '../server/ingest/partner-importing.ts'
import { openAcknowledged } from './acknowledged.ts'
import { flags, killServer, restart, type Scenario, wait } from './scenario.ts'
import { type Ask, askWith, signInTo } from './signed-in.ts'
import { rowsOf, tornIn } from './wholeness.ts'

interface KilledImport {
  name: string
  /** Where the files go, and with what words. */
  query: string
  /** A file of its own, so that no round replaces what another has brought. */
  fileOf(round: number, kind: 'small' | 'large', rows: number): string
  /** Before the first start. */
  prepare(dataFolder: string): void
  /** Signs in, to a server that has just been started. */
  signIn(url: string, dataFolder: string): Promise<Ask>
  /** Before the first import. */
  begin(ask: Ask): Promise<void>
  /** Rows that each batch holds. */
  held: { file: string; sql: string }
  largeRows: number
  /** What else must be there, and whole. */
  others(dataFolder: string): { lost: number; torn: number }
}

const smallRows = 50

const jobOf = async (ask: Ask, id: string): Promise<ImportJob> =>
  JSON.parse((await ask(`/api/imports/jobs/${id}`)).text)

const finished = async (ask: Ask, { id }: ImportJob): Promise<ImportJob> => {
  for (;;) {
    const job = await jobOf(ask, id)
    if (job.state === 'failed') throw new Error(`an import failed without being killed: ${job.problem}`)
    if (job.state !== 'running') return job
    await wait(10)
  }
}

const killed = (of: KilledImport): Scenario => ({
  name: of.name,
  async open(folder) {
    const dataFolder = join(folder, 'data')
    const usual = join(folder, 'usual.json')
    const isFirst = !existsSync(usual)
    const acknowledged = openAcknowledged<{ ref: string; rows: number }>(folder)
    const keep = (job: ImportJob): void => {
      if (job.batch !== null) acknowledged.add({ ref: job.batch, rows: job.report?.accepted ?? 0 })
    }
    const begin = async (ask: Ask, file: string): Promise<ImportJob> => {
      const sha256 = createHash('sha256').update(file).digest('hex')
      const path = `/api/imports?${of.query}sha256=${sha256}`
      const reply = await ask(path, { method: 'POST', body: file })
      if (reply.status >= 300) throw new Error(`the import was not begun: ${reply.status}`)
      return JSON.parse(reply.text)
    }
    if (isFirst) of.prepare(dataFolder)
    let server = startServer(dataFolder, flags)
    let ask = await of.signIn(await server.ready, dataFolder)
    // How long an import takes here, of a round after all others; measured once.
    if (isFirst) {
      await of.begin(ask)
      const began = performance.now()
      keep(await finished(ask, await begin(ask, of.fileOf(200, 'large', of.largeRows))))
      writeFileSync(usual, JSON.stringify(performance.now() - began))
    }
    const usualMilliseconds = Number(readFileSync(usual, 'utf8'))

    return {
      async round(number, chance) {
        keep(await finished(ask, await begin(ask, of.fileOf(number, 'small', smallRows))))
        const job = await begin(ask, of.fileOf(number, 'large', of.largeRows))
        const killAt = performance.now() + chance * usualMilliseconds * 1.1
        let seen = job
        while (performance.now() < killAt && seen.state === 'running') {
          await wait(Math.max(1, Math.min(10, killAt - performance.now())))
          seen = await jobOf(ask, job.id)
        }
        if (seen.state === 'done') keep(seen)
        await killServer(server)
        const again = await restart(dataFolder)
        server = again.server
        ask = await of.signIn(again.url, dataFolder)
        const held = new Map(
          rowsOf<{ ref: string; rows: number }>(dataFolder, of.held.file, of.held.sql).map(
            ({ ref, rows }) => [ref, rows],
          ),
        )
        // Whole or not at all, of those too that nobody was told of.
        const half = [...held.values()].filter((rows) => rows !== smallRows && rows !== of.largeRows)
        const others = of.others(dataFolder)
        return {
          cutOff: seen.state === 'running',
          lost: acknowledged.list.filter(({ ref, rows }) => held.get(ref) !== rows).length + others.lost,
          torn: tornIn(dataFolder).length + half.length + others.torn,
          restartMilliseconds: again.milliseconds,
        }
      },
      close: () => killServer(server),
    }
  },
})

/** Each round has a month and type of its own. */
export const importKilled: Scenario = killed({
  name: 'import',
  query: '',
  largeRows: 4000,
  fileOf: (round, kind, rows) =>
    streetFile(
      Array.from({ length: rows }, (_, at) =>
        streetRow({
          id: crimeId(round * 1_000_000 + (kind === 'large' ? 500_000 : 0) + at),
          cell: at % 9000,
          type: kind === 'large' ? 'Drugs' : 'Burglary',
          month: monthText(monthNumber('2008-01') + round),
        }),
      ),
    ),
  signIn: (url) => signInTo(url, 'analyst'),
  prepare: () => undefined,
  begin: async () => undefined,
  held: {
    file: 'open.sqlite',
    sql: 'SELECT ref, (SELECT count(*) FROM incident WHERE batch = batch.id AND replaced_by IS NULL) AS rows FROM batch',
  },
  others: () => ({ lost: 0, torn: 0 }),
})

const reference = 'TORTURE-1'
const partnerRows = 3000
/** Some weeks ago, day first: whenever this runs. */
const date = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/')

const cookies = new Map<string, string>()

/** Every other row happened at a home: it goes to the protected table. */
export const partnerImportKilled: Scenario = killed({
  name: 'partner-import',
  query: `mapping=${logMapping.name}&agreement=${reference}&mode=allOrNothing&`,
  largeRows: partnerRows,
  fileOf: (round, kind, rows) =>
    logFile(
      Array.from({ length: rows }, (_, at) =>
        logRow({
          ref: `R${round}${kind}${at}`,
          cell: (at * 7 + round) % 9000,
          place: at % 2 ? 'Home' : 'Street',
          time: `${String(10 + (at % 12))}:${String(10 + (round % 50))}`,
          date,
        }),
      ),
    ),
  // With an account: where anybody may sign in, no partner's file goes in.
  // The session is kept over a kill, so one sign-in is enough for a run.
  async signIn(url, dataFolder) {
    const cookie =
      cookies.get(dataFolder) ?? (await signInWithAccount({ url, dataFolder }, 'analyst', 'council')).cookie
    cookies.set(dataFolder, cookie)
    return askWith(url, cookie)
  },
  prepare(dataFolder) {
    openWriter(dataFolder, 'open').close()
    const vault = openWriter(dataFolder, 'vault')
    agreementWriter(vault).add({
      ...{ reference, source: logMapping.source, class: 'shared', starts: '2020-01-01', ends: '2099-12-31' },
      ...{ parties: ['council'], purpose: 'A test.', publish: 'none', demo: false },
    })
    vault.close()
  },
  async begin(ask) {
    const { version: _version, origin: _origin, ...draft } = logMapping
    const headers = { 'Content-Type': 'application/json' }
    const reply = await ask('/api/mappings', { method: 'POST', headers, body: JSON.stringify(draft) })
    if (reply.status >= 300) throw new Error(`the mapping was not saved: ${reply.status}`)
  },
  held: {
    file: 'vault.sqlite',
    sql: `SELECT ref, (SELECT count(*) FROM incident WHERE batch = batch.id)
       + (SELECT count(*) FROM protected_record WHERE batch = batch.id) AS rows FROM batch`,
  },
  others(dataFolder) {
    const count = (file: string, sql: string) => rowsOf<{ rows: number }>(dataFolder, file, sql)[0].rows
    const agreements = count(
      'vault.sqlite',
      `SELECT count(*) AS rows FROM agreement JOIN agreement_party ON agreement = id WHERE reference = '${reference}'`,
    )
    const mappings = count(
      'work.sqlite',
      `SELECT count(*) AS rows FROM mapping WHERE name = '${logMapping.name}'`,
    )
    // A file replaces the one before, which speaks of the same month: exactly one of them counts, in both tables.
    const live = count(
      'vault.sqlite',
      `SELECT count(*) AS rows FROM (SELECT 1 FROM incident WHERE replaced_by IS NULL
         UNION ALL SELECT 1 FROM protected_record WHERE replaced_by IS NULL)`,
    )
    return { lost: 2 - agreements - mappings, torn: Number(live !== smallRows && live !== partnerRows) }
  },
})
