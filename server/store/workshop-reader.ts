import type {
  KeptCard,
  KeptEvent,
  KeptParticipant,
  KeptPriority,
  KeptSort,
  KeptView,
  KeptWorkshop,
} from '../contract/workshop/kept.ts'
import type { Connection } from './open.ts'

/** Reads workshops and what is in them. Lists come in the order of random ids. */
export interface WorkshopReader {
  /** Of one agency, newest day first. */
  list(agency: string): KeptWorkshop[]
  find(id: string): KeptWorkshop | undefined
  /** Those that a code may let somebody into. */
  withCode(): KeptWorkshop[]
  participant(hash: string): KeptParticipant | undefined
  participants(workshop: string): number
  card(id: string): KeptCard | undefined
  cardsOf(participant: string): KeptCard[]
  event(workshop: KeptWorkshop): KeptEvent
}

/** Where there are none: a server of releases alone. */
export const noWorkshops: WorkshopReader = {
  ...{ list: () => [], find: () => undefined, withCode: () => [], participant: () => undefined },
  ...{ participants: () => 0, card: () => undefined, cardsOf: () => [] },
  event: (workshop) => ({ workshop, cards: [], views: [], sorts: [], priorities: [] }),
}

interface WorkshopRow extends Omit<KeptWorkshop, 'settings' | 'stage' | 'code' | 'isDemonstration'> {
  settings: string
  stage: string
  salt: string | null
  hash: string | null
  expires: string | null
  demo: number
}

interface CardRow extends Omit<KeptCard, 'bands' | 'isReleased'> {
  bands: string
  isReleased: number
}

const workshopRows = `SELECT id, agency, settings, state, stage, version, shown_version AS shownVersion,
  code_salt AS salt, code_hash AS hash, code_expires AS expires, closed_on AS closedOn, unreleased, demo FROM workshop`
const cardRows = `SELECT id, workshop, participant, seat AS "table", deck, phrase, text, released AS isReleased, cell,
  called, zone, bands, state, batch, merged_into AS mergedInto, agree, disagree, priorities FROM workshop_card`

function workshopOf({ salt, hash, expires, demo, ...row }: WorkshopRow): KeptWorkshop {
  return {
    ...row,
    settings: JSON.parse(row.settings),
    stage: JSON.parse(row.stage),
    code: salt === null || hash === null || expires === null ? null : { salt, hash, expires },
    isDemonstration: demo === 1,
  }
}

const cardOf = (row: CardRow): KeptCard => ({
  ...row,
  bands: JSON.parse(row.bands),
  isReleased: row.isReleased === 1,
})

/** Reads work.sqlite; what is written elsewhere is seen at the next call. */
export function openWorkshopReader(work: Connection): WorkshopReader {
  const ofAgency = work.prepare<[string], WorkshopRow>(
    `${workshopRows} WHERE agency = ? ORDER BY held_on DESC, id`,
  )
  const one = work.prepare<[string], WorkshopRow>(`${workshopRows} WHERE id = ?`)
  const open = work.prepare<[], WorkshopRow>(
    `${workshopRows} WHERE state IN ('rehearsal', 'open', 'frozen') AND code_hash IS NOT NULL ORDER BY id`,
  )
  const somebody = work.prepare<[string], Omit<KeptParticipant, 'isStopped'> & { stopped: number }>(
    'SELECT hash, workshop, seat AS "table", stopped FROM workshop_participant WHERE hash = ?',
  )
  const joined = work
    .prepare<[string], number>('SELECT count(*) FROM workshop_participant WHERE workshop = ?')
    .pluck()
  const card = work.prepare<[string], CardRow>(`${cardRows} WHERE id = ?`)
  const cards = work.prepare<[string], CardRow>(`${cardRows} WHERE workshop = ? ORDER BY id`)
  const own = work.prepare<[string, string], CardRow>(
    `${cardRows} WHERE workshop = ? AND participant = ? ORDER BY id`,
  )
  const inEvent = 'card IN (SELECT id FROM workshop_card WHERE workshop = ?)'
  const views = work.prepare<[string], Omit<KeptView, 'isReleased'> & { released: number }>(
    `SELECT card, participant, says, alternative, ref, released FROM workshop_agree WHERE ${inEvent} ORDER BY card, ref`,
  )
  const sorts = work.prepare<[string], KeptSort>(
    `SELECT card, seat AS "table", timing AS "when", doer AS who FROM workshop_sort WHERE ${inEvent} ORDER BY card, seat`,
  )
  const priorities = work.prepare<[string], KeptPriority>(
    `SELECT card, participant FROM workshop_priority WHERE ${inEvent} ORDER BY card, participant`,
  )
  const participant: WorkshopReader['participant'] = (hash) => {
    const row = somebody.get(hash)
    if (!row) return undefined
    const { stopped, ...rest } = row
    return { ...rest, isStopped: stopped === 1 }
  }
  return {
    participant,
    list: (agency) => ofAgency.all(agency).map(workshopOf),
    find(id) {
      const row = one.get(id)
      return row && workshopOf(row)
    },
    withCode: () => open.all().map(workshopOf),
    participants: (workshop) => joined.get(workshop) ?? 0,
    card(id) {
      const row = card.get(id)
      return row && cardOf(row)
    },
    cardsOf(hash) {
      const found = participant(hash)
      return found ? own.all(found.workshop, hash).map(cardOf) : []
    },
    event: (workshop) => ({
      workshop,
      cards: cards.all(workshop.id).map(cardOf),
      views: views.all(workshop.id).map(({ released, ...view }) => ({ ...view, isReleased: released === 1 })),
      sorts: sorts.all(workshop.id),
      priorities: priorities.all(workshop.id),
    }),
  }
}
