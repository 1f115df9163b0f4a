// Long, because the parts are put together in one place.
import { join } from 'node:path'
import type { Request } from 'express'
import pino, { type Logger } from 'pino'
import { openAllAccounts } from './accounts/accounts.ts'
import { type Area, loadArea } from './area/area.ts'
import { type Categories, loadCategories } from './area/categories.ts'
import { leafGroupsByWord } from './area/leaf-group.ts'
import { buildColumnsInWorker } from './columns/build-columns.ts'
import type { Columns } from './columns/columns.ts'
import { openReleaseShelf } from './columns/release-shelf.ts'
import type { AtTheDoor } from './commands/accounts/at-the-door.ts'
import type { Acting } from './commands/acting.ts'
import { makeImportRunner } from './commands/import-runner.ts'
import { makeReleaseBuilder, type ReleaseBuilder } from './commands/releases/release-builder.ts'
import { hallTokenHash } from './commands/workshop/hall-token.ts'
import type { Config } from './config.ts'
import type { AccountEvent } from './contract/account.ts'
import { noteOfAccountEvent } from './contract/account-note.ts'
import type { AuditNote, WriteAudit } from './contract/audit.ts'
import type { MailOutcome } from './contract/mail.ts'
import type { ProtectionFigures } from './contract/protection.ts'
import { type Viewer, visitor } from './contract/viewer.ts'
import { hallTokenHeader } from './contract/workshop/hall.ts'
import { runDemonstration } from './demo/run-demonstration.ts'
import { Refused } from './errors.ts'
import { doorOf } from './http/authenticate.ts'
import { assertZonesVersion } from './ingest/zones-version.ts'
import { backupInWorker } from './jobs/backup-in-worker.ts'
import { startMailing } from './jobs/mailing.ts'
import { type NightlyJob, startNightly } from './jobs/nightly.ts'
import { startRefresher } from './jobs/refresh.ts'
import { runRetention } from './jobs/retention.ts'
import { settleShiftUse, startShiftAudit } from './jobs/shift-audit.ts'
import { watchesAfterChange } from './jobs/watches.ts'
import { smtpSender } from './mail/smtp.ts'
import { beginAsking, dataVersionOf, type Ground } from './questions/asking.ts'
import type { Installation } from './questions/installation.ts'
import { readProtectionFigures } from './questions/protection.ts'
import type { Registers } from './questions/registers/registers.ts'
import { leafGroupsOf } from './questions/released/released-filter.ts'
import type { MailDesk } from './questions/watch/mail-choice.ts'
import { agreementReader } from './store/agreement-store.ts'
import { openAreaReader } from './store/area-store.ts'
import { arrivalReader } from './store/arrival-reader.ts'
import { openAuditReader } from './store/audit-reader.ts'
import { auditLockMilliseconds, startAuditService } from './store/audit-service.ts'
import { placeForBackups } from './store/backup.ts'
import { openBatchReader } from './store/batch-reader.ts'
import { readDeletions } from './store/deletion-reader.ts'
import { showDemonstrationRelease } from './store/demonstration-releases-writer.ts'
import { useFolder } from './store/folder-lock.ts'
import { type KeptMail, openMailReader } from './store/mail-store.ts'
import { isDemonstration } from './store/meta.ts'
import { nightRecord } from './store/night-record.ts'
import { checkWhole, openReader, openWriter } from './store/open.ts'
import { releaseNumbers } from './store/release-file.ts'
import { releaseLister } from './store/release-list.ts'
import type { CarriedNames } from './store/retention-writer.ts'
import { openToldReader } from './store/told-reader.ts'
import { openVenueList } from './store/venue-list.ts'
import { openVisitReader } from './store/visit-store.ts'
import { openWatchReader } from './store/watch-store.ts'
import { openWorkshopReader, type WorkshopReader } from './store/workshop-reader.ts'

/** The seed of the demonstration: the same invented borough on every machine. */
const demonstrationSeed = 20_260_401

