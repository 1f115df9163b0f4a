import { type MailKind, mailKindOf } from '../contract/mail.ts'
import type { Connection } from './open.ts'

/** A mail that is to be sent, or was: whose and which kind, never an address or a text. */
export interface KeptMail {
  readonly account: string
  readonly kind: MailKind
  /** Since when there is a reason for it (UTC). */
  readonly at: string
  /** Next try (UTC); null: sent, or given up. */
  readonly dueAt: string | null
  /** How often it was tried. */
  readonly tries: number
}

export interface MailReader {
  /** Since when somebody is told by mail (UTC); undefined: not chosen. */
  chosenSince(account: string): string | undefined
  choices(): { readonly account: string; readonly since: string }[]
  mails(): KeptMail[]
}

export interface MailWriter extends MailReader {
  /** Null takes the choice back. */
  choose(account: string, since: string | null): void
  /** Due at once; false when there is one of this kind for this person already. */
  add(account: string, kind: MailKind, at: string): boolean
  /** Written before a try, so that one that is cut off has been counted and comes again. */
  beginTry(mail: Pick<KeptMail, 'account' | 'kind' | 'tries' | 'dueAt'>): void
  /** It is not tried again. */
  end(account: string, kind: MailKind): void
  forget(account: string, kind: MailKind): void
}

/** Reads work.sqlite; what is written elsewhere is seen at the next call. */
export function openMailReader(work: Connection): MailReader {
  const since = work.prepare<[string], string>('SELECT since FROM mail_choice WHERE account = ?').pluck()
  const choices = work.prepare<[], { account: string; since: string }>(
    'SELECT account, since FROM mail_choice ORDER BY account',
  )
  const mails = work.prepare<[], Omit<KeptMail, 'kind'> & { kind: string }>(
    'SELECT account, kind, at, due_at AS dueAt, tries FROM mail ORDER BY at, account, kind',
  )
  return {
    chosenSince: (account) => since.get(account),
    choices: () => choices.all(),
    mails: () =>
      mails.all().flatMap(({ kind: word, ...mail }) => {
        const kind = mailKindOf(word)
        return kind ? [{ ...mail, kind }] : []
      }),
  }
}

/** Writes them; `work` must be a writing connection. */
export function openMailWriter(work: Connection): MailWriter {
  const choose = work.prepare('INSERT INTO mail_choice (account, since) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const takeBack = work.prepare('DELETE FROM mail_choice WHERE account = ?')
  const add = work.prepare(
    'INSERT INTO mail (account, kind, at, due_at, tries) VALUES (@account, @kind, @at, @at, 0) ON CONFLICT DO NOTHING',
  )
  const beginTry = work.prepare(
    'UPDATE mail SET tries = @tries, due_at = @dueAt WHERE account = @account AND kind = @kind',
  )
  const end = work.prepare('UPDATE mail SET due_at = NULL WHERE account = ? AND kind = ?')
  const forget = work.prepare('DELETE FROM mail WHERE account = ? AND kind = ?')
  return {
    ...openMailReader(work),
    choose: (account, since) => void (since === null ? takeBack.run(account) : choose.run(account, since)),
    add: (account, kind, at) => add.run({ account, kind, at }).changes === 1,
    beginTry: ({ account, kind, tries, dueAt }) => void beginTry.run({ account, kind, tries, dueAt }),
    end: (account, kind) => void end.run(account, kind),
    forget: (account, kind) => void forget.run(account, kind),
  }
}
