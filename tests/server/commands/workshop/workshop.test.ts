/** A concern-mapping workshop over HTTP: who comes in, what a card keeps, what screens get, and what stays after the close. */
import { readFileSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openReader, openWriter } from '../../../../server/store/open.ts'
import { openApplication, viewerOf } from '../../../helpers/application.ts'
import { temporaryFolder } from '../../../helpers/temporary-folder.ts'
import { area } from '../../area/pack.ts'
import { cells, draft, facilitator, hallOf, type Phone, settings } from './hall.ts'

const folder = temporaryFolder()
let app: Awaited<ReturnType<typeof openApplication>>
let hall: ReturnType<typeof hallOf>
beforeAll(async () => {
  app = await openApplication(folder, '2026-04-10T17:00:00Z')
  hall = hallOf(app)
}, 60_000)
afterAll(() => app.close())
beforeEach(() => {
  app.at('2026-04-10T17:00:00Z')
  const work = openWriter(folder, 'work')
  work.exec('DELETE FROM told; DELETE FROM workshop')
  work.close()
})

const codeOf = async (reply: Response): Promise<string> => (await reply.json()).code
const inOrder = (ids: readonly string[]) => [...ids].sort()

/** Six cards of three people at two tables, and which is whose. */
async function sixCards(more: object = {}) {
  const event = await hall.opened(more)
  const phones = [await event.phone(1), await event.phone(1), await event.phone(2)]
  const ids: string[] = []
  for (const [at, phone] of [...phones, ...phones].entries())
    ids.push(await phone.placed({ place: { cell: cells[at * 3], called: [] } }))
  return { ...event, phones, ids }
}

describe('coming in', () => {
  it('takes the code of an open event however it is typed, and no other', async () => {
    const id = await hall.setUp()
    const { code } = (await hall.json(await hall.step(id, 'open'))).code
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
    const typed = `${code.slice(0, 4)}-${code.slice(4)} `
      .toLowerCase()
      .replaceAll('0', 'o')
      .replaceAll('1', 'l')
    expect((await hall.join(typed, 1)).status).toBe(200)
    const wrong = await hall.join(`${code.slice(0, 7)}${code.endsWith('7') ? '8' : '7'}`, 1)
    const nothing = await hall.join('AAAAAAAA', 1)
    expect([wrong.status, nothing.status]).toEqual([401, 401])
    expect([await codeOf(wrong), await codeOf(nothing)]).toEqual(['codeRefused', 'codeRefused'])
    expect(await codeOf(await hall.join(code, 9))).toBe('badValue')
    expect((await hall.json(await hall.by(facilitator, 'POST', `/api/workshops/${id}/code`))).code).not.toBe(
      code,
    )
    expect((await hall.join(code, 1)).status).toBe(401)
  })
  it('lets one browser try five wrong codes a minute while the others of its address go on', async () => {
    const { code } = await hall.opened()
    for (let at = 0; at < 5; at++) expect((await hall.join('ZZZZZZZZ', 1, 'one')).status).toBe(401)
    const refused = await hall.join(code, 1, 'one')
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
    expect((await hall.join(code, 1, 'another')).status).toBe(200)
  })
  it('ends with the code’s own time', async () => {
    const { code } = await hall.opened()
    app.at('2026-04-11T17:00:01Z')
    expect((await hall.join(code, 1)).status).toBe(401)
  })
  it('does not begin on a day that is over: who takes part would be deleted tonight', async () => {
    const id = await hall.setUp({ date: '2026-04-09' })
    expect(await (await hall.step(id, 'open')).json()).toMatchObject({ code: 'badValue', param: 'date' })
  })
  it('waits for a safeguarding lead where under-18s take part', async () => {
    const id = await hall.setUp({ isYoungPeoples: true })
    expect(await codeOf(await hall.step(id, 'open'))).toBe('safeguardingFirst')
    const safeguarding = {
      lead: 'A. Example',
      where: 'By the door',
      route: 'The council’s front door for children',
    }
    await hall.by(facilitator, 'PATCH', `/api/workshops/${id}`, {
      ...settings,
      isYoungPeoples: true,
      safeguarding,
    })
    expect((await hall.step(id, 'open')).status).toBe(200)
  })
  it('is nobody else’s: another agency is told nothing, a participant reaches nothing but the hall', async () => {
    const { id, phone } = await hall.opened()
    for (const path of ['', '/desk', '/shown', '/evidence', '/disclosures', '/report'])
      expect(
        (await hall.by(viewerOf('analyst', 'elsewhere'), 'GET', `/api/workshops/${id}${path}`)).status,
      ).toBe(404)
    expect(
      (await hall.by(viewerOf('analyst', 'elsewhere'), 'POST', `/api/workshops/${id}/reveal`)).status,
    ).toBe(404)
    const someone = await phone(1)
    app.as(facilitator)
    for (const path of [
      '/api/counts',
      '/api/told?kind=concern',
      `/api/workshops/${id}/desk`,
      '/api/hotspots',
    ])
      expect((await someone.send('GET', path)).status, path).toBe(403)
    expect((await hall.phoneOf('unknown').send('GET', '/api/hall/mine')).status).toBe(401)
  })
  it('forgets a rehearsal', async () => {
    const id = await hall.setUp()
    const { code } = (await hall.json(await hall.step(id, 'rehearsal'))).code
    const phone = hall.phoneOf((await hall.json(await hall.join(code, 1))).token)
    await phone.placed()
    expect((await hall.desk(id)).cards).toHaveLength(1)
    await hall.step(id, 'open')
    expect(await hall.desk(id)).toMatchObject({ cards: [], participants: 0 })
    expect((await phone.card()).status).toBe(401)
  })
})