/** Everything the application stands on, put together by hand. */
export interface Context {
  config: Config
  log: Logger
  ground: Ground
  installation: Installation
  viewer: (request: Request) => Promise<Viewer>
  acting: (viewer: Viewer) => Acting
  atTheDoor: (viewer: Viewer) => Omit<AtTheDoor, 'door'>
  audit: WriteAudit
  registers: Registers
  mail: MailDesk
  protection: ProtectionFigures
  workshops: WorkshopReader
  /** What a start need not wait for. */
  afterStart: () => void
  close: () => Promise<void>
}

/** What a test may put in the place of the real part. */
export interface Overrides {
  clock?: () => Date
  log?: Logger
  /** Hears of sign-ins, refusals and changes of accounts: where the audit listens. */
  onAccountEvent?: (event: AccountEvent) => void
  /** Mail is looked after when the test says so, and at no other time. */
  isMailByHand?: boolean
  /** Hears the end of each part of the start. */
  onPhase?: (phase: string) => void
}

/**
 * Opens (or makes) the data folder, fills it with demonstration data on a first start, builds the index.
 * Throws with instructions when a database is damaged, of a newer version, or holds records of other zones.
 */
export async function makeContext(config: Config, overrides: Overrides = {}): Promise<Context> {
  const clock = overrides.clock ?? (() => new Date())
  const log = overrides.log ?? pino({ level: config.logLevel }, pino.destination(2))
  const phase = overrides.onPhase ?? (() => undefined)
  const area: Area = loadArea(config.areaFolder)
  const categories: Categories = loadCategories(join(config.referenceFolder, 'categories.csv'))
  if (config.backupFolder !== null) placeForBackups({ ...config, backupFolder: config.backupFolder })
  phase('area')
  const user = useFolder(config.dataFolder)
  for (const name of ['open', 'vault', 'work', 'audit'] as const) {
    const connection = openWriter(config.dataFolder, name)
    checkWhole(connection, name)
    if (name === 'vault') assertZonesVersion(connection, area)
    connection.close()
  }
  phase('databases')
  if (!config.empty) await fillWithDemonstration(config, clock())
  phase('demonstration')

  const open = openReader(config.dataFolder, 'open')
  const vault = openReader(config.dataFolder, 'vault')
  const work = openReader(config.dataFolder, 'work')
  const auditing = openReader(config.dataFolder, 'audit')
  const audit = startAuditService(openWriter(config.dataFolder, 'audit', auditLockMilliseconds), clock)
  const builder = makeReleaseBuilder(config)
  const demonstrationRelease = isDemonstration(open) ? releaseDemonstration(config, builder, clock()) : null
  // Whether it failed is heard below, where it is waited for.
  demonstrationRelease?.catch(() => undefined)
  /** How many indexes came after the first. */
  let indexes = 0
  /** An index may come while the rest is being opened: until then there is nobody who watches. */
  let watchesAgain = (): void => undefined
  const columns = await startRefresher<Columns>({
    build: () => buildColumnsInWorker(config.dataFolder, area),
    version: () =>
      [open, vault].map((connection) => connection.pragma('data_version', { simple: true })).join('.'),
    onError: (error) =>
      log.error({ stack: error instanceof Error ? error.stack : 'unknown' }, 'index not rebuilt'),
    onCurrent: () => {
      indexes++
      setImmediate(() => watchesAgain())
    },
  })
  phase('index')
  const accounts = await openAllAccounts({
    dataFolder: config.dataFolder,
    secret: config.accountsSecret,
    publicUrl: config.publicUrl,
    issuer: config.issuer,
    isDemoOffered: () =>
      (config.demoSignIn || isDemonstration(open)) && config.isLoopback && config.trustedProxies.length === 0,
    clock,
    onEvent: (event) => {
      overrides.onAccountEvent?.(event)
      audit
        .write(noteOfAccountEvent(event))
        .catch(() => log.error({ event: event.event }, 'not in the audit'))
    },
  })
  const publishedBatches = openBatchReader(open)
  const agreements = agreementReader(vault)
  const told = openToldReader(work)
  phase('accounts')
  await demonstrationRelease
  const shelf = openReleaseShelf(config.dataFolder, area, leafGroupsOf(categories), (release) =>
    log.error({ release }, 'release not readable: the one before is shown'),
  )
  phase('releases')
  const listReleases = releaseLister(config.dataFolder, area.zonesVersion)
  const installation: Installation = {
    isDemonstration: () => isDemonstration(open),
    hasImports: () => publishedBatches.list().some((batch) => batch.demo === 0),
    version: config.version,
    offersDemoSignIn: accounts.demo.isOpen,
    issuer: config.issuer?.name ?? null,
    hadAccounts: accounts.people.anyEver,
    safeguarding: config.safeguarding,
  }
  const ground: Ground = {
    area,
    categories,
    columns: columns.current,
    areas: openAreaReader(work),
    venues: openVenueList(area, open, work),
    told,
    visits: openVisitReader(work),
    watching: { ...openWatchReader(work), arrivals: arrivalReader([open, vault]) },
    agreements: agreements.inForce,
    releases: shelf,
    clock,
  }
  watchesAgain = () => {
    if (!work.open) return
    const started = performance.now()
    try {
      const watches = watchesAfterChange(ground, accounts.viewers)
      log.info({ watches, milliseconds: Math.round(performance.now() - started) }, 'watches worked out')
    } catch (error) {
      // Then whoever looks works out their own.
      log.error({ stack: error instanceof Error ? error.stack : 'unknown' }, 'watches not worked out')
    }
  }
  if (indexes > 0) setImmediate(watchesAgain)
  const nightly = startNightly({
    jobs: nightlyJobs(config, clock, log, () =>
      runRetention({
        ...{ dataFolder: config.dataFolder, clock, deleteAuditBefore: audit.deleteBefore },
        forgetOverSignIns: accounts.forgetOver,
        ...carriedNames(area, categories),
      }),
    ),
    clock,
    record: nightRecord(config.dataFolder),
    note: (job, outcome) => audit.write(noteOfNight(job, outcome)),
    onError: (job, error) =>
      log.error({ job, stack: error instanceof Error ? error.stack : 'unknown' }, 'nightly job failed'),
  })
  const mails = openMailReader(work)
  const mailing =
    config.mail === undefined
      ? null
      : startMailing({
          ...{ dataFolder: config.dataFolder, ground, reader: mails },
          ...{ accounts: accounts.viewers, emailOf: accounts.people.emailOf },
          hasTimer: overrides.isMailByHand !== true,
          send: smtpSender(config.mail, (trouble) => log.error(trouble, 'mail not sent')),
          // What a file or an agreement changed is there to be told once the index has it.
          version: () => `${work.pragma('data_version', { simple: true })} ${indexes}`,
          note: (mail, outcome) => audit.write(noteOfMail(mail, outcome)),
          onError: (error) =>
            log.error({ stack: error instanceof Error ? error.stack : 'unknown' }, 'mail not looked after'),
        })
  const shiftAudit = startShiftAudit(
    () => settleShiftUse(config.dataFolder, clock, audit.write),
    (error) =>
      log.error({ stack: error instanceof Error ? error.stack : 'unknown' }, 'shifts not in the audit'),
  )
  const workshops = openWorkshopReader(work)
  const viewer = async (request: Request): Promise<Viewer> => {
    const token = request.headers[hallTokenHeader]
    // Whoever brings a token comes as a participant and as nobody else, signed in or not.
    if (token === undefined) return accounts.viewer(doorOf(request, () => undefined))
    const participant = workshops.participant(hallTokenHash(String(token)))
    if (!participant) return visitor
    const { hash, workshop, table } = participant
    return { ...visitor, role: 'participant', hall: { participant: hash, workshop, table } }
  }
  const changed = async () => {
    await columns.refresh()
    // The demonstration's release goes with the demonstration.
    shelf.refresh()
  }
  const imports = makeImportRunner({ ...config, clock, changed })
  return {
    config,
    log,
    ground,
    installation,
    viewer,
    acting: (who) => ({
      config,
      area,
      viewer: who,
      clock,
      hasDemoSignIn: accounts.demo.isOffered,
      changed,
      dataVersion: () => dataVersionOf(beginAsking(ground, who)),
      imports,
      releases: { ...builder, list: listReleases, decided: shelf.refresh },
    }),
    atTheDoor: (who) => ({ viewer: who, accounts }),
    audit: audit.write,
    mail: { choices: mails, sending: mailing },
    protection: readProtectionFigures(join(config.projectFolder, 'tests', 'gates', 'tables')),
    workshops,
    registers: {
      agreements: agreements.list,
      deletions: () => readDeletions(vault),
      audit: openAuditReader(auditing),
      lastAudit: audit.lastNumber,
    },
    afterStart() {
      accounts.loadSignIn().catch(() => log.error('sign-in not loaded'))
    },
    close: async () => {
      await mailing?.stop()
      await shiftAudit.stop()
      accounts.close()
      columns.stop()
      nightly.stop()
      await imports.settle(8000)
      await audit.close()
      for (const connection of [open, vault, work, auditing]) connection.close()
      for (const name of ['open', 'vault', 'work', 'audit'] as const) {
        const connection = openWriter(config.dataFolder, name)
        connection.pragma('wal_checkpoint(TRUNCATE)')
        connection.close()
      }
      user.release()
    },
  }
}

