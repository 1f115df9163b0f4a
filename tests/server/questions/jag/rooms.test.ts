/** What a meeting's agenda and paper tell a room, asked over HTTP of shared records under agreements and of a release. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addTold } from '../../../../server/commands/told/add-told.ts'
import type { JagAgenda } from '../../../../server/contract/jag/agenda.ts'
import { JagPack } from '../../../../server/contract/jag/pack.ts'
import { laterActionFields } from '../../../../server/contract/told/action.ts'
import { ToldDraft } from '../../../../server/contract/told/told.ts'
import { openWriter } from '../../../../server/store/open.ts'
import { type Attacked, attack, someone } from '../../../gates/attacks/ask.ts'
import {
  area,
  lastMonth,
  makeWorld,
  partyAgency,
  storeOnceMore,
  type World,
  withMore,
  worldTime,
} from '../../../gates/attacks/world.ts'
import { makeTemporaryFolder, removeFolder } from '../../../helpers/temporary-folder.ts'
import { projectRoot } from '../../../helpers/tracked-files.ts'

const folder = makeTemporaryFolder()
let world: World
let server: Attacked
let other: Attacked
const party = someone('analyst', partyAgency)
const strangers = [
  someone('analyst'),
  someone('officer'),
  someone('partner'),
  someone('partner', partyAgency),
]
const rooms = ['room=public', 'room=partners', `room=partners&agencies=${partyAgency},housing`] as const

beforeAll(async () => {
  world = makeWorld({ folder: join(folder, 'one'), seed: 71, records: 3000 })
  writeRecords(world)
  // One record more, in the months that are asked for.
  const last = world.victims.find(({ month, source }) => month === lastMonth && source === 'council-asb')
  if (!last) throw new Error('the world has no such record')
  const more = withMore(world, join(folder, 'more'), (vault) => storeOnceMore(vault, last))
  server = await attack(world.folder)
  other = await attack(more)
}, 120_000)
afterAll(async () => {
  await Promise.all([server?.close(), other?.close()])
  removeFolder(folder)
})

const ask = async (viewer = party, query: string, at = server) => {
  const { status, body } = await at.ask(viewer, `/api/jag/agenda?${query}`)
  return { status, body: body.toString(), agenda: JSON.parse(body.toString()) as JagAgenda }
}

const action = (wording: string, change: object = {}, agencies: string[] = []) => ({
  ...{ kind: 'action', agencies, place: null },
  fields: {
    ...{ ...laterActionFields, evidence: [], wording, owners: [{ agency: partyAgency, initials: 'AB' }] },
    ...{ due: '2026-11-01', state: 'open', part: 2, minute: '4.1', ...change },
  },
})

function writeRecords({ folder: dataFolder }: World): void {
  // Published records: there are none.
  openWriter(dataFolder, 'open').close()
  const config = { dataFolder, areaFolder: projectRoot, referenceFolder: projectRoot }
  const acting = { config, area, viewer: party, clock: () => new Date('2026-10-10T12:00:00Z') }
  const cell = { kind: 'cell', id: area.cells[area.foldOf(4000)] } as const
  const zone = { kind: 'cells', cells: [cell.id] } as const
  const drafts = [
    { ...action('Lamps at the exit', { part: 1, title: 'Lighting' }), place: cell },
    { ...action('Lamps by name', { part: 1, publicPlace: true }), place: cell },
    action('Ask the neighbours'),
    action('Agree the hours', {}, ['housing']),
    {
      ...action('Offer support', { caseIn: 'housing', minute: '4.2' }, ['housing']),
      place: zone,
    },
    {
      ...{ kind: 'power', agencies: [], place: zone },
      fields: {
        ...{ power: 'dispersal', basis: 'section 34', isNobodysHome: true },
        ...{ starts: '2026-11-20T12:00', ends: '2026-11-25T12:00' },
      },
    },
  ]
  for (const draft of drafts) addTold(acting, ToldDraft.parse(draft))
}

const wordingsOf = ({ actions }: JagAgenda) => actions.map(({ wording }) => wording).sort()

describe('figures', () => {
  it('are live for the parties of the agreement alone, and only its own source', async () => {
    const { status, agenda } = await ask(party, 'room=parties:A-council-asb')
    expect(status).toBe(200)
    const months = [lastMonth - 2, lastMonth - 1, lastMonth]
    const records = world.victims.filter(
      ({ source, month }) => source === 'council-asb' && months.includes(month),
    )
    expect(agenda.places.total).toBe(records.length)
    expect(agenda.places.ranked[0]).toMatchObject({ kind: 'cell', rank: 1 })
    const first = records.filter(({ cell }) => area.cells[cell] === agenda.places.ranked[0].id)
    expect(agenda.places.ranked[0].count).toBe(first.length)
    expect(agenda.released).toBeNull()
  })

  it('are refused before parties to whoever is none, and for what is never shown in company', async () => {
    for (const viewer of strangers) expect((await ask(viewer, 'room=parties:A-council-asb')).status).toBe(400)
    for (const room of ['parties:A-cuckooing', 'parties:A-nothing', 'parties:', 'everybody'])
      expect([room, (await ask(party, `room=${room}`)).status]).toEqual([room, 400])
    expect((await ask(party, 'room=parties:A-council-asb&agencies=housing')).status).toBe(400)
    expect((await ask(party, 'room=public&area=anything')).status).toBe(400)
  })

  it('are the release of the tier before everybody else, whoever speaks', async () => {
    const open = await ask(party, 'room=public')
    expect(open.agenda.places).toMatchObject({ total: 0, ranked: [] })
    expect(open.agenda.released?.unit).toBe('ward')
    const figures = (agenda: JagAgenda) =>
      (agenda.released?.places ?? []).flatMap(({ now, before }) => [now, before])
    expect(figures(open.agenda).length).toBeGreaterThan(5)
    for (const figure of figures(open.agenda))
      if (typeof figure === 'number') expect([figure % 5, figure >= 10]).toEqual([0, true])
      else expect(figure.below).toBe(10)
    const partners = await ask(party, 'room=partners')
    expect(partners.agenda.released?.unit).toBe('zone')
    for (const figure of figures(partners.agenda))
      if (typeof figure === 'number') expect([figure % 3, figure >= 5]).toEqual([0, true])
      else expect(figure.below).toBe(5)
  })

  it('say nothing of one record more, also where a party speaks; before the parties they do', async () => {
    for (const viewer of [party, ...strangers])
      for (const room of rooms) {
        const [one, two] = [await ask(viewer, room), await ask(viewer, room, other)]
        expect(one.status).toBe(200)
        expect(two.body).toBe(one.body)
      }
    const [one, two] = [
      await ask(party, 'room=parties:A-council-asb'),
      await ask(party, 'room=parties:A-council-asb', other),
    ]
    expect(two.agenda.places.total).toBe(one.agenda.places.total + 1)
  })
})

describe('records', () => {
  it('are told when everybody in the room may read them, and nothing of a home to anybody', async () => {
    const open = ['Lamps at the exit', 'Lamps by name']
    const all = [...open, 'Agree the hours', 'Ask the neighbours'].sort()
    const said = async (query: string, viewer = party) => wordingsOf((await ask(viewer, query)).agenda)
    expect(await said('room=public')).toEqual(open)
    expect(await said('room=parties:A-council-asb')).toEqual(all)
    expect(await said(`room=partners&agencies=${partyAgency}`)).toEqual(all)
    expect(await said(`room=partners&agencies=${partyAgency},housing`)).toEqual(['Agree the hours'])
    expect(await said(`room=partners&agencies=${partyAgency},fire-service`)).toEqual([])
    expect(await said('room=partners')).toEqual([])
    // Nobody tells more than they may read.
    expect(await said('room=public', someone('analyst', 'housing'))).toEqual([])
  })

  it('before the public lie in a ward, without initials and updates', async () => {
    const { agenda, body } = await ask(party, 'room=public')
    const cell = area.foldOf(4000)
    const ward = area.wards(2022)[area.wardOfCell(cell, 2022)].name
    expect(agenda.actions.find(({ wording }) => wording === 'Lamps at the exit')).toMatchObject({
      ...{ where: ward, owners: [{ agency: partyAgency, initials: '' }], update: null },
    })
    expect(agenda.actions.find(({ wording }) => wording === 'Lamps by name')?.where).toBe(
      area.placeName(cell),
    )
    expect(agenda.powers).toMatchObject([{ power: 'dispersal', where: ward }])
    expect(body).not.toContain(area.cells[cell])
  })

  it('that are late or silent say so, late ones first', async () => {
    const { agenda } = await ask(party, 'room=parties:A-council-asb&since=2026-11-01')
    expect(agenda.actions.every(({ isOverdue, isSilent }) => isOverdue && isSilent)).toBe(true)
    const early = await ask(party, 'room=parties:A-council-asb&since=2026-09-01')
    expect(early.agenda.actions.some(({ isSilent }) => isSilent)).toBe(false)
    expect((await ask(party, 'since=yesterday')).status).toBe(400)
  })
})

it('a pack is the agenda with more places and what must stand beside it, and is written down as taken away', async () => {
  const { status, body } = await server.ask(party, '/api/jag/pack?room=parties:A-council-asb')
  expect(status).toBe(200)
  const pack = JagPack.parse(JSON.parse(body.toString()))
  expect(pack.agenda.places.ranked).toHaveLength(20)
  expect(pack.limits.join(' ')).toContain('boundaries of 2022')
  const { body: audit } = await server.ask(someone('dpo'), '/api/audit')
  expect(audit.toString()).toContain('room=parties:A-council-asb')
  expect(worldTime.slice(0, 10)).toBe(pack.agenda.today)
})