describe('a card', () => {
  it('is kept once however often it is sent, on its folded cell, called by a public place', async () => {
    const { id, phone } = await hall.opened()
    const [one, other] = [await phone(1), await phone(2)]
    const folded = area.cells.findIndex((_, cell) => area.foldOf(cell) !== cell)
    const sent = draft({ place: { cell: area.cells[folded], called: [] } })
    for (let at = 0; at < 3; at++) expect((await one.send('POST', '/api/hall/cards', sent)).status).toBe(200)
    expect(await codeOf(await other.send('POST', '/api/hall/cards', sent))).toBe('sameAlready')
    const { cards } = await hall.desk(id)
    expect(cards).toHaveLength(1)
    expect(cards[0]).toMatchObject({
      cell: area.cells[area.foldOf(folded)],
      called: area.placeName(folded),
      state: 'ready',
    })
    const street = area.streets.find(({ lon, lat }) => area.wardAt(lon, lat, 2022) >= 0)
    const near = area.nearestCell(street?.lon ?? 0, street?.lat ?? 0)
    expect((await one.card({ place: { cell: near, called: [street?.name] } })).status).toBe(200)
    expect(await codeOf(await one.card({ place: { cell: near, called: ['Example Fried Chicken'] } }))).toBe(
      'unknownValue',
    )
  })
  it('refuses by name what is no plain text or speaks of a person, and keeps nothing of it', async () => {
    const { id, phone } = await hall.opened()
    const someone = await phone(1)
    const tried: [string, string][] = [
      ['Ring 07700 900123 about it', 'personalData'],
      ['Ask for Mr Jones', 'personalData'],
      ['safe\u202Eelpmaxe', 'notPlainText'],
      [`z${'\u0301'.repeat(40)}`, 'notPlainText'],
      [`z${'\u0301'.repeat(10_000)}`, 'badBody'],
      ['a'.repeat(281), 'badBody'],
    ]
    for (const [text, code] of tried)
      expect(await codeOf(await someone.card({ text })), text.slice(0, 20)).toBe(code)
    const refused = await (await someone.card({ text: 'Ring 07700 900123 about it' })).json()
    expect(refused).toMatchObject({ param: 'text', detail: expect.stringContaining('phone number') })
    const html = '<img src=x onerror=alert(1)> "dark" & \'cold\''
    await someone.placed({ text: html })
    const { cards } = await hall.desk(id)
    expect(cards.map(({ text, state }) => [text, state])).toEqual([[html, 'waiting']])
    const work = openWriter(folder, 'work')
    work.pragma('wal_checkpoint(TRUNCATE)')
    work.close()
    expect(readFileSync(joinPath(folder, 'work.sqlite')).includes('07700')).toBe(false)
  })
  it('about a home keeps a large zone alone, and only facilitators have it', async () => {
    const { id, phone, phones } = await sixCards()
    const home = { deck: 'pressured', phrase: 'home-taken-over' }
    const someone = await phone(2)
    expect(await codeOf(await someone.card({ ...home, text: 'The blue door' }))).toBe('readyPhrasesOnly')
    expect(await (await someone.card(home)).json()).toMatchObject({ state: 'home', called: '' })
    await hall.json(await hall.reveal(id))
    const cell = area.cellNumber(area.knownCell(cells[0]) ?? area.cells[0])
    const found = (await hall.desk(id)).cards.find(({ state }) => state === 'home')
    expect(found).toMatchObject({
      cell: null,
      zone: area.zones('Z2')[area.zoneOfCell(cell, 'Z2')].id,
      isShown: false,
    })
    expect(JSON.stringify(await phones[0].shown())).not.toContain('home-taken-over')
  })
  it('can be changed until the close and hidden with one tap; another’s cannot', async () => {
    const { id, phones, ids } = await sixCards()
    await hall.json(await hall.reveal(id))
    const { id: _, ...change } = draft({ phrase: 'threats' })
    expect((await phones[1].send('PATCH', `/api/hall/cards/${ids[0]}`, change)).status).toBe(404)
    expect((await phones[1].send('DELETE', `/api/hall/cards/${ids[0]}`)).status).toBe(404)
    expect((await phones[0].send('PATCH', `/api/hall/cards/${ids[0]}`, change)).status).toBe(200)
    expect((await phones[0].shown()).cards.map((card) => card.id)).not.toContain(ids[0])
    expect((await phones[1].send('DELETE', `/api/hall/cards/${ids[1]}`)).status).toBe(200)
    expect((await phones[2].shown()).cards.map((card) => card.id)).toEqual(inOrder(ids.slice(2)))
    expect((await phones[1].mine()).cards.find((card) => card.id === ids[1])).toMatchObject({
      isHidden: true,
    })
    expect(await codeOf(await hall.reveal(id))).toBe('notEnoughYet')
  })
  it('says only ready phrases in young people’s mode, and a cell shows when five people marked it', async () => {
    const safeguarding = { lead: 'A. Example', where: 'By the door', route: 'The council’s front door' }
    const { id, phone } = await hall.opened({ isYoungPeoples: true, safeguarding })
    const phones = await Promise.all([1, 1, 1, 2, 2, 2].map((table) => phone(table)))
    expect(await codeOf(await phones[0].card({ text: 'It is dark' }))).toBe('readyPhrasesOnly')
    const here = (cell: string) => ({ place: { cell, called: [] } })
    for (const someone of phones.slice(0, 4)) await someone.placed(here(cells[0]))
    // One person five times is one person.
    for (let at = 0; at < 5; at++) await phones[5].placed(here(cells[30]))
    expect(await codeOf(await hall.reveal(id))).toBe('notEnoughYet')
    const fifth = await phones[4].placed(here(cells[0]))
    expect(await hall.json(await hall.reveal(id))).toMatchObject({ cards: 5 })
    expect(new Set((await phones[0].shown()).cards.map(({ cell }) => cell))).toEqual(new Set([cells[0]]))
    await phones[4].send('DELETE', `/api/hall/cards/${fifth}`)
    expect((await phones[0].shown()).cards).toEqual([])
  })
})

