import type {
  KeptCard,
  KeptEvent,
  KeptParticipant,
  KeptSort,
  KeptView,
  KeptWorkshop,
} from '../contract/workshop/kept.ts'
import type { Connection } from './open.ts'
import { openWorkshopReader, type WorkshopReader } from './workshop-reader.ts'

/** Writes workshops. Each call stands by itself: the caller puts them into one transaction. */
export interface WorkshopWriter extends WorkshopReader {
  add(workshop: KeptWorkshop): void
  /** Everything but the versions, which only `changed` moves. */
  put(workshop: KeptWorkshop): void
  remove(id: string): void
  /** Something changed for the facilitators; `isShown`: for projector and phones too. */
  changed(id: string, isShown: boolean): void
  join(participant: KeptParticipant): void
  stop(hash: string): void
  addCard(card: KeptCard): void
  putCard(card: KeptCard): void
  putView(view: KeptView): void
  removeView(card: string, participant: string): void
  releaseAlternative(ref: string): boolean
  putSort(sort: KeptSort): void
  removeSort(card: string, table: number): void
  choose(participant: string, cards: readonly string[]): void
  /** Takes off what people thought of a card: it says something else now. */
  forgetVotes(card: string): void
  /** Takes out people, cards and votes: what a rehearsal leaves behind. */
  empty(workshop: string): void
  /**
   * Puts these cards and views in the place of all that the event holds, in the order of their random ids, and so the people
   * too: where a row lies within the file says nothing of when it came either. Choices are gone.
   */
  rewrite(workshop: string, cards: readonly KeptCard[], views: readonly KeptView[]): void
}

