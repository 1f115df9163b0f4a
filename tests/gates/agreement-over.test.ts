/**
 * The day an agreement is over: no live question of any screen tells anybody of its records, down to the last byte.
 * Two installations that differ by those records alone are asked the same by the same people on the same day. That
 * a party's answers do differ while it is in force, address by address, shows that the questions reach the records.
 */
import { expect, it } from 'vitest'
import { dayNumber, monthNumber } from '../../server/contract/calendar.ts'
import type { Endpoint } from '../../server/contract/endpoints/endpoint.ts'
import { endpoints } from '../../server/contract/endpoints.ts'
import { agreementWriter } from '../../server/store/agreement-writer.ts'
import { openAreaWriter } from '../../server/store/area-store.ts'
import { openWriter } from '../../server/store/open.ts'
import { type Application, startApplication, viewerOf } from '../helpers/application.ts'
import { temporaryFolderForThisTest } from '../helpers/temporary-folder.ts'
import { storeAnswers, storeContacts, storeLists } from '../server/columns/stored-lists.ts'
import { storeRecords } from '../server/columns/stored-records.ts'
import { area, inCell, savedArea } from '../server/questions/asking-fixture.ts'

const cell = 2000
const inForce = '2026-04-10T12:00:00Z'
const lastMoment = '2026-08-31T22:59:00Z'
const over = '2026-08-31T23:01:00Z'
const party = viewerOf('analyst', 'fire-service')
const stranger = viewerOf('analyst', 'police')

/** Drawn by a person, around the place where the records are: under the same name in both installations. */
const savedThere = savedArea('a-place', [cell, cell + 1, cell + 2, cell + 3, cell + 4])

const installation = async (withRecords: boolean): Promise<Application> => {
  const folder = temporaryFolderForThisTest()
  const record = (source: string, at: number, day = '2026-03-10') => ({
    ...{ ...inCell(at), source, type: 'criminal-damage-and-arson', hour: 20 },
    ...{ month: monthNumber(day), day: dayNumber(day) },
  })
  const open = openWriter(folder, 'open')
  storeRecords(
    open,
    Array.from({ length: 40 }, (_, at) =>
      record('police-uk-street', cell + (at % 9), at % 2 === 0 ? '2025-03-10' : '2026-03-10'),
    ),
  )
  open.close()
  const vault = openWriter(folder, 'vault')
  for (const [reference, source] of [
    ['FIRE', 'fire'],
    ['HOMES', 'cuckooing'],
    ['POWERS', 'home-powers'],
    ['REFERRALS', 'place-referrals'],
    ['WELFARE', 'welfare'],
    ['SURVEYS', 'survey'],
  ] as const)
    agreementWriter(vault).add({
      ...{
        reference,
        source,
        class: source === 'fire' || source === 'survey' ? 'shared' : 'protected',
        purpose: 'To test.',
      },
      ...{
        publish: 'none',
        starts: '2026-03-01',
        ends: '2026-08-31',
        parties: ['fire-service'],
        demo: false,
      },
    })
  if (withRecords) {
    storeRecords(
      vault,
      Array.from({ length: 30 }, (_, at) => record('fire', cell + (at % 5))),
    )
    vault.exec("INSERT INTO source (code) VALUES ('cuckooing')")
    vault
      .prepare(
        `INSERT INTO protected_record (id, batch, source, zone, quarter, category)
         SELECT ?, 1, id, ?, ?, 'cuckooing' FROM source WHERE code = 'cuckooing'`,
      )
      .run(Buffer.alloc(16, 7), area.zones('Z2')[0].id, monthNumber('2026-01') / 3)
    storeContacts(vault, { zone: area.zones('Z2')[0].id, year: 2025, contacts: 5 })
    storeAnswers(vault)
    storeLists(vault, { zone: area.zones('Z2')[0].id, month: monthNumber('2026-01'), agency: 'fire-service' })
  }
  vault.close()
  const work = openWriter(folder, 'work')
  openAreaWriter(work).insert(savedThere, inForce)
  work.close()
  return startApplication(folder, inForce)
}