describe('the screens', () => {
  it('hear nothing of a card that arrives, and get five from two tables at once, in no order', async () => {
    const { id, phone } = await hall.opened()
    const [one, other] = [await phone(1), await phone(2)]
    const before = await one.shown()
    const ids = [
      await one.placed(),
      await one.placed(),
      await one.placed(),
      await one.placed(),
      await one.placed(),
    ]
    expect(await codeOf(await hall.reveal(id))).toBe('notEnoughYet')
    await other.card({ text: 'Not released yet' })
    expect(await codeOf(await hall.reveal(id))).toBe('notEnoughYet')
    expect(await one.shown(before.version)).toEqual({ version: before.version, unchanged: true })
    ids.push(await other.placed())
    await hall.json(await hall.reveal(id))
    const after = await one.shown(before.version)
    expect(after.cards.map((card) => card.id)).toEqual(inOrder(ids))
    expect(after.version).not.toBe(before.version)
    for (const reply of [after, await hall.desk(id)])
      expect(JSON.stringify(reply)).not.toMatch(/participant"|token|batch"|T1\d:\d\d|"table"/)
    expect(await hall.json(await hall.by(facilitator, 'GET', `/api/workshops/${id}/shown`))).toEqual(after)
    await other.placed()
    expect(await codeOf(await hall.reveal(id))).toBe('notEnoughYet')
    expect(await one.shown(after.version)).toMatchObject({ unchanged: true })
  })
  it('show how many agree when a facilitator says so, and how tables sorted at once', async () => {
    const { id, phone, phones, ids } = await sixCards()
    await hall.json(await hall.reveal(id))
    const agree = (someone: Phone, view: object | null) =>
      someone.send('POST', '/api/hall/views', { card: ids[0], view })
    const before = (await phones[0].shown()).version
    await agree(phones[0], { says: 'agree' })
    await agree(phones[1], { says: 'agree' })
    await agree(phones[1], null)
    await agree(phones[2], { says: 'disagree', alternative: 'Only on market days' })
    await phones[2].send('POST', '/api/hall/priorities', { cards: ids.slice(0, 3) })
    expect(await phones[0].shown(before)).toMatchObject({ unchanged: true })
    await hall.act(id, { do: 'showAgreement' })
    const [ref] = (await hall.desk(id)).cards.flatMap(({ alternatives }) =>
      alternatives.map((each) => each.ref),
    )
    const cardNow = async () => (await phones[0].shown()).cards.find((card) => card.id === ids[0])
    expect(await cardNow()).toMatchObject({ agree: 1, disagree: 1, priorities: 1, alternatives: [] })
    await hall.act(id, { do: 'releaseAlternative', ref })
    expect(await cardNow()).toMatchObject({ alternatives: ['Only on market days'] })
    const tables = [...phones, await phone(3), await phone(4)]
    for (const [at, someone] of tables.entries())
      await someone.send('POST', '/api/hall/sorts', {
        card: ids[0],
        cell: { when: at === 4 ? 'later' : 'now', who: 'us' },
      })
    expect((await cardNow())?.sorted).toEqual({ tables: 4, inModal: 3, when: 'now', who: 'us' })
    expect((await agree(phones[0], { says: 'maybe' })).status).toBe(400)
    const unseen = await phones[0].placed()
    expect((await phones[1].send('POST', '/api/hall/views', { card: unseen, view: null })).status).toBe(404)
  })
  it('lose a possible disclosure at once; it goes when it was handed on, and does not come back', async () => {
    const { id, phones, ids } = await sixCards()
    await hall.json(await hall.reveal(id))
    await hall.act(id, { do: 'disclosure', card: ids[0] })
    const desk = await hall.desk(id)
    expect([desk.disclosures, desk.cards.some((card) => card.id === ids[0])]).toEqual([[ids[0]], false])
    expect((await phones[1].shown()).cards).toHaveLength(5)
    expect((await phones[0].mine()).cards.map((card) => card.id)).not.toContain(ids[0])
    expect(await codeOf(await hall.step(id, 'closed'))).toBe('disclosureWaits')
    const read = await hall.json(await hall.by(facilitator, 'GET', `/api/workshops/${id}/disclosures`))
    expect(read.cards).toHaveLength(1)
    await hall.act(id, { do: 'handedOn', card: ids[0] })
    await phones[0].send('POST', '/api/hall/cards', draft({ id: ids[0] }))
    expect((await hall.desk(id)).cards.some((card) => card.id === ids[0])).toBe(false)
    expect((await hall.step(id, 'closed')).status).toBe(200)
  })
  it('keep saying how many people said a merged card', async () => {
    const { id, phone, phones, ids } = await sixCards()
    const like = await (await phone(3)).placed()
    await hall.json(await hall.reveal(id))
    const desk = await hall.desk(id)
    expect(desk.cards.find((card) => card.id === ids[0])?.like).toEqual([like])
    expect((await hall.act(id, { do: 'merge', card: like, into: ids[0] })).status).toBe(200)
    const { cards } = await phones[0].shown()
    expect(cards.map(({ saidBy }) => saidBy).sort()).toEqual([1, 1, 1, 1, 1, 2])
    const late = await phones[0].placed()
    expect(await codeOf(await hall.act(id, { do: 'merge', card: late, into: ids[0] }))).toBe('notEnoughYet')
  })
  it('freeze, and go through the run sheet', async () => {
    const { id, phones, ids } = await sixCards()
    await hall.act(id, { do: 'step', step: 1 })
    await hall.act(id, { do: 'timer', seconds: 60 })
    expect((await phones[0].shown()).stage).toMatchObject({ step: 1, timerEnds: '2026-04-10T17:01:00.000Z' })
    await hall.step(id, 'frozen')
    expect(await codeOf(await phones[0].card())).toBe('workshopNotOpen')
    expect((await phones[0].send('DELETE', `/api/hall/cards/${ids[0]}`)).status).toBe(200)
    await hall.step(id, 'open')
    expect((await phones[0].card()).status).toBe(200)
  })
})

