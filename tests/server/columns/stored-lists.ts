/** One power over a home, one referral of a place, contacts of outreach and answers to a survey, as they are kept. */
import { randomBytes } from 'node:crypto'
import { monthNumber } from '../../../server/contract/calendar.ts'
import type { Connection } from '../../../server/store/open.ts'
import { area } from '../area/pack.ts'

/** `agency` owns both; an agreement over referrals must be there. */
export const storeLists = (
  vault: Connection,
  { zone, month, agency }: { zone: string; month: number; agency: string },
): void => {
  vault
    .prepare(
      `INSERT INTO home_power (id, power, zone, month_first, month_last, owner)
       VALUES ('one-power', 'home-closure', ?, ?, ?, ?)`,
    )
    .run(zone, month, month + 3, agency)
  vault
    .prepare(
      `INSERT INTO place_referral (id, agreement, zone, quarter, harm, band, panel, agency, owner)
       VALUES ('one-referral', (SELECT id FROM agreement WHERE source = 'place-referrals'), ?, ?,
         'exploitation', '5-9', 'mega', ?, ?)`,
    )
    .run(zone, Math.floor(month / 3), agency, agency)
}

const sourceOf = (vault: Connection, code: string): unknown => {
  vault.prepare('INSERT INTO source (code) VALUES (?) ON CONFLICT DO NOTHING').run(code)
  return vault.prepare<[string], number>('SELECT id FROM source WHERE code = ?').pluck().get(code)
}

/** Contacts of outreach with people who sleep rough, of one zone and year. */
export const storeContacts = (
  vault: Connection,
  { zone, year, contacts }: { zone: string; year: number; contacts: number },
): void => {
  const source = sourceOf(vault, 'welfare')
  const insert = vault.prepare(
    `INSERT INTO protected_record (id, batch, source, zone, quarter, category)
     VALUES (?, 1, ?, ?, ?, 'rough-sleeping')`,
  )
  for (let at = 0; at < contacts; at++) insert.run(randomBytes(16), source, zone, (year - 2000) * 4 + 3)
}

/** One question asked in five wards, each more afraid than the one before. */
export const storeAnswers = (vault: Connection): void => {
  const source = sourceOf(vault, 'survey')
  const month = monthNumber('2026-01')
  vault
    .prepare(
      `INSERT INTO batch (id, ref, format, source, sha256, bytes, rows, accepted, duplicates, replaced, refused, mode, at)
       VALUES (7, 'answers', 'partner', ?, x'00', 1, 10, 10, 0, 0, '{}', 'allOrNothing', '2026-02-01T00:00:00.000Z')`,
    )
    .run(source)
  const insert = vault.prepare(
    `INSERT INTO survey_answer (batch, source, ward, month_first, month_last, question, answer, n)
     VALUES (7, ?, ?, ?, ?, 'How safe do you feel?', ?, ?)`,
  )
  for (const [at, { code }] of area.wards(2022).slice(0, 5).entries()) {
    insert.run(source, code, month, month, 'Unsafe', 20 + at * 10)
    insert.run(source, code, month, month, 'Safe', 50)
  }
}