/** Every address of live figures, with the place or table that holds the records. */
const paths = Object.values<Endpoint>(endpoints)
  .filter(({ method, path, roles }) => {
    const isLive = roles.includes('analyst') && !roles.includes('public')
    return (
      method === 'GET' &&
      isLive &&
      /^\/api\/(counts|hotspots|density|compare|evaluation|patrol\/plan$|profiles|protected|export\/(?!told|patrol|jag)|jag\/|search|home-powers|place-referrals|welfare|surveys|hidden-places)/.test(
        path,
      )
    )
  })
  .flatMap(({ path }) => {
    const filled = path
      .replace('/cells/:id', `/cells/${area.cells[cell]}`)
      .replace('/wards/:id', `/wards/${inCell(cell).ward2022}`)
      .replace('/areas/:id', `/areas/${savedThere.id}`)
      .replace(':kind', 'csv')
    return filled.includes(':table')
      ? ['cells', 'wards', 'areas'].map((table) => filled.replace(':table', table))
      : [filled]
  })
  .map((path) => {
    if (path === '/api/compare')
      return `${path}?from=2026-03&to=2026-03&againstFrom=2025-03&againstTo=2025-03`
    if (path === '/api/evaluation')
      return `${path}?from=2026-01&to=2026-03&againstFrom=2025-01&againstTo=2025-03&target=${area.cells[cell]}`
    if (path === '/api/patrol/plan')
      return `${path}?start=2026-05-01T18:00&end=2026-05-01T20:00&teams=council.walk&from=2026-01&to=2026-03`
    if (path.startsWith('/api/jag/')) return `${path}?room=partners&from=2026-01&to=2026-03`
    if (path === '/api/search') return `${path}?q=high`
    const isList = /^\/api\/(home-powers|place-referrals|welfare|surveys)$/.test(path)
    return isList ? path : `${path}?from=2026-01&to=2026-03`
  })

const reply = async (app: Application, path: string): Promise<string> => {
  const response = await app.ask(path)
  const body = Buffer.from(await response.arrayBuffer()).toString('latin1')
  expect(response.status, path).toBe(200)
  // Which state of the databases was read: both folders were written by other hands.
  return body.replace(/"dataVersion":("[^"]*"|\d+)/g, '')
}

it('no live question tells of records whose agreement is over, or of which one is no party', async () => {
  const [held, empty] = await Promise.all([installation(true), installation(false)])
  const differing = async (who: typeof party, time: string): Promise<string[]> => {
    const found: string[] = []
    for (const app of [held, empty]) {
      app.as(who)
      app.at(time)
    }
    for (const path of paths) if ((await reply(held, path)) !== (await reply(empty, path))) found.push(path)
    return found
  }
  // Names of places hold no records: the search answers alike even to a party.
  // A search finds no record, and a room of all partners hears what is released.
  const telling = paths.filter((path) => !/^\/api\/(search|jag)/.test(path))
  expect(telling.length).toBeGreaterThanOrEqual(15)
  for (const walked of [
    '/api/profiles/areas/',
    '/api/export/areas.csv',
    '/api/export/pack.zip',
    '/api/evaluation',
    '/api/patrol/plan',
    '/api/home-powers',
    '/api/place-referrals',
    '/api/welfare',
    '/api/surveys',
    '/api/hidden-places',
  ])
    expect(
      telling.some((path) => path.startsWith(walked)),
      walked,
    ).toBe(true)
  expect(await differing(party, inForce)).toEqual(telling)
  expect(await differing(stranger, inForce)).toEqual([])
  expect(await differing(party, lastMoment)).toEqual(telling)
  expect(await differing(party, over)).toEqual([])

  // A longer term brings every one of them back.
  for (const app of [held, empty])
    for (const reference of ['FIRE', 'HOMES', 'POWERS', 'REFERRALS', 'WELFARE', 'SURVEYS']) {
      app.as(viewerOf('dpo', 'borough'))
      const renewed = await app.send('POST', `/api/agreements/${reference}/renew`, { ends: '2027-03-31' })
      expect(renewed.status).toBe(200)
    }
  expect(await differing(party, over)).toEqual(telling)
}, 240_000)