describe('after the close', () => {
  it('released cards are concerns, one for a person and cell; nothing says who, when or in which order', async () => {
    const { id, phone, phones, ids } = await sixCards()
    // The same person again at the same cell; an offer; a text that nobody releases.
    await phones[0].placed({ phrase: 'threats' })
    await (await phone(3)).placed({ deck: 'help', phrase: 'i-can-help' })
    await phones[1].placed({ text: 'Nobody released this' })
    const released = await phones[2].placed({
      text: 'Dark behind the hall',
      place: { cell: cells[40], called: [] },
    })
    await hall.act(id, { do: 'release', cards: [released] })
    await hall.json(await hall.reveal(id))
    const tokens = [...phones.map(({ token }) => token)]
    const file = joinPath(folder, 'work.sqlite')
    const bytes = () => {
      const work = openWriter(folder, 'work')
      work.pragma('wal_checkpoint(TRUNCATE)')
      work.close()
      return readFileSync(file)
    }
    const rows = () => {
      const work = openReader(folder, 'work')
      const kept = (sql: string) => work.prepare(sql).pluck().all()
      const found = {
        participants: kept('SELECT participant FROM workshop_card WHERE participant IS NOT NULL'),
        seats: kept('SELECT seat FROM workshop_card WHERE seat IS NOT NULL'),
        votes: kept('SELECT participant FROM workshop_priority'),
        batches: kept('SELECT DISTINCT batch FROM workshop_card'),
      }
      work.close()
      return found
    }
    /** Where the ids of cards stand in the file, by their place in the order of arrival. */
    const placesInFile = (content: Buffer) => ids.map((card) => content.indexOf(card))
    const falling = (list: readonly number[]) => list.every((each, at) => at === 0 || list[at - 1] > each)
    // What is written later lies before it within a page: so this would tell the order, and the test can fail.
    expect(falling(placesInFile(bytes()))).toBe(true)
    expect(rows().participants.length).toBeGreaterThan(5)

    const closed = await hall.json(await hall.step(id, 'closed'))
    expect(closed.workshop).toMatchObject({ state: 'closed', closedOn: '2026-04-10', codeExpires: null })
    const after = bytes()
    expect(rows()).toEqual({ participants: [], seats: [], votes: [], batches: [1] })
    for (const token of tokens) expect(after.includes(token)).toBe(false)
    for (const gone of ['Nobody released this']) expect(after.includes(gone)).toBe(false)
    const byId = inOrder(ids).map((card) => ids.indexOf(card))
    const places = placesInFile(after)
    expect(falling(byId.map((at) => places[at]))).toBe(true)

    app.as(viewerOf('officer', 'police'))
    const told = (await (await app.ask('/api/told?kind=concern')).json()).entries
    expect(told).toHaveLength(7)
    expect(new Set(told.map((each: { steps: { workshop: string } }) => each.steps.workshop))).toEqual(
      new Set([id]),
    )
    expect(told.map(({ fields }: { fields: { text: string } }) => fields.text)).toContain(
      'There are fights here. Dark behind the hall',
    )
    expect((await phones[0].card()).status).toBe(409)

    const report = await hall.json(await hall.by(facilitator, 'GET', `/api/workshops/${id}/report`))
    expect(report).toMatchObject({ unreleased: 1, offers: [expect.any(String)] })
    expect(report.cards).toHaveLength(9)
    expect(JSON.stringify(report)).not.toContain('Nobody released')
  })
})
