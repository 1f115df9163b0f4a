import { type AskedKind, isAsked, type MailOutcome, type SendMail } from '../contract/mail.ts'
import type { Viewer } from '../contract/viewer.ts'
import { beginAsking, type Ground } from '../questions/asking.ts'
import { askedMails } from '../questions/watch/asked-mails.ts'
import { noticeReasons, watchReason } from '../questions/watch/mail-reasons.ts'
import { type KeptMail, type MailReader, type MailWriter, openMailWriter } from '../store/mail-store.ts'
import { type Connection, openWriter } from '../store/open.ts'
import { openToldWriter } from '../store/told-writer.ts'
import { nextTry, settleMail } from './settle-mail.ts'

export interface MailingSource {
  readonly dataFolder: string
  readonly ground: Ground
  readonly reader: MailReader
  readonly send: SendMail
  /** Who may sign in now. */
  readonly accounts: () => readonly Viewer[]
  readonly emailOf: (account: string) => string
  /** Changes when anything may have changed that a watch could tell of; cheap. */
  readonly version: () => string
  /** Writes down that a mail is tried, and what became of it. Rejects when it cannot: then nothing is sent. */
  readonly note: (mail: KeptMail, outcome: 'begun' | MailOutcome) => Promise<void>
  readonly onError: (error: unknown) => void
  /** False: rounds are begun by hand alone. */
  readonly hasTimer: boolean
}

export interface Mailing {
  /**
   * Puts a mail to somebody into the outbox: one of a kind at a time, kept across a restart, sent within half a minute and
   * tried again for a day and a half. Nobody waits for it. False: no such account, or one of this kind still waits.
   */
  sendMail(account: string, kind: AskedKind): boolean
  /** Looks who is to be told, and sends what is due. */
  round(): Promise<void>
  /** What is on its way may end; what does not is kept. */
  stop(): Promise<void>
}

/** Somebody who is told by mail, and since when. */
interface Addressee {
  readonly viewer: Viewer
  readonly account: string
  readonly since: string
}

const everyMilliseconds = 15_000
/** What waited for a start goes soon after it. */
const firstMilliseconds = 3000
const lastMilliseconds = 2000

/** Only where a mail host is set: nothing of this runs without one. */
export function startMailing(source: MailingSource): Mailing {
  const { ground, reader } = source
  const stopping = new AbortController()
  let isStopped = false
  let seen = ''
  let running: Promise<void> | null = null

  function write<T>(work: (writer: MailWriter, connection: Connection) => T): T {
    const connection = openWriter(source.dataFolder, 'work')
    try {
      return connection.transaction(() => work(openMailWriter(connection), connection)).immediate()
    } finally {
      connection.close()
    }
  }

  async function look(isChanged: boolean): Promise<void> {
    const people = new Map(source.accounts().map((viewer) => [viewer.account ?? '', viewer]))
    const choices = reader.choices().filter(({ account }) => people.has(account))
    const over = reader.mails().filter(({ account, kind, dueAt }) => {
      if (!people.has(account)) return true
      return isAsked(kind) ? dueAt === null : !choices.some((choice) => choice.account === account)
    })
    if (over.length > 0)
      write(({ forget }) => over.forEach(({ account, kind }) => void forget(account, kind)))
    lookAsked([...people.values()])
    for (const { account, since } of choices) {
      const viewer = people.get(account)
      if (isStopped || !viewer) return
      try {
        lookFor({ viewer, account, since }, isChanged)
      } catch (error) {
        source.onError(error)
      }
      // Others are answered between two people.
      await new Promise(setImmediate)
    }
  }

  /** Mails that meetings owe: put into the outbox and counted in one, so that none is sent twice or forgotten. */
  function lookAsked(people: readonly Viewer[]): void {
    for (const { meeting, sent, kind, accounts } of askedMails(ground.told, people, ground.clock()))
      write(({ add }, connection) => {
        for (const account of accounts) add(account, kind, ground.clock().toISOString())
        openToldWriter(connection).noteSent(meeting, sent)
      })
  }

  function lookFor({ viewer, account, since }: Addressee, isChanged: boolean): void {
    const own = reader.mails().filter((mail) => mail.account === account)
    const asking = beginAsking(ground, viewer)
    // Notices at each round: when one goes off depends on its own hours alone, never on what else came in.
    const reasons = noticeReasons(asking, since)
    if (isChanged) reasons.push(watchReason(asking, since))
    for (const reason of reasons) {
      const { kind } = reason
      const what = settleMail(
        own.find((mail) => mail.kind === kind),
        reason,
      )
      if (what === 'leave') continue
      write(({ add, forget }) => {
        if (what !== 'add') forget(account, kind)
        if (what !== 'forget') add(account, kind, ground.clock().toISOString())
      })
    }
  }

  async function sendDue(): Promise<void> {
    const open = new Set(source.accounts().map(({ account }) => account))
    const now = ground.clock().toISOString()
    for (const mail of reader.mails()) {
      if (isStopped) return
      const { account, kind, tries } = mail
      if (mail.dueAt === null || mail.dueAt > now || !open.has(account)) continue
      await source.note(mail, 'begun')
      const dueAt = nextTry(tries, ground.clock())
      write(({ beginTry }) => beginTry({ account, kind, tries: tries + 1, dueAt }))
      const outcome = await source.send(source.emailOf(account), kind, stopping.signal)
      if (outcome === 'sent' || outcome === 'refused')
        write(({ end, forget }) => (isAsked(kind) ? forget(account, kind) : end(account, kind)))
      await source.note(mail, outcome)
      if (outcome === 'down') return
    }
  }

  async function all(): Promise<void> {
    const version = source.version()
    await look(version !== seen)
    seen = version
    await sendDue()
  }

  function round(): Promise<void> {
    if (isStopped) return Promise.resolve()
    running ??= all()
      .catch(source.onError)
      .finally(() => {
        running = null
      })
    return running
  }

  const timer = source.hasTimer ? setInterval(round, everyMilliseconds) : undefined
  const first = source.hasTimer ? setTimeout(round, firstMilliseconds) : undefined
  timer?.unref()
  first?.unref()
  return {
    round,
    sendMail(account, kind) {
      if (!source.accounts().some((viewer) => viewer.account === account)) return false
      return write(({ add }) => add(account, kind, ground.clock().toISOString()))
    },
    async stop() {
      isStopped = true
      clearInterval(timer)
      clearTimeout(first)
      const late = setTimeout(() => stopping.abort(), lastMilliseconds)
      await running
      clearTimeout(late)
    },
  }
}