/** The entry of a job of the night: nobody is signed in for it. */
function noteOfNight(job: string, outcome: string): AuditNote {
  return {
    ...{ event: job === 'backup' ? 'backup' : 'retention', account: null, role: 'system', agency: 'local' },
    ...{ endpoint: `nightly ${job}`, question: '', basis: 'none', outcome, withheld: 0 },
  }
}

/** That somebody was told by mail, and by which sentence; never the address. */
function noteOfMail({ account, kind }: KeptMail, outcome: 'begun' | MailOutcome): AuditNote {
  return {
    ...{ event: 'mail', account, role: 'system', agency: '', endpoint: 'mail', question: kind },
    ...{ basis: 'none', outcome: outcome === 'sent' ? 'done' : outcome, withheld: 0 },
  }
}

/** What is done once a night, in this order: what was deleted is in no backup made after. */
function nightlyJobs(config: Config, clock: () => Date, log: Logger, retention: () => number): NightlyJob[] {
  const { dataFolder, backupFolder, version: program } = config
  const deletes = async () => {
    log.info({ deleted: retention() }, 'retention')
  }
  const backup = async () => {
    if (backupFolder === null) return
    const { files, bytes, removed, leftOut } = await backupInWorker({
      dataFolder,
      backupFolder,
      now: clock(),
      program,
    })
    log.info({ files, bytes, removed: removed.length }, 'backup made')
    if (leftOut.length > 0) log.error({ leftOut }, 'damaged releases left out of the backup')
  }
  const jobs = [{ name: 'retention', run: deletes }]
  return backupFolder === null ? jobs : [...jobs, { name: 'backup', run: backup }]
}

/** How releases call the leaf of a record that is deleted. */
function carriedNames(area: Area, categories: Categories): CarriedNames {
  return {
    zoneOf(text) {
      const cell = area.knownCell(text)
      return cell && area.zones('Z1')[area.zoneOfCell(area.cellNumber(cell), 'Z1')].id
    },
    leafGroupOf: leafGroupsByWord(categories),
  }
}

/** The public page of a demonstration shows a release from the first start on; a folder that has one keeps it. */
async function releaseDemonstration(config: Config, builder: ReleaseBuilder, now: Date): Promise<void> {
  if (releaseNumbers(config.dataFolder).length > 0) return
  try {
    showDemonstrationRelease(config.dataFolder, await builder.build(now))
  } catch (error) {
    // A demonstration of before, under agreements that publish nothing: it has no public page.
    if (!(error instanceof Refused && error.code === 'nothingAgreed')) throw error
  }
}

async function fillWithDemonstration(config: Config, now: Date): Promise<void> {
  const { dataFolder, areaFolder, referenceFolder } = config
  await runDemonstration({ dataFolder, areaFolder, referenceFolder, now, seed: demonstrationSeed })
}