/** `work` must be a writing connection. */
export function openWorkshopWriter(work: Connection): WorkshopWriter {
  const reader = openWorkshopReader(work)
  const insert = work.prepare(
    `INSERT INTO workshop (id, agency, settings, state, stage, version, shown_version, code_salt, code_hash, code_expires,
       held_on, closed_on, unreleased, demo)
     VALUES (@id, @agency, @settings, @state, @stage, 1, 1, @salt, @hash, @expires, @heldOn, @closedOn, @unreleased, @demo)`,
  )
  const update = work.prepare(
    `UPDATE workshop SET settings = @settings, state = @state, stage = @stage, code_salt = @salt, code_hash = @hash,
       code_expires = @expires, held_on = @heldOn, closed_on = @closedOn, unreleased = @unreleased WHERE id = @id`,
  )
  const bump = work.prepare(
    'UPDATE workshop SET version = version + 1, shown_version = shown_version + ? WHERE id = ?',
  )
  const person = work.prepare(
    'INSERT INTO workshop_participant (hash, workshop, seat, stopped) VALUES (@hash, @workshop, @table, @stopped)',
  )
  const people = work.prepare<[string], Omit<KeptParticipant, 'isStopped'> & { stopped: number }>(
    'SELECT hash, workshop, seat AS "table", stopped FROM workshop_participant WHERE workshop = ? ORDER BY hash',
  )
  const card = work.prepare(
    `INSERT INTO workshop_card (id, workshop, participant, seat, deck, phrase, text, released, cell, called, zone, bands,
       state, batch, merged_into, agree, disagree, priorities)
     VALUES (@id, @workshop, @participant, @table, @deck, @phrase, @text, @released, @cell, @called, @zone, @bands,
       @state, @batch, @mergedInto, @agree, @disagree, @priorities)
     ON CONFLICT DO UPDATE SET participant = excluded.participant, seat = excluded.seat, deck = excluded.deck,
       phrase = excluded.phrase, text = excluded.text, released = excluded.released, cell = excluded.cell,
       called = excluded.called, zone = excluded.zone, bands = excluded.bands, state = excluded.state,
       batch = excluded.batch, merged_into = excluded.merged_into, agree = excluded.agree,
       disagree = excluded.disagree, priorities = excluded.priorities`,
  )
  const view = work.prepare(
    `INSERT INTO workshop_agree (card, participant, says, alternative, ref, released)
     VALUES (@card, @participant, @says, @alternative, @ref, @released)
     ON CONFLICT DO UPDATE SET says = excluded.says, alternative = excluded.alternative, ref = excluded.ref,
       released = excluded.released`,
  )
  const sort = work.prepare(
    `INSERT INTO workshop_sort (card, seat, timing, doer) VALUES (@card, @table, @when, @who)
     ON CONFLICT DO UPDATE SET timing = excluded.timing, doer = excluded.doer`,
  )
  const choice = work.prepare('INSERT INTO workshop_priority (card, participant) VALUES (?, ?)')
  const run = (sql: string) => work.prepare(sql)
  const removeOne = run('DELETE FROM workshop WHERE id = ?')
  const stopOne = run('UPDATE workshop_participant SET stopped = 1 WHERE hash = ?')
  const removeView = run('DELETE FROM workshop_agree WHERE card = ? AND participant = ?')
  const release = run('UPDATE workshop_agree SET released = 1 WHERE ref = ? AND alternative IS NOT NULL')
  const removeSort = run('DELETE FROM workshop_sort WHERE card = ? AND seat = ?')
  const unchoose = run('DELETE FROM workshop_priority WHERE participant = ?')
  const votes = ['workshop_agree', 'workshop_sort', 'workshop_priority'].map((table) =>
    run(`DELETE FROM ${table} WHERE card = ?`),
  )
  const removeCards = run('DELETE FROM workshop_card WHERE workshop = ?')
  const removePeople = run('DELETE FROM workshop_participant WHERE workshop = ?')
  const rowOf = ({ code, settings, stage, isDemonstration, ...workshop }: KeptWorkshop) => ({
    ...{ id: workshop.id, agency: workshop.agency, state: workshop.state, closedOn: workshop.closedOn },
    ...{ unreleased: workshop.unreleased, heldOn: settings.date, demo: isDemonstration ? 1 : 0 },
    ...{ settings: JSON.stringify(settings), stage: JSON.stringify(stage) },
    ...{ salt: code?.salt ?? null, hash: code?.hash ?? null, expires: code?.expires ?? null },
  })
  const putCard = ({ bands, isReleased, ...rest }: KeptCard): void =>
    void card.run({ ...rest, bands: JSON.stringify(bands), released: isReleased ? 1 : 0 })
  const putView = ({ isReleased, ...rest }: KeptView): void =>
    void view.run({ ...rest, released: isReleased ? 1 : 0 })
  const join = ({ isStopped, ...rest }: KeptParticipant): void =>
    void person.run({ ...rest, stopped: isStopped ? 1 : 0 })
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  return {
    ...reader,
    ...{ putCard, addCard: putCard, putView, join },
    add: (workshop) => void insert.run(rowOf(workshop)),
    put: (workshop) => void update.run(rowOf(workshop)),
    remove: (id) => void removeOne.run(id),
    changed: (id, isShown) => void bump.run(isShown ? 1 : 0, id),
    stop: (hash) => void stopOne.run(hash),
    removeView: (of, participant) => void removeView.run(of, participant),
    releaseAlternative: (ref) => release.run(ref).changes === 1,
    putSort: (each) => void sort.run(each),
    removeSort: (of, table) => void removeSort.run(of, table),
    choose(participant, cards) {
      unchoose.run(participant)
      for (const each of cards) choice.run(each, participant)
    },
    forgetVotes(of) {
      for (const each of votes) each.run(of)
    },
    empty(workshop) {
      removeCards.run(workshop)
      removePeople.run(workshop)
    },
    rewrite(id, cards, views) {
      const kept = reader.find(id)
      if (!kept) return
      const { sorts }: KeptEvent = reader.event(kept)
      const everybody = people.all(id)
      removeCards.run(id)
      removePeople.run(id)
      for (const { stopped, ...each } of everybody) join({ ...each, isStopped: stopped === 1 })
      const ids = new Set(cards.map((each) => each.id))
      for (const each of [...cards].sort(byId)) putCard(each)
      for (const each of views) if (ids.has(each.card)) putView(each)
      for (const each of sorts) if (ids.has(each.card)) sort.run(each)
    },
  }
}
