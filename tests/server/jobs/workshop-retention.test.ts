/** Who took part goes after 30 days, what cards say after 12 months, each with a record of how many. */
import { expect, it } from 'vitest'
import { deleteOldWorkshops } from '../../../server/jobs/workshop-retention.ts'
import { openWriter } from '../../../server/store/open.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'

function world() {
  const folder = temporaryFolderForThisTest()
  const work = openWriter(folder, 'work')
  const vault = openWriter(folder, 'vault')
  for (const [id, heldOn] of [
    ['old', '2025-03-31'],
    ['lately', '2026-03-11'],
    ['now', '2026-03-12'],
  ]) {
    work
      .prepare(
        `INSERT INTO workshop (id, agency, settings, state, stage, version, shown_version, held_on)
         VALUES (?, 'council', '{}', 'open', '{}', 1, 1, ?)`,
      )
      .run(id, heldOn)
    work
      .prepare('INSERT INTO workshop_participant (hash, workshop, seat) VALUES (?, ?, 1)')
      .run(`p-${id}`, id)
    work
      .prepare(
        `INSERT INTO workshop_card (id, workshop, participant, seat, deck, text, called, bands, state)
         VALUES (?, ?, ?, 1, 'unsafe', 'Dark here', '', '[]', 'ready')`,
      )
      .run(`c-${id}`, id, `p-${id}`)
    work
      .prepare(`INSERT INTO workshop_agree (card, participant, says, ref) VALUES (?, ?, 'agree', ?)`)
      .run(`c-${id}`, `p-${id}`, `r-${id}`)
  }
  const left = (column: string, table: string) =>
    work.prepare(`SELECT ${column} FROM ${table} ORDER BY 1`).pluck().all()
  return { folder, vault, left }
}

it('deletes people 30 days after the event and texts after 12 months, and writes down how many', () => {
  const { folder, vault, left } = world()
  const night = { today: '2026-04-11', at: '2026-04-11T02:00:00Z' }
  expect(deleteOldWorkshops(folder, vault, night)).toBe(3)
  expect(left('hash', 'workshop_participant')).toEqual(['p-now'])
  expect(left('coalesce(participant, id)', 'workshop_card')).toEqual(['c-lately', 'c-old', 'p-now'])
  expect(left('card', 'workshop_agree')).toEqual(['c-now'])
  expect(left("id || coalesce(text, '')", 'workshop_card')).toEqual([
    'c-latelyDark here',
    'c-nowDark here',
    'c-old',
  ])
  expect(vault.prepare('SELECT kind, records FROM deletion ORDER BY kind').all()).toEqual([
    { kind: 'card-text', records: 1 },
    { kind: 'participant-token', records: 2 },
  ])
  expect(deleteOldWorkshops(folder, vault, night)).toBe(0)
})
