import type { Told, ToldHistory } from '../contract/told/told.ts'
import type { Connection } from './open.ts'
import { openToldReader, type ToldReader } from './told-reader.ts'

/** Who changes it, and when. */
export interface ToldHand {
  readonly at: string
  readonly agency: string
  readonly role: string
}

export type ToldChange = ToldHistory['changes'][number]

/** Writes what people say about places. Every write leaves a line of history in the same transaction. */
export interface ToldWriter extends ToldReader {
  add(told: Told, hand: ToldHand, demo?: boolean): void
  /** Puts `told` in the place of the version edited from; false when it is no longer of that version. */
  change(
    told: Told,
    from: string,
    hand: ToldHand,
    what: ToldChange['what'],
    fields: ToldChange['fields'],
  ): boolean
  /** Takes the authors off the scores of a round: from now on nobody can say whose is whose. */
  forgetAuthors(whole: string, round: number): void
  /** How many mails of a meeting's asking went out: no change of what anybody wrote, so the version stays. */
  noteSent(meeting: string, sent: number): void
}

/** `work` must be a writing connection. */
export function openToldWriter(work: Connection): ToldWriter {
  const insert = work.prepare(
    `INSERT INTO told (id, kind, agency, agencies, place_kind, place_id, fields, steps, version, made_on, changed_at, demo,
       author, part_of)
     VALUES (@id, @kind, @agency, @agencies, @placeKind, @placeId, @fields, @steps, @version, @madeOn, @changedAt, @demo,
       @author, @partOf)`,
  )
  const update = work.prepare(
    `UPDATE told SET agencies = @agencies, place_kind = @placeKind, place_id = @placeId, fields = @fields, steps = @steps,
       version = @version, changed_at = @changedAt, removed_at = @removedAt WHERE id = @id AND version = @from`,
  )
  const clearCells = work.prepare('DELETE FROM told_cell WHERE told = ?')
  const insertCell = work.prepare('INSERT OR IGNORE INTO told_cell (cell, told) VALUES (?, ?)')
  const forget = work.prepare(
    `UPDATE told SET author = NULL WHERE part_of = ? AND kind = 'score' AND json_extract(fields, '$.round') = ?`,
  )
  const sending = work.prepare(
    `UPDATE told SET steps = json_set(steps, '$.asked.sent', ?) WHERE id = ? AND json_extract(steps, '$.asked.sent') < ?`,
  )
  const note = work.prepare(
    'INSERT INTO told_change (told, at, agency, role, what, fields) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const rowOf = ({ place, agencies, fields, steps, whole, ...told }: Told) => ({
    ...told,
    partOf: whole?.id ?? null,
    agencies: JSON.stringify(agencies),
    placeKind: place?.kind ?? null,
    placeId: place === null || place.id === '' ? null : place.id,
    fields: JSON.stringify(fields),
    steps: JSON.stringify(steps),
  })
  const keepCells = ({ id, place }: Told): void => {
    clearCells.run(id)
    for (const cell of place?.cells ?? []) insertCell.run(cell, id)
  }
  const write = (
    id: string,
    hand: ToldHand,
    what: ToldChange['what'],
    fields: ToldChange['fields'],
  ): void => {
    note.run(id, hand.at, hand.agency, hand.role, what, JSON.stringify(fields))
  }
  return {
    ...openToldReader(work),
    add(told, hand, demo = false) {
      work
        .transaction(() => {
          insert.run({ ...rowOf(told), demo: demo ? 1 : 0 })
          keepCells(told)
          write(told.id, hand, 'added', [])
        })
        .immediate()
    },
    forgetAuthors: (whole, round) => void forget.run(whole, round),
    noteSent: (meeting, sent) => void sending.run(sent, meeting, sent),
    change: (told, from, hand, what, fields) =>
      work
        .transaction(() => {
          if (update.run({ ...rowOf(told), from }).changes !== 1) return false
          keepCells(told)
          write(told.id, hand, what, fields)
          return true
        })
        .immediate(),
  }
}
