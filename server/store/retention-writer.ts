import { isUncounted } from '../contract/sources.ts'
import { type CarriedLeaf, carryLeaves } from './carried-leaf-writer.ts'
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

/**
 * Deletes incidents in one transaction, keeps their counts by leaf (of replaced ones too: an undo may bring them back),
 * writes down how many. Answers with how many.
 */
export function deleteIncidents(
  vault: Connection,
  due: readonly HeldRecords[],
  { zoneOf, leafGroupOf }: CarriedNames,
  at: string,
): number {
  const counts = vault.prepare<number[], Counted & { cell: string; type: string }>(
    `SELECT place.cell, type.code AS type, replaced_by AS replacedBy, count(*) AS count FROM incident
     JOIN place ON place.id = incident.place AND place.cell IS NOT NULL JOIN type ON type.id = incident.type
     WHERE incident.source = ? AND incident.batch = ? AND month = ? GROUP BY 1, 2, 3`,
  )
  const remove = vault.prepare('DELETE FROM incident WHERE source = ? AND batch = ? AND month = ?')
  return vault
    .transaction(() => {
      const gone = due.map((held) => {
        const key = [held.sourceId, held.batch, held.period]
        const leaves = counts.all(...key).flatMap(({ cell, type, count, replacedBy }): CarriedLeaf[] => {
          const zone = zoneOf(cell)
          const { source, batch, period: part } = held
          const of = { source, batch, part, group: leafGroupOf(type), count, replacedBy }
          return zone === undefined ? [] : [{ ...of, family: 'shared', zone }]
        })
        carryLeaves(vault, summedUp(leaves))
        return { ...held, records: remove.run(...key).changes }
      })
      for (const batch of new Set(due.map((held) => held.batch))) recountUnits(vault, batch)
      return noteAll(vault, gone, at)
    })
    .immediate()
}

/** The same of protected records. No release holds welfare: nothing of it is carried. */
export function deleteProtected(vault: Connection, due: readonly HeldRecords[], at: string): number {
  const counts = vault.prepare<number[], Counted & { zone: string; category: string }>(
    `SELECT zone, category, replaced_by AS replacedBy, count(*) AS count FROM protected_record
     WHERE source = ? AND batch = ? AND quarter = ? GROUP BY 1, 2, 3`,
  )
  const remove = vault.prepare('DELETE FROM protected_record WHERE source = ? AND batch = ? AND quarter = ?')
  return vault
    .transaction(() => {
      const gone = due.map((held) => {
        const key = [held.sourceId, held.batch, held.period]
        const { source, batch, period: part } = held
        const leaves = (isUncounted(source) ? [] : counts.all(...key)).map(
          ({ category, ...counted }): CarriedLeaf => {
            return { ...counted, source, batch, part, family: 'protected', group: category }
          },
        )
        carryLeaves(vault, leaves)
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

interface Counted {
  count: number
  replacedBy: number | null
}

/** Cells and types of one zone and leaf group together: nothing finer than a leaf is kept of what was deleted. */
function summedUp(leaves: readonly CarriedLeaf[]): CarriedLeaf[] {
  const sums = new Map<string, CarriedLeaf>()
  for (const leaf of leaves) {
    const key = JSON.stringify([leaf.zone, leaf.group, leaf.replacedBy])
    sums.set(key, { ...leaf, count: leaf.count + (sums.get(key)?.count ?? 0) })
  }
  return [...sums.values()]
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
