import { randomBytes } from 'node:crypto'
import type { AccountRow } from '../contract/account.ts'
import type { AccountRole } from '../contract/reference.ts'
import { Refused } from '../errors.ts'
import type { Connection } from './open.ts'

/** An account as it is stored; of its lock the lockout knows. */
export type Person = Omit<AccountRow, 'lockedUntil'>

export interface NewPerson {
  email: string
  initials: string
  role: AccountRole
  agency: string
  /** Already hashed by better-auth; null for somebody who comes by the organisation's sign-in alone. */
  passwordHash: string | null
}

export interface People {
  /** Whether an account was ever made here: accounts are disabled, never deleted. */
  anyEver(): boolean
  list(): Person[]
  find(id: string): Person | undefined
  idOf(email: string): string | undefined
  emailOf(id: string): string
  /** Refuses `accountExists`. Returns the new account's id. */
  create(person: NewPerson): string
  setRole(id: string, role: AccountRole, agency: string): void
  setDisabled(id: string, isDisabled: boolean): void
  /** Already hashed. Ends every session; the second factor stays. */
  setPassword(id: string, passwordHash: string): void
  /** The account sets up a new one at its next sign-in. */
  dropSecondFactor(id: string): void
}

interface Row {
  id: string
  email: string
  name: string
  role: AccountRole
  agency: string
  disabled: number
  twoFactorEnabled: number | null
  createdAt: string
}

/** Reads and writes better-auth's table of people, each change in one transaction. */
export function makePeople(connection: Connection, clock: () => Date): People {
  const columns = 'id, email, name, role, agency, disabled, twoFactorEnabled, createdAt'
  const any = connection.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM "user")').pluck()
  const all = connection.prepare<[], Row>(`SELECT ${columns} FROM "user" ORDER BY email`)
  const one = connection.prepare<[string], Row>(`SELECT ${columns} FROM "user" WHERE id = ?`)
  const byEmail = connection.prepare<[string], string>('SELECT id FROM "user" WHERE email = ?').pluck()
  const idOf = (email: string) => byEmail.get(normal(email))
  const endSessions = connection.prepare('DELETE FROM "session" WHERE userId = ?')
  const addPassword = (id: string, passwordHash: string, at: string): void => {
    connection
      .prepare(
        `INSERT INTO "account" (id, accountId, providerId, userId, password, createdAt, updatedAt)
         VALUES (?, ?, 'credential', ?, ?, ?, ?)`,
      )
      .run(randomBytes(16).toString('hex'), id, id, passwordHash, at, at)
  }
  return {
    anyEver: () => any.get() === 1,
    list: () => all.all().map(rowOf),
    find: (id) => {
      const row = one.get(id)
      return row && rowOf(row)
    },
    idOf,
    emailOf: (id) => one.get(id)?.email ?? '',
    create: connection.transaction(({ email, initials, role, agency, passwordHash }: NewPerson) => {
      if (idOf(email) !== undefined) throw new Refused('accountExists')
      const id = randomBytes(16).toString('hex')
      const now = clock().toISOString()
      connection
        .prepare(
          `INSERT INTO "user" (id, name, email, emailVerified, createdAt, updatedAt, twoFactorEnabled, role, agency,
             disabled) VALUES (?, ?, ?, 1, ?, ?, 0, ?, ?, 0)`,
        )
        .run(id, initials, normal(email), now, now, role, agency)
      if (passwordHash !== null) addPassword(id, passwordHash, now)
      return id
    }),
    setRole: connection.transaction((id: string, role: AccountRole, agency: string) => {
      connection.prepare('UPDATE "user" SET role = ?, agency = ? WHERE id = ?').run(role, agency, id)
      endSessions.run(id)
    }),
    setDisabled: connection.transaction((id: string, isDisabled: boolean) => {
      connection.prepare('UPDATE "user" SET disabled = ? WHERE id = ?').run(isDisabled ? 1 : 0, id)
      endSessions.run(id)
    }),
    setPassword: connection.transaction((id: string, passwordHash: string) => {
      const now = clock().toISOString()
      const { changes } = connection
        .prepare(
          `UPDATE "account" SET password = ?, updatedAt = ? WHERE userId = ? AND providerId = 'credential'`,
        )
        .run(passwordHash, now, id)
      if (changes === 0) addPassword(id, passwordHash, now)
      endSessions.run(id)
    }),
    dropSecondFactor: connection.transaction((id: string) => {
      connection.prepare('DELETE FROM "twoFactor" WHERE userId = ?').run(id)
      connection.prepare('UPDATE "user" SET twoFactorEnabled = 0 WHERE id = ?').run(id)
      endSessions.run(id)
    }),
  }
}

function normal(email: string): string {
  return email.trim().toLowerCase()
}

function rowOf(row: Row): Person {
  return {
    id: row.id,
    email: row.email,
    initials: row.name,
    role: row.role,
    agency: row.agency,
    disabled: row.disabled !== 0,
    secondFactor: row.twoFactorEnabled === 1,
    created: row.createdAt,
  }
}
