/**
 * A power over a home, entered at a real server by somebody who drew the place and knows the day: no polygon, no cell and
 * no day of it is in any byte that the server keeps or writes. Its zone is, so the scan can see. That somebody of an agency
 * entered something stands in the audit with the moment of entering, as every change does: not with what it was.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agreementWriter } from '../../server/store/agreement-writer.ts'
import { openWriter } from '../../server/store/open.ts'
import { type RunningServer, startServer } from '../browser/server.ts'
import { everyByte, foundIn } from '../helpers/planted.ts'
import { type SignedIn, signInWithAccount } from '../helpers/sign-in.ts'
import { area } from '../server/area/pack.ts'
import { rawRequest } from './raw-request.ts'

let server: RunningServer
let officer: SignedIn
beforeAll(async () => {
  server = await startServer({ flags: ['--empty'], readyWithinMilliseconds: 150_000 })
  const vault = openWriter(server.dataFolder, 'vault')
  const common = {
    ...({ class: 'protected', purpose: 'test', publish: 'none', demo: false } as const),
    ...{ starts: '2025-01-01', ends: '2099-12-31', parties: ['council'] },
  }
  for (const source of ['home-powers', 'place-referrals'] as const)
    agreementWriter(vault).add({ ...common, source, reference: source })
  vault.close()
  officer = await signInWithAccount(server, 'officer', 'council')
}, 180_000)
afterAll(() => server?.stop())

const cell = 4000
const zoneNumber = area.zoneOfCell(cell, 'Z2')
const zone = area.zones('Z2')[zoneNumber].id
const [lon, lat] = [area.cellCentres[cell * 2], area.cellCentres[cell * 2 + 1]]
const corner = (east: number, north: number) => [
  `${(lon + east).toFixed(6)}314159`,
  `${(lat + north).toFixed(6)}271828`,
]
const drawn = [corner(0, 0), corner(0.0007, 0), corner(0.0007, 0.0007), corner(0, 0.0007)]
const days = ['2026-02-17', '2026-05-19']
const months = { starts: '2026-02', ends: '2026-05' }
const words = { power: 'home-closure', zone, owner: 'council' }

const post = (path: string, body: object) =>
  rawRequest(server.url, path, {
    method: 'POST',
    headers: { ...officer, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** Every cell of the zone, as text and as the 64 bits it stands for. */
const cells = area.cells.filter((_, number) => area.zoneOfCell(number, 'Z2') === zoneNumber)
const asNumbers = cells.flatMap((text) => {
  const bits = Buffer.alloc(8)
  bits.writeBigUInt64BE(BigInt(`0x${text}`))
  return [bits, Buffer.from(bits).reverse()]
})

test('a power over a home and a referral leave no polygon, no day and no cell in any byte', async () => {
  const { ends } = months
  for (const body of [
    { ...words, ...months, polygon: { type: 'Polygon', coordinates: [drawn] } },
    { ...words, ...months, cell: area.cells[cell] },
    { ...words, ...months, zone: area.cells[cell] },
    { ...words, starts: days[0], ends },
    { ...words, ...months, ends: days[1] },
    { ...words, ...months, day: days[0], text: 'Quillfeather House' },
  ]) {
    const refused = await post('/api/home-powers', body)
    expect(refused.status).toBe(400)
    expect(refused.text).not.toContain('Quillfeather')
  }
  expect((await post('/api/home-powers', { ...words, ...months })).status).toBe(200)
  const referral = {
    ...{ zone, quarter: '2026 Q1', harm: 'exploitation', band: '5-9', panel: 'mega', owner: 'council' },
  }
  expect((await post('/api/place-referrals', { ...referral, child: 'Quillfeather' })).status).toBe(400)
  expect((await post('/api/place-referrals', referral)).status).toBe(200)
  const listed = JSON.parse((await rawRequest(server.url, '/api/home-powers', { headers: officer })).text)
  expect(listed.powers).toMatchObject([{ ...words, ...months }])

  const kept = Buffer.concat([
    everyByte(server.dataFolder),
    Buffer.from(server.stdout()),
    Buffer.from(server.stderr()),
  ])
  expect(cells.length).toBeGreaterThan(3)
  const planted = [...drawn.flat().flatMap((text) => [text, text.slice(0, 8)]), ...days, 'Quillfeather']
  expect(foundIn(kept, [...planted, ...cells, zone])).toEqual([zone])
  expect(asNumbers.some((bits) => kept.includes(bits))).toBe(false)
}, 60_000)
