import type { AdmittedIncident } from '../contract/admitted.ts'
import { openDictionary } from './dictionary.ts'
import { type IncidentQueue, openIncidentQueue } from './incident-queue.ts'
import type { Connection } from './open.ts'
import type { Unit } from './unit.ts'
import { recountUnits } from './unit-writer.ts'

/** Writes the incidents of one batch; only admitted ones. Inside the caller's transaction. */
export interface IncidentWriter {
  /** Gives the record's id. */
  insert(incident: AdmittedIncident): number
  /** Takes out a record of this batch whose id a later row of the same file repeats. */
  remove(id: number): void
  /** Older live records of these units give way to this batch; how many. */
  replaceUnits(source: string, units: readonly Unit[]): number
  /** Single older records give way to this batch. */
  replaceRecords(ids: readonly number[]): void
  /** Ids given so far, all of them written now; `last < first` when none. Ask after the last record. */
  ids(): { first: number; last: number }
}

export function openIncidentWriter(connection: Connection, batch: number): IncidentWriter {
  const dictionary = openDictionary(connection)
  const first = 1 + lastIdEver(connection)
  let next = first
  const remove = connection.prepare('DELETE FROM incident WHERE id = ?')
  const queues = new Map<string, { dated: IncidentQueue; month: IncidentQueue }>()
  let current: IncidentQueue | undefined

  function queuesOf(source: string): { dated: IncidentQueue; month: IncidentQueue } {
    const known = queues.get(source)
    if (known) return known
    const open = (shape: 'dated' | 'month') =>
      openIncidentQueue(connection, batch, dictionary.source(source), shape)
    const fresh = { dated: open('dated'), month: open('month') }
    queues.set(source, fresh)
    return fresh
  }

  return {
    insert({ source, force, type, place, month, day, hour, publishedId }) {
      const id = next++
      const queue = day === null ? queuesOf(source).month : queuesOf(source).dated
      if (queue !== current) {
        current?.flush()
        current = queue
      }
      const forceId = dictionary.force(force)
      const typeId = dictionary.type(type)
      const placeId = dictionary.place(place)
      if (day === null) queue.add(id, forceId, typeId, placeId, month, publishedId)
      else queue.add(id, forceId, typeId, placeId, month, publishedId, day, hour)
      return id
    },
    remove(id) {
      current?.flush()
      remove.run(id)
    },
    replaceUnits(source, units) {
      current?.flush()
      return replaceUnits(connection, batch, dictionary.source(source), units)
    },
    replaceRecords(ids) {
      current?.flush()
      const replace = connection.prepare('UPDATE incident SET replaced_by = ? WHERE id = ?')
      for (const id of ids) replace.run(batch, id)
      if (ids.length > 0) recountReplaced(connection, batch)
    },
    ids() {
      current?.flush()
      return { first, last: next - 1 }
    },
  }
}

/**
 * The highest id that a record has or had: a batch is a range of ids, and retention may have deleted the last of one. An
 * id given twice would put records of two files into one range.
 */
function lastIdEver(connection: Connection): number {
  const largest = (of: string) => connection.prepare<[], number>(of).pluck().get() ?? 0
  return Math.max(largest('SELECT max(id) FROM incident'), largest('SELECT max(last_id) FROM batch'))
}

function replaceUnits(connection: Connection, batch: number, source: number, units: readonly Unit[]): number {
  const dictionary = openDictionary(connection)
  connection.exec(
    `CREATE TEMP TABLE taken (force INTEGER, month INTEGER, type INTEGER, PRIMARY KEY (force, month, type)) WITHOUT ROWID`,
  )
  const add = connection.prepare('INSERT INTO temp.taken VALUES (?, ?, ?)')
  for (const unit of units) add.run(dictionary.force(unit.force), unit.month, dictionary.type(unit.type))
  const affected = connection
    .prepare<[number, number], { first: number; last: number }>(
      `SELECT first_id AS first, last_id AS last FROM batch WHERE id <> ? AND id IN (
         SELECT unit.batch FROM unit JOIN temp.taken USING (force, month, type)
         WHERE unit.source = ? AND unit.records > 0)`,
    )
    .all(batch, source)
  const replace = connection.prepare(
    `UPDATE incident SET replaced_by = ? WHERE id BETWEEN ? AND ? AND replaced_by IS NULL AND source = ?
     AND EXISTS (SELECT 1 FROM temp.taken WHERE taken.force = incident.force
                 AND taken.month = incident.month AND taken.type = incident.type)`,
  )
  let replaced = 0
  for (const { first, last } of affected) replaced += replace.run(batch, first, last, source).changes
  connection.exec('DROP TABLE temp.taken')
  if (replaced > 0) recountReplaced(connection, batch)
  return replaced
}

/** Counts again what is live in the batches that gave records to this one. */
function recountReplaced(connection: Connection, batch: number): void {
  const batches = connection
    .prepare<[number], number>('SELECT DISTINCT batch FROM incident WHERE replaced_by = ?')
    .pluck()
    .all(batch)
  for (const each of batches) recountUnits(connection, each)
}
