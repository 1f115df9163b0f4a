import type { Connection } from './open.ts'
import { recountUnits } from './unit-writer.ts'

/** How a release calls the leaf of a record. */
export interface CarriedNames {
  /** Z1 zone of a place cell; undefined for one of elsewhere. */
  zoneOf: (cell: string) => string | undefined
  leafGroupOf: (type: string) => string
}

/** Records of one source, batch and month or quarter. */
export interface HeldRecords {
  source: string
  sourceId: number
  batch: number
  /** Month number of an incident or an answer, quarter number of a protected record. */
  period: number
  lastMonth: number
  keepMonths: number
}

const standard = 36

const keepMonths = `coalesce(
  (SELECT retention_months FROM batch JOIN agreement ON agreement.id = batch.agreement WHERE batch.id = held.batch),
  (SELECT retention_months FROM agreement WHERE agreement.source = source.code ORDER BY starts DESC LIMIT 1),
  ${standard})`

/** What vault.sqlite holds of incidents, with the months their agreement keeps them. */
export function heldIncidents(vault: Connection): HeldRecords[] {
  return heldIn(vault, 'SELECT DISTINCT source, batch, month AS period FROM incident', 'period')
}

/** The same of protected records, by quarter. */
export function heldProtected(vault: Connection): HeldRecords[] {
  return heldIn(
    vault,
    'SELECT DISTINCT source, batch, quarter AS period FROM protected_record',
    'period * 3 + 2',
  )
}

/** The same of answers to surveys, by the last month they speak of. */
export function heldSurveys(vault: Connection): HeldRecords[] {
  return heldIn(vault, 'SELECT DISTINCT source, batch, month_last AS period FROM survey_answer', 'period')
}

function heldIn(vault: Connection, held: string, lastMonth: string): HeldRecords[] {
  return vault
    .prepare<[], HeldRecords>(
      `SELECT source.code AS source, held.source AS sourceId, held.batch, held.period,
         ${lastMonth} AS lastMonth, ${keepMonths} AS keepMonths
       FROM (${held}) AS held JOIN source ON source.id = held.source`,
    )
    .all()
}

/** Deletes incidents in one transaction, keeps their counts by leaf, writes down how many. Answers with how many. */
export function deleteIncidents(
  vault: Connection,
  due: readonly HeldRecords[],
  { zoneOf, leafGroupOf }: CarriedNames,
  at: string,
): number {
  const counts = vault.prepare<number[], { cell: string; type: string; count: number }>(
    `SELECT place.cell, type.code AS type, count(*) AS count FROM incident
     JOIN place ON place.id = incident.place AND place.cell IS NOT NULL JOIN type ON type.id = incident.type
     WHERE incident.source = ? AND incident.batch = ? AND month = ? AND replaced_by IS NULL GROUP BY 1, 2`,
  )
  const remove = vault.prepare('DELETE FROM incident WHERE source = ? AND batch = ? AND month = ?')
  return vault
    .transaction(() => {
      const gone = due.map((held) => {
        const key = [held.sourceId, held.batch, held.period]
        for (const { cell, type, count } of counts.all(...key)) {
          const zone = zoneOf(cell)
          const leaf = { family: 'shared', zone, period: Math.floor(held.period / 3) } as const
          if (zone !== undefined)
            carry(vault, held.source, { ...leaf, zone, group: leafGroupOf(type), count })
        }
        return { ...held, records: remove.run(...key).changes }
      })
      for (const batch of new Set(due.map((held) => held.batch))) recountUnits(vault, batch)
      return noteAll(vault, gone, at)
    })
    .immediate()
}

/** The same of protected records. */
export function deleteProtected(vault: Connection, due: readonly HeldRecords[], at: string): number {
  const counts = vault.prepare<number[], { zone: string; category: string; count: number }>(
    `SELECT zone, category, count(*) AS count FROM protected_record
     WHERE source = ? AND batch = ? AND quarter = ? AND replaced_by IS NULL GROUP BY 1, 2`,
  )
  const remove = vault.prepare('DELETE FROM protected_record WHERE source = ? AND batch = ? AND quarter = ?')
  return vault
    .transaction(() => {
      const gone = due.map((held) => {
        const key = [held.sourceId, held.batch, held.period]
        for (const { zone, category, count } of counts.all(...key)) {
          const leaf = { family: 'protected', zone, period: Math.floor(held.period / 2) } as const
          carry(vault, held.source, { ...leaf, group: category, count })
        }
        return { ...held, records: remove.run(...key).changes }
      })
      return noteAll(vault, gone, at)
    })
    .immediate()
}

/** The same of answers to surveys: no release holds any, so nothing is carried. */
export function deleteSurveys(vault: Connection, due: readonly HeldRecords[], at: string): number {
  const remove = vault.prepare('DELETE FROM survey_answer WHERE source = ? AND batch = ? AND month_last = ?')
  return vault
    .transaction(() =>
      noteAll(
        vault,
        due.map((held) => ({ ...held, records: remove.run(held.sourceId, held.batch, held.period).changes })),
        at,
      ),
    )
    .immediate()
}

interface Carried {
  family: 'shared' | 'protected'
  zone: string
  period: number
  group: string
  count: number
}

function carry(vault: Connection, source: string, { family, zone, period, group, count }: Carried): void {
  vault
    .prepare(
      `INSERT INTO carried_leaf (source, family, zone, period, leaf_group, count) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET count = count + excluded.count`,
    )
    .run(source, family, zone, period, group, count)
}

/** One record a source and rule. */
function noteAll(
  vault: Connection,
  gone: readonly (HeldRecords & { records: number })[],
  at: string,
): number {
  const keys = new Set(gone.map(({ source, keepMonths }) => JSON.stringify([source, keepMonths])))
  for (const key of keys) {
    const all = gone.filter(({ source, keepMonths }) => JSON.stringify([source, keepMonths]) === key)
    const [first] = all
    const months = all.map(({ lastMonth }) => lastMonth)
    noteDeletion(vault, {
      ...{ at, kind: 'vault', rule: `${first.keepMonths} months`, source: first.source },
      records: all.reduce((sum, { records }) => sum + records, 0),
      ...{ monthFirst: Math.min(...months), monthLast: Math.max(...months) },
    })
  }
  return gone.reduce((sum, { records }) => sum + records, 0)
}

/** What a deletion leaves behind. */
export interface NewDeletion {
  at: string
  kind: string
  rule: string
  source: string | null
  records: number
  monthFirst?: number
  monthLast?: number
}

/** Writes down that records were deleted, never which. */
export function noteDeletion(vault: Connection, deletion: NewDeletion): void {
  const { at, kind, rule, source, records, monthFirst, monthLast } = deletion
  vault
    .prepare(
      'INSERT INTO deletion (at, kind, rule, source, month_first, month_last, records) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(at, kind, rule, source, monthFirst ?? null, monthLast ?? null, records)
}
