import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { FileRefused } from '../../../server/ingest/refusal.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { area } from '../area/pack.ts'
import { addsUp, crimeId, importInto, streetFile, streetHeader, streetRow } from './importing.ts'

const store = importInto(temporaryFolder())
const check = (file: string | Uint8Array) => store.import(file, { dryRun: true, limited: true })
const refusal = async (file: string | Uint8Array): Promise<string> => {
  try {
    const { refused, accepted } = await check(file)
    return `${accepted} taken ${Object.keys(refused).join()}`.trim()
  } catch (error) {
    if (error instanceof FileRefused) return error.reason
    throw error
  }
}
const good = streetRow({ id: crimeId(1) })
const plain = streetFile([good])

it.each([
  ['gzip', gzipSync(plain)],
  ['zip', Buffer.from('504b03041400000008', 'hex')],
  ['png', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
  ['old Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
])('refuses %s named .csv as another kind of file', async (_, bytes) => {
  expect(await refusal(new Uint8Array(bytes))).toBe('notThisKind')
})

it.each([
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${plain}`)],
  ['UTF-16 little end', Buffer.from(`\uFEFF${plain}`, 'utf16le')],
  ['UTF-16 big end', Buffer.from(`\uFEFF${plain}`, 'utf16le').swap16()],
  ['Latin-1', Buffer.from(plain.replace('Invented Street', 'Inventéd Street'), 'latin1')],
  ['CR alone', Buffer.from(plain.replaceAll('\n', '\r'))],
  ['CRLF', Buffer.from(plain.replaceAll('\n', '\r\n'))],
  ['every field in quotes', Buffer.from(plain.replace(/[^,\n]+/g, '"$&"'))],
])('reads %s', async (_, bytes) => {
  expect(await refusal(new Uint8Array(bytes))).toBe('1 taken')
})

it.each([
  ['UTF-16 without its mark', Buffer.from(plain, 'utf16le'), 'unreadableEncoding'],
  ['an unterminated quote', `${plain}"${good}`, 'unterminatedQuote'],
  ['10,000 columns', `${streetHeader}${',x'.repeat(10_000)}\n`, 'tooManyColumns'],
  ['a 5 MB cell', `${plain}${'x'.repeat(5_000_000)}`, 'cellTooLong'],
  ['nothing', '', 'unknownFormat'],
  ['one line of prose', 'Dear all,\nplease find attached', 'unknownFormat'],
  ['JSON', '{"a": [1, 2, 3]}', 'unknownFormat'],
  ['a web page', '<!doctype html><html><body></body></html>', 'unknownFormat'],
  ['XML that is none', '<FHRSEstablishment><EstablishmentDetail>', 'brokenXml'],
  ['a wanted column twice', plain.replace('Context', 'Month'), 'repeatedColumn'],
])('refuses %s by name, at once', async (_, file, reason) => {
  const bytes = typeof file === 'string' ? file : new Uint8Array(file)
  const start = performance.now()
  expect(await refusal(bytes)).toBe(reason)
  expect(performance.now() - start).toBeLessThan(3000)
})

it('stops reading an upload after 50 MB (the surface refuses it before)', async () => {
  expect(await refusal(new Uint8Array(Buffer.alloc(51 * 2 ** 20, plain)))).toBe('fileTooLarge')
})

it('refuses more than 1,000,000 rows of an upload', async () => {
  const bytes = Buffer.from(`${streetHeader}\n${'x\n'.repeat(1_000_001)}`)
  expect(await refusal(new Uint8Array(bytes))).toBe('tooManyRows')
})

it('does not expand entities of a document', async () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><FHRSEstablishment><EstablishmentDetail><BusinessName>&b;</BusinessName></EstablishmentDetail></FHRSEstablishment>`
  expect(await refusal(bomb)).toBe('brokenXml')
})

const cell = 4000
const lon = area.cellCentres[cell * 2]
const lat = area.cellCentres[cell * 2 + 1]

it.each([
  ['swapped axes', { lon: String(lat), lat: String(lon) }, '0 taken swappedAxes'],
  ['NaN', { lon: 'NaN' }, '0 taken badCoordinate'],
  ['1e999', { lon: '1e999' }, '0 taken badCoordinate'],
  ['0, 0', { lon: '0', lat: '0' }, '0 taken zeroCoordinate'],
  ['another town', { lon: '-2.24', lat: '53.48' }, '0 taken outsideArea'],
  ['no coordinates', { lon: '', lat: '' }, '0 taken noLocation'],
  ['12 decimals', { lon: lon.toFixed(12), lat: lat.toFixed(12) }, '1 taken'],
  ['an unknown kind', { type: 'Jaywalking' }, '0 taken unknownCategory'],
  ['a kind named like a property', { type: '__proto__' }, '0 taken unknownCategory'],
  ['1899', { month: '1899-05' }, '0 taken before2000'],
  ['next month', { month: '2026-04' }, '0 taken future'],
  ['31/02', { month: '31/02/2025' }, '0 taken impossibleDate'],
  ['US order', { month: '05/2025' }, '0 taken dateOrder'],
  ['an unknown force', { force: 'Smith and Sons' }, '0 taken unknownForce'],
  ['a short id', { id: 'abc123' }, '0 taken badPublishedId'],
  ['an id that is not hexadecimal', { id: 'g'.repeat(64) }, '0 taken badPublishedId'],
])('%s', async (_, of, expected) => {
  expect(await refusal(streetFile([streetRow(of)]))).toBe(expected)
})

it('finds columns in any order and names the ones that nobody reads', async () => {
  const columns = (line: string) => ['Some One', ...line.split(',').reverse()].join(',')
  const header = columns(streetHeader).replace('Some One', 'victim_name')
  const report = await check(`${header}\n${columns(good)}\n`)
  expect(report.accepted).toBe(1)
  expect(report.droppedColumns).toContain('victim_name')
  expect(report.droppedColumns).not.toContain('Crime type')
})

it('refuses single rows of another shape and takes the rest', async () => {
  const report = await check(streetFile([good, 'a,b', `${good},more`, `"x"y${good}`, good.replace('0', '0')]))
  expect(report.refusals.map(({ row, reason }) => [row, reason])).toEqual([
    [2, 'wrongFieldCount'],
    [3, 'wrongFieldCount'],
    [4, 'brokenQuotes'],
  ])
  expect(addsUp(report)).toBe(true)
})

it('never repeats a value of the file in what it says', async () => {
  const report = await check(
    streetFile([good, streetRow({ month: 'canary-month', type: 'canary-type', lon: 'canary-lon' })]),
  )
  expect(report.refusals).toHaveLength(3)
  expect(JSON.stringify(report)).not.toContain('canary')
})
